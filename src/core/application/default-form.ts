import { fileDefaults } from '../files/limits.ts';
import type { ApplicationForm, FileField, TextField } from './form.ts';

/** The words of the standard questions, in one language. */
export interface StandardLabels {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly resume: string;
  readonly coverLetter: string;
}

export const english: StandardLabels = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  phone: 'Phone',
  resume: 'Resume',
  coverLetter: 'Cover letter',
};

/** What is asked where a posting names no questions of its own. */
export function defaultForm(labels: StandardLabels = english): ApplicationForm {
  const fields = [
    text('first_name', labels.firstName, 'text', 'given-name', true),
    text('last_name', labels.lastName, 'text', 'family-name', true),
    text('email', labels.email, 'email', 'email', true),
    text('phone', labels.phone, 'tel', 'tel', false),
    file('resume', labels.resume, true),
    file('cover_letter', labels.coverLetter, false),
  ];
  return { sections: [{ voluntary: false, fields }], standard: true };
}

function text(
  name: string,
  label: string,
  type: TextField['type'],
  autocomplete: string,
  required: boolean,
): TextField {
  return { type, name, label, required, autocomplete };
}

function file(name: string, label: string, required: boolean): FileField {
  return { type: 'file', name, label, required, ...fileDefaults };
}
