import { parseAccept } from '../files/accept.ts';
import { accepts } from '../files/accepted-type.ts';
import type { Rule } from './answer-rules.ts';
import type { FileInfo } from './answers.ts';
import type { FileField } from './form.ts';

/** What the files of a field must meet, as far as that shows without looking into them. */
export function fileRules({ accept, maxSize, maxFiles }: FileField, files: readonly FileInfo[]): readonly Rule[] {
  const types = parseAccept(accept);
  return [
    ...files.flatMap(({ name: file, size, type }): Rule[] => [
      // Whatever a back end gives for it: a type that is no text is not known.
      ['type', !accepts(types, file, typeof type === 'string' ? type : ''), { file, accept }],
      ['empty', size === 0, { file }],
      ['too-large', size > maxSize, { file, limit: maxSize }],
    ]),
    ['too-many', files.length > maxFiles, { limit: maxFiles }],
  ];
}
