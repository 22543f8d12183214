import { html, nothing, type TemplateResult } from 'lit';
import { placesToTell } from '../../core/posting/place.ts';
import type { Posting } from '../../core/posting/posting.ts';
import { formatCountry, formatDate, formatDeadline, formatList, formatPlace } from '../../core/text/format.ts';
import type { PostingMessages } from '../../core/text/messages/types.ts';
import { wordFor } from '../../core/text/word-for.ts';
import { payText } from '../shared/facts.ts';

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
    ['location', list(placesToTell(posting).map((place) => formatPlace(place, language)))],
    ['workplace', posting.workplace && messages.workplaces[posting.workplace]],
    [
      'applicantLocation',
      list(posting.applicantLocationRequirements.map((country) => formatCountry(country, language) ?? country)),
    ],
    ['employmentType', list(posting.employmentType.map((type) => wordFor(type, messages.employmentTypes)))],
    ['pay', posting.baseSalary && payText(posting.baseSalary, messages, language)],
    ['department', posting.employmentUnit],
    ['industry', list(posting.industry)],
    ['datePosted', posting.datePosted && timeView(posting.datePosted, formatDate(posting.datePosted, language))],
    [
      'validThrough',
      posting.validThrough && timeView(posting.validThrough, formatDeadline(posting.validThrough, language)),
    ],
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

/** A date that machines can read too. */
function timeView(date: string, text: string): TemplateResult {
  return html`<time datetime=${date}>${text}</time>`;
}
