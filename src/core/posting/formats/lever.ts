import { standardForm } from '../../application/unread-form.ts';
import { escapeHtml, plainTextToHtml } from '../../text/plain-text.ts';
import { normalizeEmploymentTypes } from '../employment-type.ts';
import { isObject } from '../loose.ts';
import { readPay } from '../pay.ts';
import type { Posting } from '../posting.ts';
import type { Format } from './format.ts';
import { type Context, type Item, itemsOf, parseItems, placeOf, placesOf, postingOf, workplaceOf } from './postings.ts';
import { dateOf, type Loose, linkOf, objectOf, objectsOf, textOf, textsOf } from './values.ts';

/** Lever's Postings API: `/v0/postings/{site}?mode=json`, also with `group=team`, and a single posting. */
export const lever: Format = {
  parse: (json) => parseItems([...itemsOf(json)].flatMap(ungrouped), 'text', readPosting),
};

/** With `group=…` the list holds groups, `{title, postings}`. */
function ungrouped(item: Item<unknown>): Item<unknown>[] {
  if (!isObject(item.json) || !Array.isArray(item.json['postings'])) return [item];
  const path = item.path ? `${item.path}.postings` : 'postings';
  return item.json['postings'].map((json: unknown, index) => ({ json, path: `${path}[${index}]` }));
}

function readPosting(json: Loose, { title }: Context): Posting {
  const categories = objectOf(json['categories']);
  const names = textsOf(categories['allLocations']);
  const country = textOf(json['country']);
  return postingOf(
    {
      id: textOf(json['id']),
      title,
      datePosted: dateOf(json['createdAt']),
      employmentType: normalizeEmploymentTypes(textsOf(categories['commitment'])),
      employmentUnit: textOf(categories['department']) ?? textOf(categories['team']),
      // One country is given for all places: it is sure of the only one.
      jobLocation: placesOf(
        (names.length > 0 ? names : textsOf(categories['location'])).map((name) =>
          placeOf({ name, ...(names.length <= 1 && { country }) }),
        ),
      ),
      workplace: workplaceOf(json['workplaceType']),
      baseSalary: readSalary(json['salaryRange']),
      url: linkOf(json['hostedUrl']) ?? linkOf(json['applyUrl']),
      application: standardForm,
    },
    () => describe(json),
  );
}

/** `interval` is like `per-year-salary`. */
function readSalary(value: unknown) {
  if (!isObject(value)) return undefined;
  const { currency, interval, min, max } = value;
  return readPay({ currency, unitText: interval, minValue: min, maxValue: max }, '', []);
}

/** In the order of Lever's own pages: opening and body, lists, what else there is to say, pay. */
function describe(json: Loose): string {
  const lists = objectsOf(json['lists']).map((list) => {
    const heading = textOf(list['text']);
    const items = textOf(list['content']) ?? '';
    const html = /^<li\b/i.test(items) ? `<ul>${items}</ul>` : items;
    return heading ? `<h3>${escapeHtml(heading)}</h3>${html}` : html;
  });
  return [
    html(json, 'description') ?? [html(json, 'opening'), html(json, 'descriptionBody')].join(''),
    ...lists,
    html(json, 'additional'),
    html(json, 'salaryDescription'),
  ].join('');
}

/** Each text is given twice, as HTML and plain. */
function html(json: Loose, key: string): string | undefined {
  const plain = textOf(json[`${key}Plain`]);
  return textOf(json[key]) ?? (plain && plainTextToHtml(plain));
}
