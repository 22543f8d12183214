/** One thing wrong with the data given: where (`jobs[3].title`) and what, in plain words for a developer. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** Why data could not be shown. `network` and `http` may pass; `syntax` and `schema` need the data mended. */
export interface LoadError {
  readonly kind: 'network' | 'http' | 'syntax' | 'schema';
  readonly message: string;
  readonly issues: readonly Issue[];
  /** Where the data was fetched from, if it was. */
  readonly url: string | undefined;
}
