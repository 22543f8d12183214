import type { OutcomeMessages } from '../types/outcome.ts';
import { answerProblem } from './answer-problem.ts';

export const outcome: OutcomeMessages = {
  problem: answerProblem,
  cancelled: { title: 'Sending was cancelled', text: 'Your answers and files are still here.' },
  flagged: {
    title: 'We could not send your application yet',
    text: 'Our protection against bots stopped it by mistake. Your answers and files are still here. Please try this:',
    steps: [
      'Turn off your VPN or proxy if you use one.',
      'Clear your cache and cookies for this site, or use a private window.',
      'Try another browser or device.',
    ],
  },
  contactSupport: 'If you are stuck, contact support.',
  reference: (reference) => `Mention this reference: ${reference}`,
  duplicate: {
    title: 'You have already applied',
    text: 'There is nothing more to do.',
  },
  closed: { title: 'This job is closed', text: 'It no longer takes applications.' },
  refused: {
    title: 'Your application was not sent',
    text: 'Your answers and files are still here. Please contact us if this happens again.',
  },
  unhandled: {
    title: 'Applications can’t be sent from this page right now',
    text: 'Your answers and files are still here. Please come back later or contact us.',
  },
  backOnline: { title: 'You are back online', text: 'You can send your application now.' },
  rateLimited: { title: 'Too many tries at once', text: 'Your answers and files are still here.' },
  waitFor: (time) => `You can try again in ${time}.`,
  filesRefused: (label, reason) =>
    reason === 'type'
      ? `The type of a file in “${label}” is not taken. Choose another file.`
      : `The files in “${label}” are too large. Choose smaller ones.`,

  captcha: 'captcha',
  captchaProblem: (captcha, reason) => {
    switch (reason) {
      case 'missing':
        return `Please complete the ${captcha} above.`;
      case 'expired':
        return `The ${captcha} has expired. Please complete it again.`;
      case 'invalid':
        return `The ${captcha} was not accepted. Please complete it again.`;
      case 'unavailable':
        return `The ${captcha} could not be loaded. Turn off ad blockers, reload the page or try another browser.`;
    }
  },
};
