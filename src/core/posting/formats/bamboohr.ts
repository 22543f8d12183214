import { standardForm } from '../../application/unread-form.ts';
import { normalizeEmploymentTypes } from '../employment-type.ts';
import type { Posting, Workplace } from '../posting.ts';
import type { Format } from './format.ts';
import { type Context, itemsOf, parseItems, placeOf, placesOf, postingOf, workplaceFrom } from './postings.ts';
import { type Loose, objectOf, textOf, textsOf } from './values.ts';

/** BambooHR's `/careers/list`, which has no descriptions. */
export const bamboohr: Format = {
  parse: (json) => parseItems(itemsOf(json, 'result'), 'jobOpeningName', readOpening),
};

/** What `locationType` means; `isRemote` is null beside it. */
const workplaces: ReadonlyMap<unknown, Workplace> = new Map([
  ['0', 'on-site'],
  ['1', 'remote'],
  ['2', 'hybrid'],
]);

function readOpening(json: Loose, { title }: Context): Posting {
  const [own, hosted] = [objectOf(json['location']), objectOf(json['atsLocation'])];
  return postingOf(
    {
      id: textOf(json['id']),
      title,
      employmentType: normalizeEmploymentTypes(textsOf(json['employmentStatusLabel'])),
      employmentUnit: textOf(json['departmentLabel']),
      jobLocation: placesOf([
        placeOf({
          city: textOf(own['city']) ?? hosted['city'],
          region: textOf(own['state']) ?? textOf(hosted['state']) ?? hosted['province'],
          country: hosted['country'],
        }),
      ]),
      workplace: workplaces.get(json['locationType']) ?? workplaceFrom({ remote: json['isRemote'] }),
      application: standardForm,
    },
    () => textOf(json['description']),
  );
}
