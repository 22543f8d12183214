import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  changedAnswers,
  type Draft,
  draftLifetime,
  filesOf,
  keptFields,
  parseDraft,
  withAnswers,
  withFiles,
} from '../../../src/core/application/draft.ts';
import type { Field } from '../../../src/core/application/form.ts';
import { parseApplicationForm } from '../../../src/core/application/form-schema.ts';
import { freeTextName } from '../../../src/core/application/free-text.ts';

const namesKept = (application: unknown): string[] => {
  const { form } = parseApplicationForm(application);
  assert.ok(form, 'the questions can be read');
  return keptFields(form).map(({ name }) => name);
};
const keeps = (field: object) => namesKept([{ name: 'x', label: 'X', type: 'text', ...field }]).length === 1;

test('answers are kept by what was asked', () => {
  const options = ['Yes', 'No'];
  const kept: object[] = [
    { type: 'text', label: 'Do you agree to relocate?', required: true },
    { type: 'textarea', name: 'privacy_experience', label: 'Your work on privacy' },
    { type: 'file', textName: 'x_text' },
    { type: 'checkbox', label: 'I would move to Bergen' },
    { type: 'checkbox', label: 'Ich würde umziehen' },
    { type: 'radio', options, label: 'Are you authorized to work in Norway?', required: true },
    { type: 'select', options, label: 'Do you agree to travel?' },
    { type: 'checkboxes', options, label: 'Certifications' },
    { type: 'checkboxes', options: ['Only Bergen'], label: 'Places' },
    { type: 'select-multiple', options, label: 'Average hours', name: 'average' },
  ];
  for (const field of kept) assert.ok(keeps(field), `keeps ${JSON.stringify(field)}`);

  const dropped: object[] = [
    { type: 'hidden', value: 'token' },
    { type: 'checkbox', label: 'Everything above is true', required: true },
    { type: 'checkbox', name: 'gdpr_retention_consent_given', label: 'Keep it' },
    { type: 'checkbox', label: 'You may keep my data for two years: I agree' },
    { type: 'checkbox', help: 'See our privacy policy.' },
    { type: 'checkbox', label: 'Ich stimme der Verarbeitung zu' },
    { type: 'checkbox', label: "J'accepte les conditions" },
    { type: 'checkbox', label: 'Acepto la política de privacidad' },
    { type: 'checkbox', label: 'Aceito os termos' },
    { type: 'checkbox', label: 'Accetto' },
    { type: 'checkbox', label: 'Ik ga akkoord' },
    { type: 'checkbox', label: 'Wyrażam zgodę' },
    { type: 'checkbox', label: 'Jag godkänner' },
    { type: 'checkbox', label: 'プライバシーポリシーに同意します' },
    { type: 'checkbox', label: '我已阅读隐私政策' },
    { type: 'checkbox', label: 'أوافق على سياسة الخصوصية' },
    { type: 'checkbox', label: 'אני מסכימה' },
    { type: 'checkboxes', options: ['I have read it'], required: true },
    { type: 'checkboxes', options: ['I agree'] },
    { type: 'radio', options, label: 'Do you consent to the processing of your application?' },
    { type: 'select', options, name: 'gdpr', label: 'May we?' },
    { type: 'radio', options, label: 'Sind Sie mit dem Datenschutz einverstanden?' },
  ];
  for (const field of dropped) assert.ok(!keeps(field), `does not keep ${JSON.stringify(field)}`);
});

test('voluntary sections are not kept', () => {
  const options = ['a', { value: 'b', freeText: true }];
  const voluntary = [
    { name: 'gender', label: 'Gender', type: 'radio', options },
    { name: 'certificate', label: 'Certificate', type: 'file', textName: 'certificate_text' },
  ];
  const sections = [
    { fields: [{ name: 'name', label: 'Name', type: 'text' }] },
    { voluntary: true, fields: voluntary },
  ];
  assert.deepEqual(namesKept({ sections }), ['name']);
});

test('no field is kept under a name that must not be kept, even in a form that nobody checked', () => {
  const name = fc.constantFrom('a', 'b', 'a_text', 'b_text', 'a[]', '__proto__');
  const base = { name, label: fc.constantFrom('X', 'Consent'), required: fc.boolean() };
  const field: fc.Arbitrary<Field> = fc.oneof(
    fc.record({ ...base, type: fc.constant('text' as const) }),
    fc.record({ ...base, type: fc.constant('hidden' as const), value: fc.string() }),
    fc.record({ ...base, type: fc.constant('checkbox' as const), value: fc.string(), checked: fc.boolean() }),
    fc.record({ ...base, type: fc.constant('radio' as const), options: fc.constant([]), value: fc.constant([]) }),
    fc.record({
      ...base,
      type: fc.constant('file' as const),
      accept: fc.constant('pdf'),
      maxSize: fc.nat(),
      maxFiles: fc.nat(),
      textName: name,
    }),
  );
  const section = fc.record({ voluntary: fc.boolean(), fields: fc.array(field, { maxLength: 4 }) });
  const namesOf = (one: Field) => [
    one.name,
    ...(one.type === 'file' && one.textName ? [one.textName] : []),
    ...(one.type === 'radio' ? [freeTextName(one.name)] : []),
  ];
  fc.assert(
    fc.property(fc.array(section, { maxLength: 3 }), (sections) => {
      const kept = new Set(keptFields({ sections }).flatMap(namesOf));
      const barred = sections.flatMap(({ voluntary, fields }) =>
        fields.filter((one) => voluntary || one.type === 'hidden' || (one.type === 'checkbox' && one.required)),
      );
      for (const one of barred.flatMap(namesOf)) assert.ok(!kept.has(one), one);
    }),
  );
});

test('only what changed is taken up; what is not asked at the moment has not', () => {
  const before = { a: '1', b: ['x'], c: false, gone: 'text', __proto__x: '' };
  assert.deepEqual(changedAnswers(before, { a: '1', b: ['x'], c: false }), {});
  assert.deepEqual(changedAnswers(before, { a: '', b: ['x', 'y'], c: true, d: '' }), {
    a: '',
    b: ['x', 'y'],
    c: true,
    d: '',
  });
});

const value = fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }));
const answers = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), value);
const now = 1_800_000_000_000;

test('a draft reads as it was written, for a week', () => {
  fc.assert(
    fc.property(answers, answers, fc.nat(draftLifetime - 1), (first, second, age) => {
      const draft = withAnswers(withAnswers(undefined, first, now - 5), second, now);
      const read = parseDraft(JSON.stringify(draft), now + age);
      assert.deepEqual(Object.entries(read?.answers ?? {}).sort(), Object.entries({ ...first, ...second }).sort());
      assert.equal(read?.savedAt, now);
      assert.equal(parseDraft(JSON.stringify(draft), now + draftLifetime), undefined);
      assert.equal(parseDraft(JSON.stringify(draft), now - draftLifetime), undefined, 'the clock was set back');
    }),
  );
});

test('whatever is stored, reading it gives a draft or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.equal(parseDraft(text, now), undefined);
    }),
  );
  const loose = fc.record({ savedAt: fc.constant(now), answers: fc.jsonValue(), files: fc.jsonValue() });
  fc.assert(
    fc.property(loose, (json) => {
      const draft = parseDraft(JSON.stringify(json), now);
      assert.ok(draft);
      for (const one of Object.values(draft.answers)) {
        assert.ok(['string', 'boolean'].includes(typeof one) || Array.isArray(one));
      }
      for (const time of Object.values(draft.files)) assert.equal(typeof time, 'number');
    }),
  );
  for (const text of [null, '', 'null', '[]', '{}', '{"savedAt":"1800000000000"}']) {
    assert.equal(parseDraft(text, now), undefined, String(text));
  }
});

test('tabs that take turns never lose an answer of the other', () => {
  const turn = fc.record({ field: fc.constantFrom('a', 'b', 'c'), value: fc.string() });
  fc.assert(
    fc.property(fc.array(turn), (turns) => {
      let draft: Draft | undefined;
      const latest: Record<string, string> = {};
      for (const [index, { field, value: answer }] of turns.entries()) {
        latest[field] = answer;
        draft = withAnswers(draft, { [field]: answer }, now + index);
      }
      assert.deepEqual({ ...draft?.answers }, latest);
    }),
  );
});

test('of a field’s files the ones chosen last count, in whatever order they come to be stored', () => {
  let draft = withFiles(undefined, 'cv', 20, true);
  draft = withFiles(draft, 'letter', 5, true);
  assert.deepEqual(draft, { savedAt: 20, answers: {}, files: { cv: 20, letter: 5 } });
  assert.equal(filesOf(withFiles(draft, 'cv', 10, true), 'cv'), 20, 'an earlier choice, stored late');
  assert.equal(filesOf(withFiles(draft, 'cv', 10, false), 'cv'), 20);
  assert.equal(filesOf(withFiles(draft, 'cv', 30, true), 'cv'), 30);
  assert.equal(filesOf(withFiles(draft, 'cv', 30, false), 'cv'), undefined);
  assert.equal(filesOf(draft, 'constructor'), undefined);
  assert.equal(filesOf(undefined, 'cv'), undefined);
});
