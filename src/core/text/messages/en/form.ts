import { english as fields } from '../../../application/default-form.ts';
import type { FormMessages } from '../types/form.ts';

export const form: FormMessages = {
  formLabel: (title) => (title ? `Apply for ${title}` : 'Application'),
  requiredNote: '* Required',
  required: 'required',
  voluntaryNote: 'These questions are voluntary. Your answers do not affect your application.',
  fields,
  choose: 'Choose…',
  pleaseSpecify: (option) => `Tell us more about “${option}”`,
  pasteAsText: 'Or paste it as text',
  submit: 'Send application',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  errorPrefix: 'Error:',
  summaryTitle: 'There is a problem',
  checkAnswer: (label) => `Check your answer to “${label}”.`,
  filesStillChecked: 'Your files are still being checked.',
  fileChanged: (label) => `A file in “${label}” was changed or moved. Choose it again.`,
  honeypot: 'Leave this field empty',

  sending: 'Sending your application…',
  sent: (loaded, total) => `${loaded} of ${total} sent`,

  accepted: { title: 'Application sent', text: 'Thank you. We have received your application.' },
  applicationId: (id) => `Your reference: ${id}`,
  failed: {
    title: 'Your application was not sent',
    text: 'Your answers and files are still here, and sending again is safe.',
  },
  offline: {
    title: 'You are offline',
    text: 'Nothing was sent. Your answers and files are still here; try again when you are connected.',
  },
};
