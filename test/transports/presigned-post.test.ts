import { expect } from '@open-wc/testing';
import type { SubmitHandler } from '../../src/submission.ts';
import { eventFrom, FormPage } from '../elements/apply-form/support.ts';
import { fileOf } from '../support/transfer.ts';

interface Received {
  readonly applications: readonly Readonly<Record<string, string>>[];
  readonly objects: Readonly<Record<string, string>>;
  readonly posts: number;
}

const text = (lines: number) => 'A long life, told at length.\n'.repeat(lines);

describe('sending files by presigned POST, with the code of the page about it', () => {
  let store: string;
  let presignedPost: (options: { sign: string; action: string }) => SubmitHandler;

  beforeEach(async () => {
    store = `/__objects/${Math.random().toString(36).slice(2)}`;
    ({ presignedPost } = await import(`${store}/code?name=presigned-post.js`));
  });

  const received = async (): Promise<Received> => (await fetch(`${store}/received`)).json();

  async function open(sign: Record<string, string> = {}, action = ''): Promise<FormPage> {
    const fields = [
      { name: 'name', label: 'Name', type: 'text' },
      { name: 'resume', label: 'Resume', type: 'file', accept: ['txt'], required: true },
      { name: 'work[]', label: 'Work', type: 'file', accept: ['txt'], maxFiles: 2 },
    ];
    const page = await FormPage.open(fields, {
      submitHandler: presignedPost({
        sign: `${store}/sign?${new URLSearchParams(sign)}`,
        action: `${store}/applications${action}`,
      }),
    });
    page.fill({ name: 'Ada' });
    await page.attach('resume', fileOf('Résumé 履歴.txt', text(100_000), 'text/plain'));
    return page;
  }

  it('puts each file into the store, and their names there into the form', async () => {
    const page = await open();
    await page.attach('work[]', fileOf('one.txt', text(1)), fileOf('two.txt', text(2)));
    const progress: [number, number | undefined][] = [];
    page.element.addEventListener('apply-progress', ({ loaded, total }) => progress.push([loaded, total]));
    const { result } = await eventFrom(page.element, 'apply-success', () => page.submit());
    expect(result).to.deep.equal({ status: 'accepted', applicationId: '1' });
    const { applications, objects, posts } = await received();
    expect(posts).to.equal(3);
    expect(applications[0]).to.include({ name: 'Ada' }).and.to.have.property('idempotency_key');
    const { key, name, type } = JSON.parse(applications[0]?.['resume'] ?? '{}');
    expect([name, type]).to.deep.equal(['Résumé 履歴.txt', 'text/plain']);
    expect(key).to.match(/^incoming\/[0-9a-f-]{36}$/);
    expect(new TextDecoder().decode(decode(objects[key]))).to.equal(text(100_000));
    const total = text(100_003).length;
    expect(progress.at(-1)).to.deep.equal([total, total]);
  });

  it('sends no file twice when only the application has to be sent again', async () => {
    const page = await open({}, '?status=502');
    await eventFrom(page.element, 'apply-error', () => page.submit());
    await page.settled();
    await eventFrom(page.element, 'apply-error', () => page.button('retry').click());
    const { applications, posts } = await received();
    expect(posts).to.equal(1);
    expect(applications).to.have.length(2);
    expect(applications[0]).to.deep.equal(applications[1]);
  });

  it('tells a file over the size that was signed as one of the files', async () => {
    const page = await open({ largest: '1000' });
    const { result } = await eventFrom(page.element, 'apply-error', () => page.submit());
    expect(result.status).to.equal('invalid');
    expect('fieldErrors' in result && Object.keys(result.fieldErrors)).to.deep.equal(['resume']);
    expect((await received()).applications).to.deep.equal([]);
  });

  const refused: Record<string, Record<string, string>> = {
    'that is too old': { age: '700' },
    'signed with another key': { secret: 'guessed' },
    'for another name': { change: JSON.stringify({ key: 'incoming/mine' }) },
    'with a type that runs': { change: JSON.stringify({ 'content-type': 'text/html' }) },
    'with a field more': { change: JSON.stringify({ acl: 'public-read' }) },
  };
  for (const [what, sign] of Object.entries(refused)) {
    it(`stores nothing with a permission ${what}`, async () => {
      const page = await open(sign);
      const { result } = await eventFrom(page.element, 'apply-error', () => page.submit());
      expect(result).to.include({ status: 'failed', retryable: true });
      const { applications, objects, posts } = await received();
      expect([applications, objects, posts]).to.deep.equal([[], {}, 1]);
    });
  }

  it('stops when cancelled', async () => {
    const abort = new AbortController();
    const body = new FormData();
    body.append('resume', fileOf('life.txt', text(500_000)));
    const handler = presignedPost({ sign: `${store}/sign`, action: `${store}/applications` });
    const application = { posting: null, values: {}, files: {}, source: { url: '', referrer: '', parameters: {} } };
    const reason = new Error('cancelled');
    const progress = () => abort.abort(reason);
    const context = { signal: abort.signal, idempotencyKey: 'key', attempt: 1, captcha: null, progress };
    let caught: unknown;
    await Promise.resolve(handler(application, body, context)).catch((error) => {
      caught = error;
    });
    expect(caught).to.equal(reason);
    expect((await received()).applications).to.deep.equal([]);
  });
});

const decode = (base64 = ''): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
