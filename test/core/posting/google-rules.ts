type Json = Readonly<Record<string, unknown>>;

const units = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];
const employmentTypes = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
];
const isoDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat());

/** What breaks Google's rules for job postings in structured data. Those that start with "missing" want data, the others care. */
export function problemsOf(json: Json): string[] {
  return [...required(json), ...dates(json), ...places(json), ...remote(json), ...pay(json), ...words(json)];
}

function* required(json: Json): Generator<string, void> {
  for (const key of ['title', 'description', 'datePosted']) if (!isText(json[key])) yield `missing ${key}`;
  const { description, title, hiringOrganization } = json;
  if (isText(description) && description.replace(/<[^>]*>/g, '').trim() === title)
    yield 'description repeats the title';
  if (!isObject(hiringOrganization)) yield 'missing hiringOrganization';
  else if (hiringOrganization['@type'] !== 'Organization' || !isText(hiringOrganization['name']))
    yield 'hiringOrganization';
}

function* dates(json: Json): Generator<string, void> {
  for (const key of ['datePosted', 'validThrough']) {
    const date = json[key];
    if (date !== undefined && !(isText(date) && isoDate.test(date))) yield `${key} is not ISO 8601`;
  }
}

function* places(json: Json): Generator<string, void> {
  if (json['jobLocation'] === undefined && json['jobLocationType'] !== 'TELECOMMUTE') yield 'missing jobLocation';
  for (const place of listOf(json['jobLocation'])) {
    if (!isObject(place) || place['@type'] !== 'Place') yield 'jobLocation is no Place';
    else if (isObject(place['address'])) {
      if (place['address']['@type'] !== 'PostalAddress') yield 'address is no PostalAddress';
      if (!isText(place['address']['addressCountry'])) yield 'missing addressCountry';
    } else if (!isText(place['address'])) yield 'missing address';
  }
}

function* remote(json: Json): Generator<string, void> {
  const type = json['jobLocationType'];
  if (type === undefined) return;
  if (type !== 'TELECOMMUTE') yield 'jobLocationType is TELECOMMUTE or nothing';
  const areas = listOf(json['applicantLocationRequirements']);
  // Without them the country of its places counts.
  if (areas.length === 0 && json['jobLocation'] === undefined) yield 'missing applicantLocationRequirements';
  for (const area of areas) {
    if (!isObject(area) || !['Country', 'State'].includes(String(area['@type'])) || !isText(area['name'])) {
      yield 'applicantLocationRequirements';
    }
  }
}

function* pay(json: Json): Generator<string, void> {
  const salary = json['baseSalary'];
  if (salary === undefined) return;
  if (!isObject(salary) || salary['@type'] !== 'MonetaryAmount') return yield 'baseSalary is no MonetaryAmount';
  if (!isText(salary['currency']) || !/^[A-Z]{3}$/.test(salary['currency'])) yield 'baseSalary has no currency';
  const value = salary['value'];
  if (!isObject(value) || !units.includes(String(value['unitText']))) return yield 'baseSalary has no unit';
  const amounts = ['value', 'minValue', 'maxValue'].filter((key) => value[key] !== undefined);
  if (amounts.length === 0 || amounts.some((key) => typeof value[key] !== 'number')) yield 'baseSalary has no amount';
}

function* words(json: Json): Generator<string, void> {
  for (const type of listOf(json['employmentType'])) {
    if (!employmentTypes.includes(String(type))) yield `employmentType ${String(type)}`;
  }
  const identifier = json['identifier'];
  if (identifier !== undefined && !(isObject(identifier) && isText(identifier['value']))) yield 'identifier';
  if (json['directApply'] !== undefined && typeof json['directApply'] !== 'boolean') yield 'directApply';
}
