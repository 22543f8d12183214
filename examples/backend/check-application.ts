import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Answers,
  type ApplicationForm,
  applyWay,
  type BytesSource,
  type FileField,
  inspectFile,
  parseSubmission,
  validateAnswers,
  type WholePosting,
} from 'job-board-elements/core';
import type { IncomingApplication, StoredApplication } from './application-store.ts';
import type { PostingSource } from './postings.ts';
import { describeAnswerProblem, describeFileProblem } from './problem-words.ts';
import type { ReceivedBody, ReceivedFile } from './receive-multipart.ts';
import { Refusal } from './refusal.ts';

/**
 * Checks answers and files against the posting's own form, with the code that checks them in the browser: whatever got past
 * a browser is caught here.
 * @throws {Refusal} with a sentence for each field that is wrong
 */
export async function checkApplication(
  incoming: IncomingApplication,
  body: ReceivedBody,
  postings: PostingSource,
): Promise<StoredApplication> {
  const texts = new Map(body.fields);
  const { posting, form } = await findOpenPosting(texts.get('posting_id'), postings);
  const answers = parseSubmission<ReceivedFile>(form, [
    ...body.fields,
    ...body.files.map((file) => [file.field, file] as const),
  ]);
  const errors = new Map<string, string>();
  for (const problem of validateAnswers(form, answers)) errors.set(problem.field, describeAnswerProblem(problem));
  await checkFiles(form, answers, incoming, errors);
  for (const { field } of body.files) {
    if (!Object.hasOwn(answers.files, field)) errors.set(field, 'No file is asked for here.');
  }
  if (errors.size > 0) throw Refusal.as({ status: 'invalid', fieldErrors: Object.fromEntries(errors) });

  return {
    id: incoming.id,
    receivedAt: new Date().toISOString(),
    posting: { id: posting.id, title: posting.title },
    answers: answers.values,
    files: body.files.map(({ field, name, size, sha256, storedAs }) => ({
      field,
      name: withoutControls(name),
      size,
      sha256,
      storedAs,
    })),
    source: parseSource(texts.get('source')),
    suspicious: texts.get('form_hp') !== undefined && texts.get('form_hp') !== '',
  };
}

async function findOpenPosting(
  id: string | undefined,
  postings: PostingSource,
): Promise<{ posting: WholePosting; form: ApplicationForm }> {
  if (!id) throw Refusal.because(400, 'malformed', 'The application names no posting.');
  const posting = await postings.get(id);
  if (!posting) throw Refusal.as({ status: 'closed', message: 'This position is no longer listed.' });
  const isClosed = applyWay(posting, Date.now()).kind === 'closed';
  if (isClosed || !posting.application) {
    throw Refusal.as({ status: 'closed', message: 'Applications for this position have closed.' });
  }
  return { posting, form: posting.application };
}

async function checkFiles(
  form: ApplicationForm,
  answers: Answers<ReceivedFile>,
  incoming: IncomingApplication,
  errors: Map<string, string>,
): Promise<void> {
  const fields = form.sections.flatMap((section) => section.fields).filter((field) => field.type === 'file');
  for (const field of fields) {
    for (const file of answers.files[field.name] ?? []) {
      const error = await checkFile(field, file, incoming);
      if (error && !errors.has(field.name)) errors.set(field.name, error);
    }
  }
}

async function checkFile(
  { accept, maxSize }: FileField,
  file: ReceivedFile,
  incoming: IncomingApplication,
): Promise<string | undefined> {
  const handle = await open(join(incoming.directory, file.storedAs), 'r');
  try {
    const verdict = await inspectFile(bytesOf(file, handle), { accept, maxSize });
    return verdict.ok ? undefined : describeFileProblem(file.name, verdict);
  } finally {
    await handle.close();
  }
}

const bytesOf = ({ name, size, type }: ReceivedFile, handle: FileHandle): BytesSource => ({
  name,
  size,
  type,
  read: async (start, end) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.subarray(0, bytesRead);
  },
});

/** Told by the form, so it may be anything. */
function parseSource(text: string | undefined): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** A name is shown to people, in lists and logs. */
const withoutControls = (name: string): string => name.replace(/\p{Cc}|\p{Bidi_Control}/gu, '');
