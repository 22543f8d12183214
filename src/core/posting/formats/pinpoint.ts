import { standardForm } from '../../application/unread-form.ts';
import { escapeHtml } from '../../text/plain-text.ts';
import { normalizeEmploymentTypes } from '../employment-type.ts';
import { readPay } from '../pay.ts';
import type { Pay, Posting } from '../posting.ts';
import type { Format } from './format.ts';
import { type Context, itemsOf, parseItems, placeOf, placesOf, postingOf, workplaceOf } from './postings.ts';
import { dateOf, type Loose, linkOf, objectOf, textOf, textsOf } from './values.ts';

/** Pinpoint's `/postings.json`. */
export const pinpoint: Format = {
  parse: (json) => parseItems(itemsOf(json, 'data'), 'title', readPosting),
};

function readPosting(json: Loose, { title }: Context): Posting {
  const department = objectOf(objectOf(json['job'])['department'])['name'] ?? objectOf(json['department'])['name'];
  const location = objectOf(json['location']);
  return postingOf(
    {
      id: textOf(json['id']),
      title,
      validThrough: dateOf(json['deadline_at']),
      employmentType: normalizeEmploymentTypes(textsOf(json['employment_type'])),
      employmentUnit: textOf(department),
      jobLocation: placesOf([
        placeOf({ ...location, region: location['province'], postalCode: location['postal_code'] }),
      ]),
      workplace: workplaceOf(json['workplace_type']),
      baseSalary: json['compensation_visible'] === true ? readCompensation(json) : undefined,
      url: linkOf(json['url']),
      application: standardForm,
    },
    () => describe(json),
  );
}

function readCompensation(json: Loose): Pay | undefined {
  const pay = readPay(
    {
      currency: json['compensation_currency'],
      unitText: json['compensation_frequency'],
      minValue: json['compensation_minimum'],
      maxValue: json['compensation_maximum'],
    },
    '',
    [],
  );
  const words = textOf(json['compensation']);
  return pay ?? (words === undefined ? undefined : { text: words });
}

/** The headings of the sections are data, too. */
function describe(json: Loose): string {
  const sections = ['key_responsibilities', 'skills_knowledge_expertise', 'benefits'].map((key) => {
    const html = textOf(json[key]);
    const heading = textOf(json[`${key}_header`]);
    return html === undefined ? '' : `${heading ? `<h3>${escapeHtml(heading)}</h3>` : ''}${html}`;
  });
  return [textOf(json['description']), ...sections].join('');
}
