/** What <form> says. */
export interface FormMessages {
  readonly placeholder: string;
}
