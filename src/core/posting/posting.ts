import type { ApplicationForm, UnreadForm } from '../application/form.ts';

/** Who hires. A schema.org Organization. */
export interface Organization {
  readonly name: string;
  /** The organization's site, an absolute http(s) address. */
  readonly sameAs?: string;
  /** The address of its logo. */
  readonly logo?: string;
}

/** Where the work is done. A schema.org Place; `name` is what people read. */
export interface Place {
  readonly name: string;
  readonly streetAddress?: string;
  readonly addressLocality?: string;
  readonly addressRegion?: string;
  readonly postalCode?: string;
  readonly addressCountry?: string;
}

/** How the work is done; undefined where the source does not say. */
export type Workplace = 'on-site' | 'hybrid' | 'remote';

/** schema.org's and Google's words for kinds of employment. */
export type EmploymentType =
  | 'FULL_TIME'
  | 'PART_TIME'
  | 'CONTRACTOR'
  | 'TEMPORARY'
  | 'INTERN'
  | 'VOLUNTEER'
  | 'PER_DIEM'
  | 'OTHER';

export type PayUnit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Pay as the employer states it. Amounts are in whole units of the currency. */
export interface Pay {
  /** ISO 4217, upper case. */
  readonly currency?: string;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly unitText?: PayUnit;
  /** The source's own words, used when it gives no numbers. */
  readonly text?: string;
}

/**
 * A job posting as the elements show it: parsed once, frozen, with the names of schema.org's JobPosting where it has one.
 * Lists are never missing, only empty.
 */
export interface Posting {
  /**
   * Names the posting in addresses and applications: the identifier's value, else one made from `url` or `title`; with a
   * number behind it where others in the list have the same.
   */
  readonly id: string;
  readonly identifier: string;
  readonly title: string;
  /** HTML as the source gives it, not yet safe to insert; plain text has been turned into HTML. Empty when there is none. */
  readonly description: string;
  /** ISO 8601 date or date-time. */
  readonly datePosted?: string;
  /** ISO 8601 date or date-time after which nobody can apply. */
  readonly validThrough?: string;
  /** Known kinds as schema.org's words, others in the source's words. */
  readonly employmentType: readonly (EmploymentType | (string & {}))[];
  readonly hiringOrganization?: Organization;
  /** Department or team. */
  readonly employmentUnit?: string;
  readonly jobLocation: readonly Place[];
  readonly workplace?: Workplace;
  /** Countries or regions that remote applicants must live in. */
  readonly applicantLocationRequirements: readonly string[];
  /** Those of them that the source calls a state, not a country. */
  readonly applicantStates?: readonly string[];
  readonly baseSalary?: Pay;
  /** The posting's own page. */
  readonly url?: string;
  /** False when people can only apply at `url`. */
  readonly directApply?: boolean;
  readonly industry: readonly string[];
  /** HTML, like `description`; shown below it under headings of their own. */
  readonly qualifications?: string;
  readonly responsibilities?: string;
  readonly skills?: string;
  readonly jobBenefits?: string;
  /** The form to fill in, which `readForm` reads where it is not yet; false when there is none and people apply at `url`. */
  readonly application: ApplicationForm | UnreadForm | false;
}
