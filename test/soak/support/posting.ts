/** A posting that asks for every kind of answer, as the page and the back end read it. */
export const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  identifier: 'soak',
  title: 'Lamplighter',
  datePosted: '2026-11-02',
  hiringOrganization: 'Saltmarsh',
  jobLocation: 'Porto',
  description: '<p>Forty lamps along the sea wall want lighting every evening, whatever the weather does.</p>',
  application: {
    fields: [
      { name: 'name', label: 'Full name', type: 'text', required: true, autocomplete: 'name' },
      { name: 'email', label: 'Email', type: 'email', required: true, autocomplete: 'email' },
      { name: 'phone', label: 'Phone', type: 'tel', autocomplete: 'tel' },
      { name: 'site', label: 'Web page', type: 'url' },
      { name: 'years', label: 'Years at sea', type: 'number', min: 0 },
      { name: 'start', label: 'First evening', type: 'date' },
      { name: 'level', label: 'Height you are at ease with', type: 'select', options: ['2 m', '10 m', '40 m'] },
      { name: 'tools[]', label: 'Tools', type: 'select-multiple', options: ['Ladder', 'Wick', 'Öl', 'Matches'] },
      {
        name: 'base',
        label: 'Home',
        type: 'radio',
        required: true,
        options: ['Porto', 'Bergen', { value: 'other', label: 'Somewhere else', freeText: true }],
      },
      { name: 'evenings', label: 'Evenings', type: 'checkboxes', options: ['Monday', 'Wednesday', 'Friday'] },
      { name: 'story', label: 'A storm you remember', type: 'textarea', maxLength: 2000 },
      { name: 'consent', label: 'Keep my papers for a year', type: 'checkbox' },
      { name: 'resume', label: 'Resume', type: 'file', required: true },
      { name: 'letter', label: 'Letter', type: 'file', textName: 'letter_text' },
      { name: 'papers', label: 'Certificates', type: 'file', accept: ['pdf'], maxFiles: 3 },
    ],
  },
} as const;

export type Question = (typeof posting.application.fields)[number];
