import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseApplicationForm } from '../../../src/core/application/form-schema.ts';
import { parseSubmission } from '../../../src/core/application/parse-submission.ts';
import { validateAnswers } from '../../../src/core/application/validate-answers.ts';

const formOf = (fields: object[]) => {
  const { form } = parseApplicationForm({ fields });
  assert.ok(form);
  return form;
};
const options = ['x', { value: 'other', freeText: true }];
const form = formOf([
  { name: 'name', label: 'Name' },
  { name: 'question_1[]', label: 'Many', type: 'checkboxes', options },
  { name: 'one', label: 'One', type: 'radio', options },
  { name: 'consent', label: 'Consent', type: 'checkbox', value: 'yes' },
  { name: 'cv', label: 'CV', type: 'file', textName: 'cv_text' },
  { name: '__proto__', label: 'Odd' },
]);

test('a body becomes answers, by the names of the fields', () => {
  const file = new File(['%PDF'], 'cv.pdf');
  const body = new FormData();
  for (const [name, value] of [
    ['name', 'Ada'],
    ['question_1[]', 'x'],
    ['question_1[]', 'other'],
    ['question_1_text', 'because'],
    ['consent', 'yes'],
    ['cv_text', 'My life'],
    ['__proto__', 'odd'],
    ['posting_id', '7'],
  ] as const) {
    body.append(name, value);
  }
  body.append('cv', file);
  const { values, files } = parseSubmission(form, body);
  assert.deepEqual(Object.entries(values), [
    ['name', 'Ada'],
    ['question_1[]', ['x', 'other']],
    ['question_1_text', 'because'],
    ['one', ''],
    ['consent', true],
    ['cv_text', 'My life'],
    ['__proto__', 'odd'],
  ]);
  assert.equal(files['cv']?.[0], body.get('cv'));
  assert.equal(Object.getPrototypeOf(values), Object.prototype);
});

test('an empty body gives empty answers, and an unticked box or unchosen file is none', () => {
  const { values, files } = parseSubmission(form, [
    ['consent', 'no'],
    ['cv', { name: '', size: 0, type: 'application/octet-stream' }],
  ]);
  assert.deepEqual(values['consent'], false);
  assert.deepEqual(values['name'], '');
  assert.deepEqual(files, { cv: [] });
});

test('an empty file with a name is kept, to be refused; a file under a text field is not', () => {
  const file = { name: 'cv.pdf', size: 0, type: '' };
  const answers = parseSubmission(form, [
    ['cv', file],
    ['name', file],
  ]);
  assert.deepEqual(answers.files, { cv: [file] });
  assert.deepEqual(
    validateAnswers(form, answers).map(({ field, code }) => [field, code]),
    [['cv', 'empty']],
  );
});

test('a single question answered twice is refused', () => {
  const answers = parseSubmission(form, [
    ['name', 'Ada'],
    ['name', 'Eve'],
    ['one', 'x'],
    ['one', 'x'],
  ]);
  assert.deepEqual(
    validateAnswers(form, answers).map(({ field, code }) => [field, code]),
    [
      ['name', 'too-many'],
      ['one', 'too-many'],
    ],
  );
});

test('any body gives answers that can be judged', () => {
  const name = fc.oneof(fc.constantFrom('name', 'question_1[]', 'one', 'cv', '__proto__'), fc.string());
  const file = fc.record({ name: fc.string(), size: fc.nat(), type: fc.string() });
  const entries = fc.array(fc.tuple(name, fc.oneof(fc.string({ unit: 'binary' }), file)));
  fc.assert(fc.property(entries, (body) => void validateAnswers(form, parseSubmission(form, body))));
});
