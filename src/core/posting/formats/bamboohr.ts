import { standardForm } from '../../application/unread-form.ts';
import { normalizeEmploymentTypes } from '../employment-type.ts';
import { isObject } from '../loose.ts';
import { readPay } from '../pay.ts';
import type { Posting, Workplace } from '../posting.ts';
import type { Format } from './format.ts';
import { type Context, itemsOf, parseItems, placeOf, placesOf, postingOf, workplaceFrom } from './postings.ts';
import { dateOf, type Loose, linkOf, objectOf, textOf, textsOf } from './values.ts';

/** BambooHR's `/careers/list`, without descriptions and dates, and `/careers/{id}/detail`, with. */
export const bamboohr: Format = {
  parse(json) {
    const items = [...itemsOf(json, 'result')].map(({ json: item, path }) =>
      isObject(item) && isObject(item['jobOpening'])
        ? { json: item['jobOpening'], path: `${path}.jobOpening` }
        : { json: item, path },
    );
    return parseItems(items, 'jobOpeningName', readOpening);
  },

  details(id, source) {
    const [, careers] = /^([^?#]*\/careers)\/list\/?(?:[?#].*)?$/.exec(source) ?? [];
    return careers && `${careers}/${encodeURIComponent(id)}/detail`;
  },
};

/** What `locationType` means; `isRemote` is null beside it. All the others have `0`, which may say nothing. */
const workplaces: ReadonlyMap<unknown, Workplace> = new Map([
  ['1', 'remote'],
  ['2', 'hybrid'],
]);

function readOpening(json: Loose, { title }: Context): Posting {
  const [own, hosted] = [objectOf(json['location']), objectOf(json['atsLocation'])];
  const pay = textOf(json['compensation']);
  return postingOf(
    {
      id: textOf(json['id']),
      title,
      datePosted: dateOf(json['datePosted']),
      employmentType: normalizeEmploymentTypes(textsOf(json['employmentStatusLabel'])),
      employmentUnit: textOf(json['departmentLabel']),
      jobLocation: placesOf([
        placeOf({
          city: textOf(own['city']) ?? hosted['city'],
          region: textOf(own['state']) ?? textOf(hosted['state']) ?? hosted['province'],
          postalCode: own['postalCode'],
          country: textOf(own['addressCountry']) ?? hosted['country'],
        }),
      ]),
      workplace: workplaces.get(json['locationType']) ?? workplaceFrom({ remote: json['isRemote'] }),
      baseSalary: pay === undefined ? undefined : readPay(pay, '', []),
      url: linkOf(json['jobOpeningShareUrl']),
      application: standardForm,
    },
    () => textOf(json['description']),
  );
}
