import assert from 'node:assert/strict';
import test from 'node:test';
import { parseApplicationForm } from '../../../src/core/application/form-schema.ts';
import { placeErrors } from '../../../src/core/application/place-errors.ts';

const { form } = parseApplicationForm([
  { name: 'email', label: 'Email', type: 'email' },
  { name: 'why', label: 'Why', type: 'radio', options: ['x', { value: 'y', freeText: true }] },
  { name: 'cv', label: 'CV', type: 'file', textName: 'cv_text' },
  { name: 'letter', label: 'Letter', type: 'file' },
  { name: 'token', type: 'hidden', value: 'x' },
]);
assert.ok(form);
const place = (result: Omit<Parameters<typeof placeErrors>[0], 'status'>) => {
  assert.ok(form);
  const { fieldErrors, formErrors } = placeErrors({ status: 'invalid', ...result }, form);
  return { fieldErrors, formErrors };
};

test('errors go to visible fields, those of their texts too, and what nobody could see to the form', () => {
  const fieldErrors = {
    email: 'No',
    token: 'Old',
    ghost: ['Boo', 'Boo!'],
    cv_text: 'Short',
    why_text: 'Say',
    __proto__x: 'P',
  };
  assert.deepEqual(place({ fieldErrors, formErrors: ['All'] }), {
    fieldErrors: { email: ['No'], cv: ['Short'], why: ['Say'] },
    formErrors: ['All', 'Old', 'Boo', 'Boo!', 'P'],
  });
});
