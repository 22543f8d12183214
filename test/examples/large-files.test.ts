import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BytesSource, defaultForm, inspectFile, parseSubmission, validateAnswers } from 'job-board-elements/core';
import { Upload } from 'tus-js-client';
import { samplePdf } from '../support/sample-files.ts';
import { codeBlock } from './support/code-block.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const form = defaultForm();

/** What the page's code makes of an address. */
type StoredUpload = BytesSource & { readonly path: string };

describe('addresses of uploads in a form', () => {
  let folder: string;
  let endpoint: string;
  let stop: () => void;
  let withUploads: (form: unknown, body: Iterable<[string, unknown]>) => Promise<[string, string | StoredUpload][]>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'job-board-uploads-'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(join(root, 'node_modules/@tus'), join(folder, 'node_modules/@tus'));
    await symlink(root, join(folder, 'node_modules/job-board-elements'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'uploads.js'), await codeBlock('examples/backend/large-files.md', 'uploads.js'));
    process.env['UPLOADS'] = join(folder, 'uploads');
    const recipe = await import(pathToFileURL(join(folder, 'uploads.js')).href);
    withUploads = recipe.withUploads;
    const server = createServer((request, response) => recipe.tus.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    assert.ok(typeof address === 'object' && address);
    endpoint = `http://127.0.0.1:${address.port}/files`;
    stop = () => {
      server.close();
      server.closeAllConnections();
    };
  });
  after(async () => {
    stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Uploads as far as told; gives the address. */
  function upload(content: Uint8Array, upTo = content.length): Promise<string> {
    return new Promise((resolve, reject) => {
      const one = new Upload(Buffer.from(content), {
        endpoint,
        metadata: { filename: 'Résumé 履歴.pdf', filetype: 'application/pdf' },
        storeFingerprintForResuming: false,
        chunkSize: upTo,
        retryDelays: null,
        onChunkComplete: (_size, accepted) => {
          if (accepted < content.length) one.abort().then(() => resolve(one.url ?? ''));
        },
        onSuccess: () => resolve(one.url ?? ''),
        onError: reject,
      });
      one.start();
    });
  }

  const answers: [string, string][] = [
    ['first_name', 'Ada'],
    ['last_name', 'Lovelace'],
    ['email', 'ada@example.com'],
  ];
  const filesIn = async (address: string) => {
    const entries = await withUploads(form, [...answers, ['resume', address]]);
    return parseSubmission<StoredUpload>(form, entries);
  };

  test('that are whole become files, checked as any other', async () => {
    const pdf = samplePdf();
    const submission = await filesIn(await upload(pdf));
    assert.deepEqual(validateAnswers(form, submission), []);
    const [resume] = submission.files['resume'] ?? [];
    assert.ok(resume);
    assert.deepEqual([resume.name, resume.type, resume.size], ['Résumé 履歴.pdf', 'application/pdf', pdf.length]);
    assert.deepEqual(await inspectFile(resume, { accept: 'pdf' }), { ok: true, detectedType: 'pdf' });
    assert.deepEqual(await readFile(resume.path), Buffer.from(pdf));
  });

  test('of another server are looked up here, never fetched', async () => {
    const address = await upload(samplePdf());
    const here = await filesIn(address.replace(/^http:\/\/[^/]+/, 'https://evil.example'));
    assert.ok(here.files['resume']?.[0]?.path.startsWith(folder));
  });

  test('of half an upload, of none, or of anything else are no answer', async () => {
    const half = await upload(samplePdf(), 100);
    const invented = `${endpoint}/${'0'.repeat(32)}`;
    const others = ['../../etc/passwd', `${endpoint}/../../etc/passwd`, `${endpoint}/%2e%2e%2fpackage.json`, 'x', ''];
    for (const address of [half, invented, ...others]) {
      const problems = validateAnswers(form, await filesIn(address));
      assert.deepEqual(
        problems.map(({ field, code }) => [field, code]),
        [['resume', 'required']],
        address,
      );
    }
  });

  test('under the name of another question are texts', async () => {
    const address = await upload(samplePdf());
    const entries = await withUploads(form, [['phone', address]]);
    assert.deepEqual(entries, [['phone', address]]);
  });
});
