import type { PostingMessages } from '../types/posting.ts';

const payUnits = { HOUR: 'per hour', DAY: 'per day', WEEK: 'per week', MONTH: 'per month', YEAR: 'per year' };

export const posting: PostingMessages = {
  loading: 'Loading the job…',
  loaded: (title) => `${title} is loaded.`,

  nothingGiven: 'No job to show here.',
  errorTitle: 'This job could not be shown',
  errorNetwork: 'Check your connection, or try again later.',
  errorData: 'Something is wrong with its data. Please come back later, or contact us.',
  retry: 'Try again',

  location: 'Location',
  workplace: 'Workplace',
  employmentType: 'Employment type',
  department: 'Department',
  industry: 'Industry',
  pay: 'Pay',
  applicantLocation: 'Open to applicants in',
  datePosted: 'Posted',
  validThrough: 'Apply by',
  workplaces: { 'on-site': 'On-site', hybrid: 'Hybrid', remote: 'Remote' },
  employmentTypes: {
    FULL_TIME: 'Full-time',
    PART_TIME: 'Part-time',
    CONTRACTOR: 'Contract',
    TEMPORARY: 'Temporary',
    INTERN: 'Internship',
    VOLUNTEER: 'Volunteer',
    PER_DIEM: 'Per diem',
    OTHER: 'Other',
  },
  payFrom: (amount) => `from ${amount}`,
  payUpTo: (amount) => `up to ${amount}`,
  payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

  description: 'About the job',
  responsibilities: 'What you will do',
  qualifications: 'What you bring',
  skills: 'Skills',
  jobBenefits: 'What we offer',

  apply: 'Apply',
  applyTitle: 'Apply for this job',
  applyAt: (host) => `Apply at ${host}`,
  applyByEmail: (address) => `Apply by email: ${address}`,
  closedTitle: 'This job is closed',
  closedText: 'It no longer takes applications.',
};
