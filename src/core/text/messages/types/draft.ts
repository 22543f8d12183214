/** What `<apply-form>` says of a draft that it brought back. Loaded apart from the form. */
export interface DraftMessages {
  readonly title: string;
  /** `time` is a date with a time of day for people. */
  readonly savedAt: (time: string) => string;
  /** Where the draft is, and for how long. */
  readonly keptIn: { readonly session: string; readonly local: string };
  /** There are questions whose answers are not kept. */
  readonly notKept: string;
  /** Empties the form and forgets the draft. */
  readonly discard: string;
}
