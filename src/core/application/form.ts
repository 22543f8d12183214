/** One thing to choose in a select, radio or checkbox question. `value` is sent verbatim. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Choosing it asks for a text. */
  readonly freeText: boolean;
  /** "I don't wish to answer": excludes the others. */
  readonly decline: boolean;
}

interface FieldBase {
  /** Sent verbatim, `question_1[]` included. */
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** Plain text below the label. */
  readonly help?: string;
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'email' | 'tel' | 'url' | 'textarea';
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression that the whole answer must match, as in HTML. */
  readonly pattern?: string;
  readonly value?: string;
}

/** `min` and `max` are numbers for `number`, ISO dates for `date`. */
export interface RangeField extends FieldBase {
  readonly type: 'number' | 'date';
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly min?: string;
  readonly max?: string;
  readonly value?: string;
}

export interface ChoiceField extends FieldBase {
  readonly type: 'select' | 'radio' | 'select-multiple' | 'checkboxes';
  readonly options: readonly Option[];
  readonly autocomplete?: string;
  /** Chosen from the start. */
  readonly value: readonly string[];
}

/** A single box to tick. It is sent as `value` when ticked and left out when not. */
export interface CheckboxField extends FieldBase {
  readonly type: 'checkbox';
  readonly value: string;
  readonly checked: boolean;
}

export interface FileField extends FieldBase {
  readonly type: 'file';
  /** Extensions or HTML's own grammar, as given. */
  readonly accept: string;
  /** Bytes. */
  readonly maxSize: number;
  readonly maxFiles: number;
  /** Offers "or paste it as text" under this name; either satisfies `required`. */
  readonly textName?: string;
}

export interface HiddenField extends FieldBase {
  readonly type: 'hidden';
  readonly value: string;
}

export type Field = TextField | RangeField | ChoiceField | CheckboxField | FileField | HiddenField;
export type FieldType = Field['type'];

/** A group of questions. Voluntary ones are never required and never kept in drafts. */
export interface Section {
  readonly title?: string;
  /** HTML, not yet safe to insert. */
  readonly description?: string;
  readonly voluntary: boolean;
  readonly fields: readonly Field[];
}

/** What a candidate is asked. */
export interface ApplicationForm {
  readonly sections: readonly Section[];
  /** The questions asked where a posting names none: their labels follow the page's language. */
  readonly standard?: true;
  /** The most bytes all files may have together; undefined for no limit. */
  readonly maxTotalSize?: number;
}

/** Questions as the data has them, and where they stand in it. A list of postings has many forms, of which few are shown. */
export interface UnreadForm {
  readonly json: unknown;
  /** For issues: `jobs[3].application`. */
  readonly path: string;
}

/** All fields, section by section. */
export function fieldsOf(form: ApplicationForm): readonly Field[] {
  return form.sections.flatMap(({ fields }) => fields);
}
