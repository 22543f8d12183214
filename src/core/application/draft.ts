import { isObject } from '../posting/loose.ts';
import { asksConsent } from './consent.ts';
import { type ApplicationForm, type Field, fieldsOf } from './form.ts';
import { freeTextName } from './free-text.ts';

/** Milliseconds that a draft is kept after its last change: a week. */
export const draftLifetime = 7 * 24 * 60 * 60 * 1000;

/** Answers by field name, in the form that an application carries them. */
type Values = Readonly<Record<string, string | string[] | boolean>>;

/** What a candidate has entered so far and not sent. Times are in milliseconds since the epoch. */
export interface Draft {
  readonly savedAt: number;
  /** Only what the candidate changed: all else is the page's own to say. */
  readonly answers: Values;
  /** When the files of each field were chosen, which tells the stored ones from earlier ones. */
  readonly files: Readonly<Record<string, number>>;
}

/**
 * The fields whose answers may be kept: no voluntary ones, no consents, and nothing hidden, which the page itself says. A
 * field that shares a name with one of those is not kept either.
 */
export function keptFields(form: ApplicationForm): readonly Field[] {
  const voluntary = new Set(form.sections.filter((section) => section.voluntary).flatMap(({ fields }) => fields));
  const mayKeep = (field: Field) => field.type !== 'hidden' && !voluntary.has(field) && !asksConsent(field);
  const fields = fieldsOf(form);
  const barred = new Set(fields.filter((field) => !mayKeep(field)).flatMap(namesOf));
  return fields.filter((field) => mayKeep(field) && !namesOf(field).some((name) => barred.has(name)));
}

/** Every name under which a field's answer is sent. */
function namesOf(field: Field): readonly string[] {
  if (field.type === 'file') return field.textName === undefined ? [field.name] : [field.name, field.textName];
  return 'options' in field ? [field.name, freeTextName(field.name)] : [field.name];
}

/** The answers that are others than they were. One whose question is not asked at the moment counts as unchanged. */
export function changedAnswers(before: Values, now: Values): Values {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => !Object.hasOwn(before, name) || !isSame(before[name], value)),
  );
}

function isSame(one: Values[string] | undefined, other: Values[string]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The draft with these answers in place of earlier ones. Whoever changes an answer last has it kept, in whichever tab. */
export function withAnswers(draft: Draft | undefined, answers: Values, now: number): Draft {
  return { savedAt: now, answers: { ...draft?.answers, ...answers }, files: { ...draft?.files } };
}

/**
 * The draft with a field's files as they were chosen at `chosenAt`, unless later ones are known.
 * @param any false when the field was emptied
 */
export function withFiles(draft: Draft | undefined, field: string, chosenAt: number, any: boolean): Draft {
  const known = filesOf(draft, field);
  const { savedAt = 0, answers = {}, files = {} } = draft ?? {};
  const entries = Object.entries(files).filter(([name]) => name !== field);
  const latest = known !== undefined && known > chosenAt ? known : any ? chosenAt : undefined;
  if (latest !== undefined) entries.push([field, latest]);
  return { savedAt: Math.max(savedAt, chosenAt), answers, files: Object.fromEntries(entries) };
}

/** When the draft's files of a field were chosen; undefined without any. */
export function filesOf(draft: Draft | undefined, field: string): number | undefined {
  return draft && Object.hasOwn(draft.files, field) ? draft.files[field] : undefined;
}

/** Reads what was stored; undefined for nothing, for what is no draft, and for one whose time is over. */
export function parseDraft(text: string | null, now: number): Draft | undefined {
  const json = text === null ? undefined : parseJson(text);
  if (!isObject(json)) return undefined;
  const { savedAt, answers, files } = json;
  // A clock that was set back since must not keep a draft for ever.
  if (typeof savedAt !== 'number' || Math.abs(now - savedAt) >= draftLifetime) return undefined;
  return { savedAt, answers: entriesOf(answers, isAnswer), files: entriesOf(files, isTime) };
}

/** The entries that are what they should be. */
function entriesOf<T>(value: unknown, isValid: (value: unknown) => value is T): Record<string, T> {
  const entries = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(entries.flatMap(([name, entry]) => (isValid(entry) ? [[name, entry]] : [])));
}

function isTime(value: unknown): value is number {
  return typeof value === 'number';
}

function isAnswer(value: unknown): value is Values[string] {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
