import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fieldsOf } from '../../../../src/core/application/form.ts';
import { readForm } from '../../../../src/core/application/form-schema.ts';
import { isConvertedFormat, loadFormat, recognise } from '../../../../src/core/posting/formats/index.ts';
import { parsePostings } from '../../../../src/core/posting/parse.ts';
import type { Posting } from '../../../../src/core/posting/posting.ts';

const folder = new URL('../../../../stories/fixtures/sources/', import.meta.url);

/** One of the project's own samples: as text for XML, else parsed. */
export function readSample(file: string): unknown {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return file.endsWith('.xml') ? text : JSON.parse(text);
}

/** Parses a sample as a page does, its source told from its shape alone. */
export async function parseSample(file: string) {
  return parsePostings(readSample(file));
}

/** The converter that a sample's shape asks for. */
export async function formatOf(json: unknown) {
  const name = recognise(json);
  assert.ok(name && isConvertedFormat(name));
  return loadFormat(name);
}

/** A posting at its place in a list, which has to be there. */
export function at<P extends Posting>(postings: readonly P[], index: number): P {
  const posting = postings[index];
  assert.ok(posting);
  return posting;
}

/** A posting's questions by name. */
export function fieldsByName(posting: Posting) {
  const { form } = readForm(posting.application);
  assert.ok(form);
  return new Map(fieldsOf(form).map((field) => [field.name, field]));
}

export const placeNames = (posting: Posting) => posting.jobLocation.map(({ name }) => name);
