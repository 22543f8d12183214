import type { AnswerProblemParams } from '../../../application/answers.ts';
import type { FormMessages } from '../types/form.ts';

const plural = (count: number | string | undefined, noun: string) =>
  `${count} ${noun}${Number(count) === 1 ? '' : 's'}`;

function required(label: string, missing: AnswerProblemParams['missing'], option: string | undefined): string {
  switch (missing) {
    case 'choice':
      return `Choose an answer to “${label}”.`;
    case 'consent':
      return `Tick “${label}” to go on.`;
    case 'file':
      return `Attach a file to “${label}”.`;
    case 'detail':
      return `Tell us more about “${option}” in “${label}”.`;
    default:
      return `Fill in “${label}”.`;
  }
}

export const form: FormMessages = {
  formLabel: (title) => (title ? `Apply for ${title}` : 'Application'),
  requiredNote: '* Required',
  voluntaryNote: 'These questions are voluntary. Your answers do not affect your application.',
  fields: {
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email',
    phone: 'Phone',
    resume: 'Resume',
    coverLetter: 'Cover letter',
  },
  choose: 'Choose…',
  pleaseSpecify: (option) => `Tell us more about “${option}”`,
  pasteAsText: 'Or paste it as text',
  submit: 'Send application',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  errorPrefix: 'Error:',
  summaryTitle: 'There is a problem',
  problem: (label, { code, params: { missing, limit, length, option } }) => {
    switch (code) {
      case 'required':
        return required(label, missing, option);
      case 'min-length':
        return `Write at least ${plural(limit, 'character')} in “${label}”.`;
      case 'max-length':
        return `Shorten “${label}” to ${plural(limit, 'character')}. It has ${length} now.`;
      case 'email':
        return `Enter an email address like name@example.com in “${label}”.`;
      case 'url':
        return `Enter a web address like https://example.com in “${label}”.`;
      case 'number':
        return `Enter a number in “${label}”.`;
      case 'date':
        return `Enter a date that exists in “${label}”.`;
      case 'min':
        return `Enter ${limit} or more in “${label}”.`;
      case 'max':
        return `Enter ${limit} or less in “${label}”.`;
      case 'option':
        return `Choose from the list in “${label}”.`;
      case 'decline':
        return `Choose either “${option}” or other answers in “${label}”, not both.`;
      case 'too-many':
        return `Give at most ${limit} in “${label}”.`;
      case 'total-size':
        return 'Your files together are too large. Remove one or choose smaller ones.';
      default:
        return `Use the format that “${label}” asks for.`;
    }
  },
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
