import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { defaultForm } from '../../../src/core/application/default-form.ts';
import { fieldsOf } from '../../../src/core/application/form.ts';
import { parseApplicationForm } from '../../../src/core/application/form-schema.ts';

const parse = (json: unknown) => {
  const { form, issues } = parseApplicationForm(json);
  assert.ok(form);
  return { form, fields: fieldsOf(form), paths: issues.map(({ path }) => path) };
};
const parseOne = (json: object) => {
  const { fields, paths } = parse({ fields: [{ name: 'a', label: 'A', ...json }] });
  assert.equal(fields.length, 1);
  return { field: fields[0], paths };
};

test('a field of every type keeps what it is given', () => {
  const base = { name: 'a', label: 'A', required: true, help: 'Help' };
  const hints = { placeholder: 'P', autocomplete: 'email' };
  for (const type of ['text', 'email', 'tel', 'url', 'textarea']) {
    const given = { ...base, ...hints, type, minLength: 2, maxLength: 5, pattern: '[a-z]+', value: 'abc' };
    assert.deepEqual(parseOne(given), { field: given, paths: [] });
  }
  const number = { ...base, ...hints, type: 'number', min: '-1.5', max: '1e3', value: '2' };
  assert.deepEqual(parseOne(number), { field: number, paths: [] });
  const date = { ...base, ...hints, type: 'date', min: '2026-01-01', max: '2026-12-31', value: '2026-02-28' };
  assert.deepEqual(parseOne(date), { field: date, paths: [] });
  const options = [
    { value: ' 1', label: 'One', freeText: true, decline: false },
    { value: '2', label: 'Two', freeText: false, decline: true },
  ];
  for (const type of ['select', 'radio', 'select-multiple', 'checkboxes']) {
    const given = { ...base, type, autocomplete: 'country', options, value: ['2'] };
    assert.deepEqual(parseOne(given), { field: given, paths: [] });
  }
  const file = { ...base, type: 'file', accept: 'pdf,image/*', maxSize: 5_000_000, maxFiles: 3, textName: 'a_text' };
  assert.deepEqual(parseOne({ ...file, accept: ['pdf', 'image/*'], maxSize: '5MB' }), { field: file, paths: [] });
  const checkbox = { ...base, type: 'checkbox', value: 'yes', checked: false };
  assert.deepEqual(parseOne({ ...base, type: 'checkbox', value: 'yes' }), { field: checkbox, paths: [] });
  assert.deepEqual(parseOne({ ...base, type: 'checkbox', value: true }).field, {
    ...checkbox,
    value: 'on',
    checked: true,
  });
  const { field } = parseOne({ ...base, type: 'hidden', value: 'token' });
  assert.deepEqual(field, { ...base, required: false, type: 'hidden', value: 'token' });
});

test('defaults: not required, one file of 10 MB in the usual types, options from plain texts', () => {
  assert.deepEqual(parseOne({}).field, { name: 'a', label: 'A', required: false, type: 'text' });
  assert.deepEqual(parseOne({ type: 'file' }).field, {
    name: 'a',
    label: 'A',
    required: false,
    type: 'file',
    accept: 'pdf,doc,docx,txt,rtf',
    maxSize: 10_000_000,
    maxFiles: 1,
  });
  const { field } = parseOne({ type: 'radio', options: ['D', 7, { label: 'L' }, { value: 'v' }] });
  assert.deepEqual(field?.type === 'radio' && field.options.map(({ value, label }) => [value, label]), [
    ['D', 'D'],
    ['7', '7'],
    ['L', 'L'],
    ['v', 'v'],
  ]);
});

test('what is broken costs itself only, with an issue at its path', () => {
  const base = { name: 'a', label: 'A', required: false };
  const cases: [object, object, string[]][] = [
    [{ type: 'slider' }, { ...base, type: 'text' }, ['type']],
    [{ type: 5 }, { ...base, type: 'text' }, ['type']],
    [{ type: 'select' }, { ...base, type: 'text' }, ['options']],
    [{ type: 'radio', options: [null, {}] }, { ...base, type: 'text' }, ['options']],
    [{ required: 'maybe' }, { ...base, type: 'text' }, ['required']],
    [{ minLength: -1, maxLength: 'x' }, { ...base, type: 'text' }, ['minLength', 'maxLength']],
    [{ minLength: 5, maxLength: 2 }, { ...base, type: 'text', minLength: 5 }, ['maxLength']],
    [{ pattern: '(' }, { ...base, type: 'text' }, ['pattern']],
    [{ type: 'date', min: '2026-02-30' }, { ...base, type: 'date' }, ['min']],
    [{ type: 'number', min: 5, max: 1 }, { ...base, type: 'number', min: '5' }, ['max']],
    [{ type: 'number', value: 'many' }, { ...base, type: 'number' }, ['value']],
    [
      { type: 'file', maxSize: 'big', maxFiles: 1.5 },
      { ...base, type: 'file', accept: 'pdf,doc,docx,txt,rtf', maxSize: 10_000_000, maxFiles: 1 },
      ['maxSize', 'maxFiles'],
    ],
    [
      { type: 'select', options: ['x'], value: 'y' },
      { ...base, type: 'select', options: [{ value: 'x', label: 'x', freeText: false, decline: false }], value: [] },
      ['value'],
    ],
  ];
  for (const [json, field, paths] of cases) {
    assert.deepEqual(
      parseOne(json),
      { field, paths: paths.map((path) => `application.fields[0].${path}`) },
      JSON.stringify(json),
    );
  }
});

test('a pattern of the years before the v flag still counts', () => {
  // Unescaped brackets in a class are refused under `v`.
  assert.deepEqual(parseOne({ pattern: '[(]+' }).paths, []);
});

test('fields without a name, of no object, or of a name taken are left out', () => {
  const { fields, paths } = parse({
    fields: [
      { label: 'Nameless' },
      'text',
      { name: 'a', label: 'First' },
      { name: 'a', label: 'Second' },
      { name: 'cv', label: 'CV', type: 'file', textName: 'a' },
      { name: 'h', type: 'hidden', value: '1' },
      { name: 'h', type: 'hidden', value: '2' },
      { name: 'unlabelled' },
    ],
  });
  assert.deepEqual(
    fields.map(({ name, label }) => [name, label]),
    [
      ['a', 'First'],
      ['cv', 'CV'],
      ['h', 'h'],
      ['h', 'h'],
      ['unlabelled', 'unlabelled'],
    ],
  );
  assert.deepEqual(paths, [
    'application.fields[0].name',
    'application.fields[1]',
    'application.fields[3].name',
    'application.fields[4].textName',
    'application.fields[7].label',
  ]);
});

test('sections keep title, description and order; voluntary questions are never required', () => {
  const { form, paths } = parse({
    maxTotalSize: '20MB',
    fields: [{ name: 'a', label: 'A', required: true }],
    sections: [
      {
        title: 'About you',
        description: '<p>x</p>',
        voluntary: true,
        fields: [{ name: 'b', label: 'B', required: true }],
      },
      'nothing',
      { fields: 'nothing' },
    ],
  });
  assert.equal(form.maxTotalSize, 20_000_000);
  assert.deepEqual(form.sections[1], {
    title: 'About you',
    description: '<p>x</p>',
    voluntary: true,
    fields: [{ name: 'b', label: 'B', required: false, type: 'text' }],
  });
  assert.equal(form.sections[0]?.fields[0]?.required, true);
  assert.deepEqual(paths, ['application.sections[1]', 'application.sections[2].fields']);
});

test('a bare list of fields is a form; false is none; nothing and nonsense ask the standard questions', () => {
  assert.equal(parse([{ name: 'a', label: 'A' }]).fields[0]?.name, 'a');
  assert.deepEqual(parseApplicationForm(false), { form: false, issues: [] });
  for (const nothing of [undefined, null, true]) {
    assert.deepEqual(parseApplicationForm(nothing), { form: defaultForm(), issues: [] });
  }
  for (const nonsense of ['form', 5, {}]) {
    const { form, issues } = parseApplicationForm(nonsense, 'jobs[3].application');
    assert.deepEqual([form, issues.map(({ path }) => path)], [defaultForm(), ['jobs[3].application']]);
  }
});

test('the standard questions have the names, constraints and words that the contract gives', () => {
  assert.deepEqual(
    fieldsOf(defaultForm()).map(({ name, label, type, required }) => [name, label, type, required]),
    [
      ['first_name', 'First name', 'text', true],
      ['last_name', 'Last name', 'text', true],
      ['email', 'Email', 'email', true],
      ['phone', 'Phone', 'tel', false],
      ['resume', 'Resume', 'file', true],
      ['cover_letter', 'Cover letter', 'file', false],
    ],
  );
  const german = {
    firstName: 'Vorname',
    lastName: 'Nachname',
    email: 'E-Mail',
    phone: 'Telefon',
    resume: 'Lebenslauf',
    coverLetter: 'Anschreiben',
  };
  assert.deepEqual(
    fieldsOf(defaultForm(german)).map(({ label }) => label),
    Object.values(german),
  );
});

test('any JSON gives a form or none, and an issue has a path and words', () => {
  const fieldLike = fc.record(
    Object.fromEntries(
      ['name', 'label', 'type', 'required', 'options', 'value', 'min', 'max', 'pattern', 'accept', 'maxSize'].map(
        (key) => [key, fc.oneof(fc.constantFrom('select', 'file', 'date', '__proto__', '['), fc.jsonValue())],
      ),
    ),
    { requiredKeys: [] },
  );
  const formLike = fc.record({ fields: fc.array(fieldLike), maxTotalSize: fc.jsonValue() });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), formLike), (json) => {
      const { form, issues } = parseApplicationForm(json, 'x');
      assert.ok(form === false || form.sections.length >= 0);
      for (const { path, message } of issues) assert.ok(path.startsWith('x') && message.length > 0);
    }),
  );
});

const sample = '../shared/fixtures/postings/backend-developer.json';
test('a real posting has no issues', { skip: !existsSync(sample) }, () => {
  const { fields, paths } = parse(JSON.parse(readFileSync(sample, 'utf8')).application);
  assert.deepEqual([fields.length, paths], [6, []]);
});
