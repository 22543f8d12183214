import type { AnswerProblem, FileRefused } from 'job-board-elements/core';

/**
 * What is wrong, in a sentence beside the field. Whoever uses the form has read a better one there already: these are for
 * whatever came in past it.
 */
export function describeAnswerProblem({ code, params }: AnswerProblem): string {
  const { limit } = params;
  switch (code) {
    case 'required':
      return params.missing === 'file' ? 'Please attach a file.' : 'Please answer this.';
    case 'min-length':
      return `Please use at least ${limit} characters.`;
    case 'max-length':
      return `Please use at most ${limit} characters.`;
    case 'pattern':
      return 'This does not have the form asked for.';
    case 'email':
      return 'This is no email address, such as name@example.com.';
    case 'url':
      return 'This is no web address, such as https://example.com.';
    case 'number':
      return 'Please give a number.';
    case 'date':
      return 'Please give a date.';
    case 'min':
      return `This must be ${limit} or more.`;
    case 'max':
      return `This must be ${limit} or less.`;
    case 'option':
      return 'Please choose one of the answers offered.';
    case 'decline':
      return 'Please choose either not to answer, or an answer.';
    case 'too-many':
      return 'There are more answers or files here than asked for.';
    case 'type':
      return `${params.file} is not of a type that is taken here: ${params.accept}.`;
    case 'empty':
      return `${params.file} is empty.`;
    case 'too-large':
      return `${params.file} must be smaller than ${megabytes(limit)}.`;
    case 'total-size':
      return `All files together must be smaller than ${megabytes(limit)}.`;
  }
}

export function describeFileProblem(name: string, { code, extensions, maxSize }: FileRefused): string {
  switch (code) {
    case 'type':
      return `${name} is not of a type that is taken here: ${extensions.join(', ')}.`;
    case 'content':
      return `${name} is not what its name says. Please save it as ${extensions.join(', ')}.`;
    case 'empty':
      return `${name} is empty.`;
    case 'too-large':
      return `${name} must be smaller than ${megabytes(maxSize)}.`;
    case 'encrypted':
      return `${name} needs a password to open. Please save it without one.`;
    case 'macros':
      return `${name} carries macros. Please save it without them, or as PDF.`;
    case 'corrupt':
      return `${name} is damaged and cannot be opened. Please save it anew.`;
    case 'name':
      return 'The name of this file is not safe to use. Please rename it.';
    default:
      return `${name} cannot be read. Please choose it again.`;
  }
}

const megabytes = (bytes: number | string | undefined): string =>
  `${Number((Number(bytes) / 1_000_000).toFixed(1))} MB`;
