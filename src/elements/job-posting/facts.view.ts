import { html, nothing, type TemplateResult } from 'lit';
import type { Pay, Posting } from '../../core/posting/posting.ts';
import {
  formatCountry,
  formatDate,
  formatDeadline,
  formatList,
  formatPay,
  formatPlace,
} from '../../core/text/format.ts';
import type { PostingMessages } from '../../core/text/messages/types.ts';

type FactName =
  | 'location'
  | 'workplace'
  | 'applicantLocation'
  | 'employmentType'
  | 'pay'
  | 'department'
  | 'industry'
  | 'datePosted'
  | 'validThrough';

/** `date-posted` for `datePosted`. */
const partOf = (name: FactName) => name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);

/** The posting's facts at a glance, each with its name: where, how, how much, until when. */
export function factsView(posting: Posting, messages: PostingMessages, language: string): TemplateResult {
  const list = (items: readonly string[]) => formatList(items, language);
  const facts: readonly (readonly [name: FactName, value: unknown])[] = [
    ['location', list(posting.jobLocation.map((place) => formatPlace(place, language)))],
    ['workplace', posting.workplace && messages.workplaces[posting.workplace]],
    [
      'applicantLocation',
      list(posting.applicantLocationRequirements.map((country) => formatCountry(country, language) ?? country)),
    ],
    ['employmentType', list(posting.employmentType.map((type) => wordFor(type, messages.employmentTypes)))],
    ['pay', posting.baseSalary && payText(posting.baseSalary, messages, language)],
    ['department', posting.employmentUnit],
    ['industry', list(posting.industry)],
    ['datePosted', timeView(posting.datePosted, formatDate, language)],
    ['validThrough', timeView(posting.validThrough, formatDeadline, language)],
  ];
  return html`
    <dl part="facts">
      ${facts.map(([name, value]) =>
        value
          ? html`<div part="fact ${partOf(name)}"><dt part="fact-name">${messages[name]}</dt><dd part="fact-value"><bdi>${value}</bdi></dd></div>`
          : nothing,
      )}
    </dl>
  `;
}

/** The word for a kind of employment, or the source's own. */
function wordFor(type: string, words: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(words, type) && words[type]) || type;
}

function timeView(
  date: string | undefined,
  format: (date: string, language: string) => string,
  language: string,
): TemplateResult | undefined {
  return date === undefined ? undefined : html`<time datetime=${date}>${format(date, language)}</time>`;
}

function payText(pay: Pay, messages: PostingMessages, language: string): string | undefined {
  const numbers = formatPay(pay, language);
  if (numbers === undefined) return pay.text;
  const { minValue, maxValue, unitText } = pay;
  const amount = unitText ? messages.payPer(numbers, unitText) : numbers;
  if (minValue === undefined) return messages.payUpTo(amount);
  return maxValue === undefined ? messages.payFrom(amount) : amount;
}
