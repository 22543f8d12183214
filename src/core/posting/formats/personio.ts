import { standardForm } from '../../application/unread-form.ts';
import { escapeHtml, inlineHtmlToBlocks } from '../../text/plain-text.ts';
import { normalizeEmploymentTypes } from '../employment-type.ts';
import { readPay } from '../pay.ts';
import type { Pay, Posting } from '../posting.ts';
import type { Format } from './format.ts';
import { type Context, parseEach, placesOf, postingOf } from './postings.ts';
import { dateOf } from './values.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** Personio's XML feed, `https://{company}.jobs.personio.de/xml`, as text: companies fetch it for their page, it allows no other origin. */
export const personio: Format = {
  parse(json) {
    const root = typeof json === 'string' ? parseXml(json) : undefined;
    const positions =
      root?.name === 'position' ? [root] : (root?.children.filter(({ name }) => name === 'position') ?? []);
    if (root === undefined || (positions.length === 0 && root.name !== 'workzag-jobs')) {
      return { postings: [], issues: [{ path: '', message: 'should be the text of a Personio XML feed' }] };
    }
    const items = positions.map((position, index) => ({ json: position, path: `position[${index}]` }));
    return parseEach(items, 'name', (position) => textAt(position, 'name'), readPosition);
  },
};

function readPosition(position: XmlElement, { title }: Context): Posting {
  const company = textAt(position, 'subcompany');
  const additional = child(position, 'additionalOffices')?.children ?? [];
  const offices = [textAt(position, 'office'), ...additional.map(({ text }) => text.trim())];
  return postingOf(
    {
      id: textAt(position, 'id'),
      title,
      datePosted: dateOf(textAt(position, 'createdAt')),
      employmentType: employmentTypesOf(position),
      hiringOrganization: company === undefined ? undefined : { name: company },
      employmentUnit: textAt(position, 'department') ?? textAt(position, 'recruitingCategory'),
      jobLocation: placesOf(offices.map((name) => (name && !isRemote(name) ? { name } : undefined))),
      workplace:
        offices.some((name) => name && isRemote(name)) && offices.filter(Boolean).length === 1 ? 'remote' : undefined,
      baseSalary: readSalary(child(position, 'salaryInformation')),
      application: standardForm,
    },
    () => describe(position),
  );
}

const isRemote = (name: string) => /^remote$/i.test(name);

/** `schedule` is how much, `employmentType` how long: `permanent` says nothing that schema.org has a word for. */
function employmentTypesOf(position: XmlElement): readonly string[] {
  const schedule = textAt(position, 'schedule')?.replace('full-or-part-time', 'full-time, part-time');
  const kind = textAt(position, 'employmentType')?.replaceAll('_', ' ');
  return normalizeEmploymentTypes([schedule, kind === 'permanent' ? undefined : kind].flatMap((words) => words ?? []));
}

function readSalary(salary: XmlElement | undefined): Pay | undefined {
  if (!salary) return undefined;
  const [currency, unitText, minValue, maxValue] = ['currencyCode', 'type', 'min', 'max'].map((key) =>
    textAt(salary, key),
  );
  return readPay({ currency, unitText, minValue, maxValue }, '', []);
}

/** Sections with a heading each; the HTML in them may be no more than lines with bullets and `<br>`. */
function describe(position: XmlElement): string {
  const sections = child(position, 'jobDescriptions')?.children ?? [];
  return sections
    .map((section) => {
      const heading = textAt(section, 'name');
      const html = textAt(section, 'value');
      return `${heading ? `<h3>${escapeHtml(heading)}</h3>` : ''}${html ? bulletLinesToList(html) : ''}`;
    })
    .join('');
}

/** A section made of nothing but lines is read as plain text is, so that its bullets become a list. */
function bulletLinesToList(html: string): string {
  const onlyLines = /•.*<br\s*\/?>/is.test(html) && !/<(?:p|div|[uo]l|li|h[1-6]|table)\b/i.test(html);
  return onlyLines ? inlineHtmlToBlocks(html.replace(/<br\s*\/?>\n?/gi, '\n')) : html;
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

function textAt(element: XmlElement, name: string): string | undefined {
  return child(element, name)?.text.trim() || undefined;
}
