import type { Pay } from '../../core/posting/posting.ts';
import { formatPay } from '../../core/text/format.ts';
import type { PostingMessages } from '../../core/text/messages/types.ts';

/** Pay in one line: its amounts, else the source's own words. */
export function payText(pay: Pay, messages: PostingMessages, language: string): string | undefined {
  const numbers = formatPay(pay, language);
  if (numbers === undefined) return pay.text;
  const { minValue, maxValue, unitText } = pay;
  const amount = unitText ? messages.payPer(numbers, unitText) : numbers;
  if (minValue === undefined) return messages.payUpTo(amount);
  return maxValue === undefined ? messages.payFrom(amount) : amount;
}
