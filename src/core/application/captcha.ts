/** Proof that a captcha was solved: the fields that its provider's server check wants. */
export interface CaptchaToken {
  readonly provider: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
}
