import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy, { type Busboy } from 'busboy';
import { failedOnDisk } from './files.ts';
import { Refusal } from './refusal.ts';

/** A file as it arrived, lying in the directory it was received into. */
export interface ReceivedFile {
  readonly field: string;
  /** As the sender calls it: data, never a path. */
  readonly name: string;
  /** The media type that the sender claims; often none, or wrong. */
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  /** Random; the name it lies under. */
  readonly storedAs: string;
}

export interface ReceivedBody {
  /** In the order of arrival; a name may come more than once, or be `__proto__`. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly ReceivedFile[];
}

/** In bytes where it is a size. */
export interface MultipartLimits {
  readonly bodySize: number;
  readonly fileSize: number;
  readonly fieldSize: number;
  readonly fields: number;
  readonly files: number;
}

/**
 * Streams a multipart body into files and fields. Anything cut off, malformed, or over a limit fails the whole body:
 * busboy by itself reports a truncated part as if it were complete.
 * @throws {Refusal} once the rest of the body has been read and thrown away, so that the sender gets to see the reply
 */
export async function receiveMultipart(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  directory: string,
  limits: MultipartLimits,
): Promise<ReceivedBody> {
  const parser = createParser(contentType, limits);
  const parsed = collect(parser, directory, limits);
  // Awaited below; until then its failure is no unhandled one.
  parsed.catch(() => {});
  const reader = body.getReader();
  try {
    await feed(reader, parser, limits.bodySize, parsed);
    return await parsed;
  } catch (error) {
    parser.destroy();
    // The files being written are closed by now or soon: only then can their directory go.
    await parsed.catch(() => {});
    await drain(reader, limits.bodySize);
    throw error instanceof Refusal || failedOnDisk(error) ? error : malformed(error);
  }
}

/**
 * Reads and throws away what a sender still has to say, up to a limit. Browsers report a reply that comes before they
 * have finished sending as a network error; Firefox even sends the whole request again by itself.
 */
export async function drain(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number): Promise<void> {
  try {
    for (let rest = limit; rest > 0; ) {
      const { done, value } = await reader.read();
      if (done) return;
      rest -= value.length;
    }
    // Not cancelled: that would cut the connection before the reply is through.
    reader.releaseLock();
  } catch {
    // The sender has gone: nobody waits for a reply.
  }
}

function createParser(contentType: string, limits: MultipartLimits): Busboy {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: {
        fieldNameSize: 200,
        // busboy calls a part of exactly the limit truncated.
        fieldSize: limits.fieldSize + 1,
        fileSize: limits.fileSize + 1,
        fields: limits.fields,
        files: limits.files,
        parts: limits.fields + limits.files,
      },
    });
  } catch (error) {
    throw Refusal.because(415, 'media-type', 'Applications are sent as multipart/form-data.', { cause: error });
  }
}

async function feed(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  parser: Busboy,
  bodySize: number,
  parsed: Promise<unknown>,
): Promise<void> {
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > bodySize) throw tooLarge(bodySize);
    if (parser.destroyed) return;
    // A parser that failed drains no more: its failure ends the wait.
    if (!parser.write(value)) await Promise.race([drained(parser), parsed]);
  }
  parser.end();
}

const drained = (parser: Busboy): Promise<void> => new Promise((resolve) => parser.once('drain', resolve));

/** Settles once the body is through and every file closed; rejects at the first thing wrong, files closed as well. */
async function collect(parser: Busboy, directory: string, limits: MultipartLimits): Promise<ReceivedBody> {
  const fields: [string, string][] = [];
  const files: Promise<ReceivedFile>[] = [];
  const complete = new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      reject(error);
      // Not at once: busboy emits in the middle of its work, and would stumble over what is gone when it comes back.
      process.nextTick(() => parser.destroy());
    };
    parser.on('field', (name: string | undefined, value, { nameTruncated, valueTruncated }) => {
      if (name === undefined || nameTruncated) fail(malformed('a part without a name'));
      else if (valueTruncated) fail(answerTooLong(name));
      else fields.push([name, value]);
    });
    parser.on(
      'file',
      (name: string | undefined, stream, { filename, mimeType }: { filename?: string; mimeType: string }) => {
        if (name === undefined) {
          stream.resume();
          fail(malformed('a file without a name'));
          return;
        }
        stream.once('limit', () => fail(fileTooLarge(name, limits.fileSize)));
        const file = writeFile(stream, directory, { field: name, name: filename ?? '', type: mimeType });
        file.catch(fail);
        files.push(file);
      },
    );
    for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const) {
      parser.once(limit, () => fail(tooManyParts()));
    }
    parser.on('error', fail);
    parser.once('close', resolve);
  });
  try {
    await complete;
  } finally {
    await Promise.allSettled(files);
  }
  const received = await Promise.all(files);
  // An empty file input of a form sent without script: a file of no name and no bytes.
  return { fields, files: received.filter((file) => file.name !== '' || file.size > 0) };
}

async function writeFile(
  stream: Readable,
  directory: string,
  described: Pick<ReceivedFile, 'field' | 'name' | 'type'>,
): Promise<ReceivedFile> {
  const storedAs = randomUUID();
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(join(directory, storedAs), { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { ...described, size, sha256: hash.digest('hex'), storedAs };
}

export const tooLarge = (limit: number): Refusal =>
  Refusal.as({
    status: 'invalid',
    fieldErrors: {},
    formErrors: [`An application with its files must be smaller than ${megabytes(limit)}.`],
    files: 'too-large',
  });

const fileTooLarge = (field: string, limit: number): Refusal =>
  Refusal.as({
    status: 'invalid',
    fieldErrors: { [field]: `The file must be smaller than ${megabytes(limit)}.` },
    files: 'too-large',
  });

const answerTooLong = (field: string): Refusal =>
  Refusal.as({ status: 'invalid', fieldErrors: { [field]: 'This answer is too long.' } });

const tooManyParts = (): Refusal =>
  Refusal.because(400, 'malformed', 'The application has more answers or files than any form asks for.');

const malformed = (cause: unknown): Refusal =>
  Refusal.because(400, 'malformed', 'The application did not arrive in one piece.', { cause });

const megabytes = (bytes: number): string => `${Number((bytes / 1_000_000).toFixed(1))} MB`;
