/** What <files> says. */
export interface FileMessages {
  readonly placeholder: string;
}
