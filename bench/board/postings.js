const titles = ['Engineer', 'Nurse', 'Driver', 'Teacher', 'Cook', 'Analyst', 'Welder', 'Designer', 'Clerk', 'Pilot'];
const levels = ['Junior', 'Senior', 'Lead', 'Deputy', 'Staff', 'Head of', 'Night', 'Travelling'];
const fields = ['Harbour', 'Fleet', 'Payroll', 'Cargo', 'Customs', 'Safety', 'Catering', 'Weather', 'Archive', 'Locks'];
const places = ['Zürich', 'Oslo', 'Lisboa', 'Gdańsk', 'Genova', 'Porto', 'Malmö', 'Cork', 'Aarhus', 'Bilbao', 'Kiel'];
const countries = ['CH', 'NO', 'PT', 'PL', 'IT', 'PT', 'SE', 'IE', 'DK', 'ES', 'DE'];
const types = ['FULL_TIME', 'PART_TIME', 'CONTRACTOR'];

/**
 * Postings that are alike in shape and unlike in words; the same ones every time.
 * @param {number} count
 */
export function makePostings(count) {
  return Array.from({ length: count }, (_, index) => {
    const pick = (list, step) => list[Math.floor(index / step) % list.length];
    const field = pick(fields, 7);
    return {
      '@type': 'JobPosting',
      identifier: `posting-${index}`,
      title: `${pick(levels, 3)} ${field} ${pick(titles, 1)} ${index}`,
      description: `<p>You look after the ${field.toLowerCase()} with nine others, and write down what you find.</p>`,
      datePosted: `2026-0${1 + (index % 9)}-1${index % 10}`,
      employmentType: pick(types, 5),
      employmentUnit: `${field} ${pick(places, 13)}`,
      hiringOrganization: { name: 'Kelp Shipping' },
      jobLocation: { address: { addressLocality: pick(places, 1), addressCountry: pick(countries, 1) } },
    };
  });
}

/** What people may search in a posting. */
export const searchText = ({ title, employmentUnit, jobLocation, hiringOrganization, employmentType }) =>
  `${title} ${employmentUnit} ${jobLocation.address.addressLocality} ${hiringOrganization.name} ${employmentType}`;

/** What a row of a list says. */
export const rowFacts = ({ employmentUnit, jobLocation, employmentType, datePosted }) => [
  employmentUnit,
  jobLocation.address.addressLocality,
  employmentType,
  datePosted,
];
