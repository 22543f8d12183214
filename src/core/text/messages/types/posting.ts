/** What <posting> says. */
export interface PostingMessages {
  readonly placeholder: string;
}
