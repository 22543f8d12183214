import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { AnswerProblem, AnswerProblemCode } from '../../../src/core/application/answers.ts';
import { board } from '../../../src/core/text/messages/en/board.ts';
import { draft } from '../../../src/core/text/messages/en/draft.ts';
import { fileChecks } from '../../../src/core/text/messages/en/file-checks.ts';
import { files } from '../../../src/core/text/messages/en/files.ts';
import { form } from '../../../src/core/text/messages/en/form.ts';
import { outcome } from '../../../src/core/text/messages/en/outcome.ts';
import { posting } from '../../../src/core/text/messages/en/posting.ts';
import type { Messages } from '../../../src/core/text/messages/types.ts';

const english: Messages = { board, posting, form, outcome, draft, files: { ...files, ...fileChecks } };

const folder = new URL('../../../src/core/text/messages/translations/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.ts', ''));

/** The first set of the public contract, English apart. */
const languages = ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'sv', 'zh-CN'];

const problem = (code: AnswerProblemCode, params: AnswerProblem['params'] = {}): [string, AnswerProblem] => [
  'Frage7',
  { field: 'q', code, params },
];

const file = { name: 'Datei7.pdf', types: 'pdf, docx', limit: '10 MB', kind: 'Art7', reason: 'Grund7' };

/** What each function is asked, and all of it that the answer must hold. */
const samples: Readonly<Record<string, readonly (readonly [args: readonly unknown[], ...held: readonly string[]])[]>> =
  {
    'board.moreOptions': [
      [[3, '3'], '3'],
      [[21, '21'], '21'],
    ],
    'board.count': [
      [[5, '5', undefined], '5'],
      [[1200, '1.200', undefined], '1.200'],
      [[5, '5', '37'], '5', '37'],
    ],
    'board.shown': [[['20', '57'], '20', '57']],
    'board.posted': [[['Tag7'], 'Tag7']],
    'posting.loaded': [[['Titel7'], 'Titel7']],
    'posting.payFrom': [[['€ 7'], '€ 7']],
    'posting.payUpTo': [[['€ 7'], '€ 7']],
    'posting.payPer': ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'].map((unit) => [['€ 7', unit], '€ 7'] as const),
    'posting.applyAt': [[['jobs.example.com'], 'jobs.example.com']],
    'posting.applyByEmail': [[['jobs@example.com'], 'jobs@example.com']],
    'form.formLabel': [[['Titel7'], 'Titel7'], [[undefined]]],
    'form.pleaseSpecify': [[['Wahl7'], 'Wahl7']],
    'form.checkAnswer': [[['Frage7'], 'Frage7']],
    'form.fileChanged': [[['Frage7'], 'Frage7']],
    'form.sent': [[['1 MB', '7 MB'], '1 MB', '7 MB']],
    'form.applicationId': [[['A-7'], 'A-7']],
    'outcome.problem': [
      [problem('required', { missing: 'text' }), 'Frage7'],
      [problem('required', { missing: 'choice' }), 'Frage7'],
      [problem('required', { missing: 'consent' }), 'Frage7'],
      [problem('required', { missing: 'file' }), 'Frage7'],
      [problem('required', { missing: 'detail', option: 'Wahl7' }), 'Frage7', 'Wahl7'],
      [problem('min-length', { limit: 21, length: 5 }), 'Frage7', '21'],
      [problem('max-length', { limit: 33, length: 57 }), 'Frage7', '33', '57'],
      [problem('email'), 'Frage7', '@'],
      [problem('url'), 'Frage7', 'https://'],
      [problem('number'), 'Frage7'],
      [problem('date'), 'Frage7'],
      [problem('pattern'), 'Frage7'],
      [problem('min', { limit: 33 }), 'Frage7', '33'],
      [problem('max', { limit: '33' }), 'Frage7', '33'],
      [problem('min', { limit: '2026-03-17' }), 'Frage7', '2026', '17'],
      [problem('max', { limit: '2026-03-17' }), 'Frage7', '2026', '17'],
      [problem('option'), 'Frage7'],
      [problem('decline', { option: 'Wahl7' }), 'Frage7', 'Wahl7'],
      [problem('too-many', { limit: 33 }), 'Frage7', '33'],
      [problem('total-size')],
    ],
    'outcome.reference': [[['R-7'], 'R-7']],
    'outcome.waitFor': [[['7 Sekunden'], '7 Sekunden']],
    'outcome.filesRefused': [
      [['Frage7', 'type'], 'Frage7'],
      [['Frage7', 'too-large'], 'Frage7'],
    ],
    'outcome.captchaProblem': ['missing', 'expired', 'invalid', 'unavailable'].map(
      (reason) => [['hCaptcha', reason], 'hCaptcha'] as const,
    ),
    'draft.savedAt': [[['Zeit7'], 'Zeit7']],
    'files.typesHint': [[['pdf, docx'], 'pdf, docx']],
    'files.sizeHint': [[['10 MB'], '10 MB']],
    'files.countHint': [[['5'], '5']],
    'files.type': [
      [[file], file.name, file.types],
      [[{ ...file, types: '' }], file.name],
    ],
    'files.content': [
      [[file], file.name, file.kind, file.types],
      [[{ ...file, kind: '' }], file.name],
    ],
    'files.too-large': [[[file], file.name, file.limit]],
    'files.too-large-together': [[[file], file.name, file.limit]],
    'files.too-many': [
      [[{ ...file, limit: '5' }], file.name, '5'],
      [[{ ...file, limit: '1' }], file.name],
    ],
    'files.custom': [
      [[file], file.name, file.reason],
      [[{ ...file, reason: '' }], file.name],
    ],
    'files.misnamed': [[[file], file.name, file.kind]],
    ...Object.fromEntries(
      ['empty', 'duplicate', 'encrypted', 'macros', 'corrupt', 'name', 'folder', 'unreadable', 'changed'].map(
        (code) => [`files.${code}`, [[[file], file.name]]],
      ),
    ),
    'files.ofType': [[['PDF'], 'PDF']],
    'files.remove': [[['Datei7.pdf'], 'Datei7.pdf']],
    'files.added': [[['Datei7.pdf'], 'Datei7.pdf']],
    'files.removed': [[['Datei7.pdf'], 'Datei7.pdf']],
  };

/** Every string, and every sentence that the samples give, by its path. */
function sentences(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages) as [string, unknown][]) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'function') {
      const asked = samples[at];
      assert.ok(asked, `There are no samples of ${at}.`);
      for (const [index, [args]] of asked.entries()) found.set(`${at}(${index})`, String(value(...args)));
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of sentences(value, at)) found.set(inner, text);
    } else {
      found.set(at, String(value));
    }
  }
  return found;
}

const englishSentences = sentences(english);

it('there is a translation for each language of the first set', () => assert.deepEqual(names, languages));

for (const name of names) {
  describe(`the words in ${name}`, () => {
    let said = new Map<string, string>();

    before(async () => {
      const { messages } = (await import(new URL(`${name}.ts`, folder).href)) as { messages: Messages };
      said = sentences(messages);
    });

    it('are as many as in English', () => {
      assert.deepEqual([...said.keys()].sort(), [...englishSentences.keys()].sort());
    });

    it('say something each, without a gap', () => {
      for (const [at, text] of said) {
        assert.match(text, /\S/, at);
        assert.equal(text, text.trim(), at);
        assert.doesNotMatch(text, /\b(?:undefined|null|NaN)\b|\$\{|\[object/, at);
        assert.doesNotMatch(text, / {2}|["<>]/, at);
      }
    });

    it('hold what they are about', () => {
      for (const [at, asked] of Object.entries(samples)) {
        for (const [index, [, ...held]] of asked.entries()) {
          const text = said.get(`${at}(${index})`) ?? '';
          for (const part of held) assert.ok(text.includes(part), `${at}: "${text}" lacks ${part}.`);
        }
      }
    });

    it('are not English', () => {
      const same = [...said].filter(([at, text]) => text === englishSentences.get(at));
      const list = same.map(([at, text]) => `${at}: ${text}`).join('\n');
      // Some words are the same, and what consists of values only.
      assert.ok(same.length <= said.size / 12, `${same.length} of ${said.size}:\n${list}`);
    });
  });
}

describe('counts', () => {
  const counts: readonly (readonly [language: string, ...said: readonly (readonly [count: number, text: string])[]])[] =
    [
      ['en', [0, '0 jobs'], [1, '1 job'], [2, '2 jobs']],
      ['de', [0, '0 Stellen'], [1, '1 Stelle'], [2, '2 Stellen']],
      ['fr', [0, '0 offre'], [1, '1 offre'], [2, '2 offres']],
      ['pl', [1, '1 oferta'], [2, '2 oferty'], [5, '5 ofert'], [12, '12 ofert'], [22, '22 oferty'], [25, '25 ofert']],
      ['ar', [3, '3 وظائف'], [11, '11 وظيفة'], [100, '100 وظيفة'], [103, '103 وظائف']],
      ['sv', [1, '1 jobb'], [7, '7 jobb']],
    ];
  for (const [language, ...said] of counts) {
    it(`go by the plurals of ${language}`, async () => {
      const { messages } =
        language === 'en'
          ? { messages: english }
          : ((await import(new URL(`${language}.ts`, folder).href)) as { messages: Messages });
      for (const [count, text] of said) assert.equal(messages.board.count(count, String(count), undefined), text);
    });
  }
});
