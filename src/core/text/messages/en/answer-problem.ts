import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';

const plural = (count: number | string | undefined, noun: string) =>
  `${count} ${noun}${Number(count) === 1 ? '' : 's'}`;

/** A number as it is; an ISO date as people write it, of which there are earlier and later ones. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `${formatDate(text, 'en')} or ${date}` : `${text} or ${number}`;
}

function required(label: string, missing: AnswerProblemParams['missing'], option: string | undefined): string {
  switch (missing) {
    case 'choice':
      return `Choose an answer to “${label}”.`;
    case 'consent':
      return `Tick “${label}” to go on.`;
    case 'file':
      return `Attach a file to “${label}”.`;
    case 'detail':
      return `Tell us more about “${option}” in “${label}”.`;
    default:
      return `Fill in “${label}”.`;
  }
}

/** One sentence on what is wrong with an answer and what to do. */
export function answerProblem(label: string, { code, params }: AnswerProblem): string {
  const { missing, limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, missing, option);
    case 'min-length':
      return `Write at least ${plural(limit, 'character')} in “${label}”.`;
    case 'max-length':
      return `Shorten “${label}” to ${plural(limit, 'character')}. It has ${length} now.`;
    case 'email':
      return `Enter an email address like name@example.com in “${label}”.`;
    case 'url':
      return `Enter a web address like https://example.com in “${label}”.`;
    case 'number':
      return `Enter a number in “${label}”.`;
    case 'date':
      return `Enter a date that exists in “${label}”.`;
    case 'min':
      return `Enter ${bound(limit, 'more', 'later')} in “${label}”.`;
    case 'max':
      return `Enter ${bound(limit, 'less', 'earlier')} in “${label}”.`;
    case 'option':
      return `Choose from the list in “${label}”.`;
    case 'decline':
      return `Choose either “${option}” or other answers in “${label}”, not both.`;
    case 'too-many':
      return `Give at most ${limit} in “${label}”.`;
    case 'total-size':
      return 'Your files together are too large. Remove one or choose smaller ones.';
    default:
      return `Use the format that “${label}” asks for.`;
  }
}
