import type { EmploymentType, PayUnit, Workplace } from '../../../posting/posting.ts';

/** What a posting says around its own words. */
export interface PostingMessages {
  readonly loading: string;
  /** Said to screen readers once the posting is there. */
  loaded(title: string): string;

  /** No data was given: a note to whoever builds the page, harmless to candidates. */
  readonly nothingGiven: string;
  readonly errorTitle: string;
  /** The data could not be fetched; trying again may help. */
  readonly errorNetwork: string;
  /** The data cannot be used; trying again does not help. */
  readonly errorData: string;
  readonly retry: string;

  readonly location: string;
  readonly workplace: string;
  readonly employmentType: string;
  readonly department: string;
  readonly industry: string;
  readonly pay: string;
  /** Where remote applicants must live. */
  readonly applicantLocation: string;
  readonly datePosted: string;
  readonly validThrough: string;
  readonly workplaces: Readonly<Record<Workplace, string>>;
  readonly employmentTypes: Readonly<Record<EmploymentType, string>>;
  /** `amount` is formatted: `€60,000 – €85,000`. */
  payFrom(amount: string): string;
  payUpTo(amount: string): string;
  payPer(amount: string, unit: PayUnit): string;

  readonly description: string;
  readonly responsibilities: string;
  readonly qualifications: string;
  readonly skills: string;
  readonly jobBenefits: string;

  /** The button that leads to the form, or to the page where people apply. */
  readonly apply: string;
  readonly applyTitle: string;
  /** An external link says where it leads. */
  applyAt(host: string): string;
  applyByEmail(address: string): string;
  readonly closedTitle: string;
  readonly closedText: string;
}
