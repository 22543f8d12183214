import { withoutVocabulary } from './loose.ts';
import type { EmploymentType } from './posting.ts';

/** Spellings in the wild, without case, spaces and signs. */
const known: Readonly<Record<string, EmploymentType>> = {
  FULLTIME: 'FULL_TIME',
  PARTTIME: 'PART_TIME',
  CONTRACT: 'CONTRACTOR',
  CONTRACTOR: 'CONTRACTOR',
  FREELANCE: 'CONTRACTOR',
  TEMPORARY: 'TEMPORARY',
  TEMP: 'TEMPORARY',
  INTERN: 'INTERN',
  INTERNSHIP: 'INTERN',
  VOLUNTEER: 'VOLUNTEER',
  PERDIEM: 'PER_DIEM',
  OTHER: 'OTHER',
};

const kindOf = (words: string): EmploymentType | undefined =>
  known[
    withoutVocabulary(words)
      .toUpperCase()
      .replace(/[^A-Z]/g, '')
  ];

const separator = /[,;/|]/;

/** schema.org's words for what a source says (`Full-time`, `FULL_TIME, PART_TIME`); the source's own where none fits. */
export function normalizeEmploymentTypes(texts: readonly string[]): readonly string[] {
  const [first] = texts;
  if (first === undefined) return texts;
  const types = texts.length === 1 ? typesIn(first) : texts.flatMap(typesIn);
  return types.length > 1 ? [...new Set(types)] : types;
}

function typesIn(text: string): readonly string[] {
  const kind = kindOf(text);
  if (kind || !separator.test(text)) return [kind ?? text];
  const kinds = text.split(separator).map(kindOf);
  return kinds.length > 1 && kinds.every((part) => part !== undefined) ? kinds : [text];
}
