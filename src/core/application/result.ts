/** What became of a submission. Everything but `accepted` leaves the answers and files in place. */
export type SubmitResult =
  | {
      readonly status: 'accepted';
      readonly applicationId?: string;
      readonly message?: string;
      readonly redirect?: string;
    }
  | {
      readonly status: 'invalid';
      readonly fieldErrors: Readonly<Record<string, string | readonly string[]>>;
      readonly formErrors?: readonly string[];
    }
  | { readonly status: 'flagged'; readonly message?: string; readonly reference?: string; readonly support?: Support }
  | { readonly status: 'captcha'; readonly reason: 'missing' | 'expired' | 'invalid' }
  /** `retryAfter` is in seconds. */
  | { readonly status: 'rate-limited'; readonly retryAfter?: number }
  | { readonly status: 'duplicate'; readonly applicationId?: string; readonly message?: string }
  | { readonly status: 'closed'; readonly message?: string }
  | { readonly status: 'failed'; readonly retryable: boolean; readonly message?: string; readonly cause?: unknown };

/** Where a candidate finds help. */
export interface Support {
  readonly email?: string;
  readonly url?: string;
}
