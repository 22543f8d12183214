import { expect } from '@open-wc/testing';
import type { SubmitResult } from '../../../src/core/application/result.ts';
import { sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';
import { eventFrom, FormPage, held, logged, replying } from './support.ts';

const question = [{ name: 'question_1[]', label: 'Name', type: 'text' }];
const accepted = { status: 'accepted' } as const;

describe('<apply-form> sends', () => {
  it('hands data and body to the first who answers', async () => {
    const page = await FormPage.open();
    await page.fillStandard();
    const bodies: FormData[] = [];
    page.element.addEventListener('apply-submit', (event) => {
      event.respondWith((application, body) => {
        expect(application.values['first_name']).to.equal('Ada');
        expect(application.files['resume']?.map(({ name }) => name)).to.deep.equal(['resume.txt']);
        bodies.push(body);
        return { status: 'accepted', applicationId: 'A-1' };
      });
    });
    const event = await eventFrom(page.element, 'apply-success', () => page.submit());
    expect(event.result).to.deep.equal({ status: 'accepted', applicationId: 'A-1' });
    expect(bodies[0]?.get('email')).to.equal('ada@example.com');
    expect(bodies[0]?.get('resume')).to.be.instanceOf(File);
    expect(bodies[0]?.get('form_hp')).to.equal('');
    expect(bodies[0]?.get('idempotency_key')).to.match(/^[0-9a-f-]{36}$/);
    await page.settled();
    expect(page.text('[part~="success"]')).to.contain('Application sent').and.to.contain('A-1');
    expect(page.root.activeElement?.textContent).to.equal('Application sent');
  });

  it('validates, then asks for the captcha, then submits', async () => {
    const { submitHandler } = replying(accepted);
    const page = await FormPage.open([{ ...question[0], required: true }], { submitHandler });
    const order: string[] = [];
    for (const type of ['apply-start', 'apply-invalid', 'apply-captcha', 'apply-submit', 'apply-success'] as const) {
      page.element.addEventListener(type, () => order.push(type));
    }
    await page.submit();
    expect(order).to.deep.equal(['apply-invalid']);
    page.fill({ 'question_1[]': 'Ada' });
    page.fill({ 'question_1[]': 'Ada L.' });
    await page.submit();
    expect(order).to.deep.equal(['apply-invalid', 'apply-start', 'apply-captcha', 'apply-submit', 'apply-success']);
  });

  it('fires events that the page around hears', async () => {
    const { submitHandler } = replying(accepted);
    const page = await FormPage.open(question, { submitHandler });
    await eventFrom(document.body, 'apply-success', () => page.submit());
  });

  it('puts each answer under its field name, once, with what belongs to the form', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(
      [...question, { name: 'cv', label: 'CV', type: 'file', maxFiles: 2, accept: ['txt'] }],
      { submitHandler },
    );
    page.fill({ 'question_1[]': 'Ünï', form_hp: 'I am a bot' });
    await page.attach('cv', fileOf('a.txt', sampleTxt('a')), fileOf('b.txt', sampleTxt('b')));
    await page.submit();
    const { body, application, context } = sent[0] ?? {};
    expect([...(body?.keys() ?? [])]).to.have.members([
      'question_1[]',
      'form_hp',
      'cv',
      'cv',
      'source',
      'form_seconds',
      'idempotency_key',
    ]);
    expect(body?.get('question_1[]')).to.equal('Ünï');
    expect(body?.get('form_hp')).to.equal('I am a bot');
    expect(body?.getAll('cv').map((file) => file instanceof File && file.name)).to.deep.equal(['a.txt', 'b.txt']);
    expect(JSON.parse(String(body?.get('source')))).to.deep.equal(application?.source);
    expect(application?.source.url).to.contain(location.origin);
    expect(body?.get('idempotency_key')).to.equal(context?.idempotencyKey);
  });

  it('sends real HTTP to `action` and reports the way', async () => {
    const page = await FormPage.open([...question, { name: 'cv', label: 'CV', type: 'file', accept: ['txt'] }], {
      action: '/__faults/parts',
    });
    page.fill({ 'question_1[]': 'Ada' });
    await page.attach('cv', fileOf('cv.txt', sampleTxt('x'.repeat(5000))));
    const loaded: number[] = [];
    page.element.addEventListener('apply-progress', (event) => loaded.push(event.loaded));
    const { result } = await eventFrom(page.element, 'apply-success', () => page.submit());
    const { parts } = JSON.parse((result.status === 'accepted' && result.message) || '{}');
    expect(parts.find(([name]: string[]) => name === 'question_1[]')).to.deep.equal(['question_1[]', 'Ada']);
    expect(parts.find(([name]: string[]) => name === 'cv').slice(0, 3)).to.deep.equal(['cv', 'cv.txt', 5000]);
    expect(loaded.at(-1)).to.be.greaterThan(5000);
  });

  it('asks the listener before `submitHandler`, and that before `action`', async () => {
    const action = `/__faults/status/200?id=${crypto.randomUUID()}`;
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(question, { action, submitHandler });
    page.element.addEventListener(
      'apply-submit',
      (event) => event.respondWith(() => ({ status: 'closed', message: 'By listener' })),
      { once: true },
    );
    await page.submit();
    expect(page.text('[part~="outcome"]')).to.contain('By listener');
    await page.submit();
    expect(sent).to.have.length(1);
    const seen: unknown = await (await fetch(action.replace('status/200', 'seen'))).json();
    expect(seen).to.deep.equal([]);
  });

  for (const action of [undefined, 'mailto:jobs@example.com', 'javascript:alert(1)', 'http://[', 'data:,x']) {
    it(`says so, to people and to the developer, where nobody sends: action is ${action}`, async () => {
      const page = await FormPage.open(question, { action });
      page.fill({ 'question_1[]': 'Ada' });
      const errors = await logged('error', async () => {
        const { result } = await eventFrom(page.element, 'apply-error', () => page.submit());
        expect(result).to.deep.equal({ status: 'failed', retryable: false });
      });
      expect(errors).to.have.length(1);
      await page.settled();
      expect(page.text('[part~="outcome"]')).to.contain('Applications can’t be sent from this page right now');
      expect(page.control('question_1[]').value).to.equal('Ada');
    });
  }

  it('stops silently when the page cancels the event', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(question, { submitHandler });
    page.element.addEventListener('apply-submit', (event) => event.preventDefault(), { once: true });
    page.element.addEventListener('apply-error', () => expect.fail('It is no error.'));
    await page.submit();
    expect(page.root.querySelector('[part~="panel"]')).to.equal(null);
    expect(page.element.matches(':state(sending)')).to.equal(false);
    await page.submit();
    expect(sent.map(({ context }) => context.attempt)).to.deep.equal([1]);
  });

  it('refuses a second, a late and an awaited answer', async () => {
    const page = await FormPage.open(question);
    const names: string[] = [];
    const attempt = (respond: () => void) => {
      try {
        respond();
      } catch (error) {
        names.push(error instanceof DOMException ? error.name : String(error));
      }
    };
    const done = new Promise<void>((resolve) => {
      page.element.addEventListener('apply-submit', async (event) => {
        event.respondWith(() => ({ status: 'accepted', applicationId: 'first' }));
        attempt(() => event.respondWith(() => ({ status: 'closed' })));
        await null;
        attempt(() => event.respondWith(() => ({ status: 'closed' })));
        resolve();
      });
    });
    const { result } = await eventFrom(page.element, 'apply-success', () => page.submit());
    await done;
    expect(names).to.deep.equal(['InvalidStateError', 'InvalidStateError']);
    expect(result).to.deep.include({ applicationId: 'first' });
  });

  const throwing = (): SubmitResult => {
    throw new Error('broken');
  };
  const wrong = [
    ['throws', throwing, 'retryable'],
    ['rejects', () => Promise.reject(new Error('broken')), 'retryable'],
    ['returns nothing', () => undefined, 'final'],
    ['returns something unknown', () => ({ status: 'great' }), 'final'],
    ['returns a 500', () => new Response('oops', { status: 500 }), 'retryable'],
    ['returns a 418', () => new Response('tea', { status: 418 }), 'final'],
  ] as const;
  for (const [what, handler, kind] of wrong) {
    it(`confirms nothing when the handler ${what}`, async () => {
      const page = await FormPage.open(question);
      // What a page in plain JavaScript may do.
      Object.assign(page.element, { submitHandler: handler });
      page.fill({ 'question_1[]': 'Ada' });
      await logged('error', async () => {
        const { result } = await eventFrom(page.element, 'apply-error', () => page.submit());
        expect(result).to.deep.include({ status: 'failed', retryable: kind === 'retryable' });
      });
      await page.settled();
      expect(page.text('[part~="outcome"]')).to.contain('Your application was not sent');
      expect(page.root.querySelector('[part~="retry"]') !== null).to.equal(kind === 'retryable');
      expect(page.control('question_1[]').value).to.equal('Ada');
    });
  }

  for (const nothing of [undefined, null]) {
    it(`lets nobody else send once a listener has answered, even with ${nothing}`, async () => {
      const { sent, submitHandler } = replying(accepted);
      const page = await FormPage.open(question, { submitHandler });
      page.element.addEventListener('apply-submit', (event) => {
        // As a page in plain JavaScript does, whose own function sends and forgets to return what came of it.
        Reflect.apply(event.respondWith, event, [nothing]);
      });
      await logged('error', async () => {
        const { result } = await eventFrom(page.element, 'apply-error', () => page.submit());
        expect(result).to.deep.include({ status: 'failed', retryable: false });
      });
      expect(sent).to.have.length(0);
    });
  }

  it('can be tried again when words of the page throw while the answers are checked', async () => {
    const { sent, submitHandler } = replying(accepted);
    const required = [{ name: 'a', label: 'A', required: true }];
    const problem = () => {
      throw new Error('A bug of the page.');
    };
    const page = await FormPage.open(required, { submitHandler, messages: { outcome: { problem } } });
    await logged('error', () => page.submit());
    expect(page.element.matches(':state(sending)')).to.equal(false);
    expect(page.text('[part~="outcome"]')).to.contain('Your application was not sent');
    page.fill({ a: 'Ada' });
    await page.submit();
    expect(sent).to.have.length(1);
  });

  it('holds sending back for `waitUntil`, and sends what is added meanwhile', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(question, { submitHandler });
    page.element.addEventListener('apply-submit', (event) => {
      event.waitUntil(Promise.resolve().then(() => event.formData.set('extra', '1')));
    });
    await page.submit();
    expect(sent[0]?.body.get('extra')).to.equal('1');
  });
});

describe('<apply-form> never doubles', () => {
  it('sends once however often the button is pressed', async () => {
    const { sent, submitHandler, reply } = held();
    const page = await FormPage.open(question, { submitHandler });
    page.button('submit').click();
    page.button('submit').click();
    page.element.requestSubmit();
    await page.settled();
    expect(page.button('submit').getAttribute('aria-disabled')).to.equal('true');
    expect(page.element.matches(':state(sending)')).to.equal(true);
    page.button('submit').click();
    await page.settled();
    reply(accepted);
    await page.settled();
    expect(sent).to.have.length(1);
    expect(page.element.matches(':state(accepted)')).to.equal(true);
  });

  it('takes a new key when the page changes an answer, not when it gives the same again', async () => {
    const { sent, submitHandler } = replying({ status: 'failed', retryable: true });
    const page = await FormPage.open([{ name: 'a', label: 'A' }], { submitHandler, values: { a: '1' } });
    for (const a of ['1', '1', '2']) {
      page.element.values = { a };
      await page.settled();
      await page.submit();
    }
    const keys = sent.map(({ body }) => body.get('idempotency_key'));
    expect(keys.map((key) => keys.indexOf(key))).to.deep.equal([0, 0, 2]);
  });

  it('keeps the key across ambiguous failures, and takes a new one after an edit or an answer', async () => {
    const failed = { status: 'failed', retryable: true } as const;
    const { sent, submitHandler } = replying(failed, failed, failed, { status: 'flagged' }, accepted);
    const page = await FormPage.open(question, { submitHandler });
    page.fill({ 'question_1[]': 'Ada' });
    await page.submit();
    page.button('retry').click();
    await page.settled();
    page.fill({ 'question_1[]': 'Grace' });
    for (let attempt = 0; attempt < 3; attempt++) await page.submit();
    const keys = sent.map(({ body }) => String(body.get('idempotency_key')));
    const first = (key: string) => keys.indexOf(key);
    expect(keys.map(first)).to.deep.equal([0, 0, 2, 2, 4]);
    expect(sent.map(({ context }) => context.attempt)).to.deep.equal([1, 2, 1, 2, 1]);
  });

  it('sends two forms of a page apart', async () => {
    const [one, other] = [held(), replying(accepted)];
    const first = await FormPage.open(question, { submitHandler: one.submitHandler });
    const second = await FormPage.open(question, { submitHandler: other.submitHandler });
    first.fill({ 'question_1[]': 'one' });
    second.fill({ 'question_1[]': 'two' });
    await first.submit();
    await second.submit();
    expect(other.sent.map(({ body }) => body.get('question_1[]'))).to.deep.equal(['two']);
    expect(first.element.matches(':state(sending)')).to.equal(true);
    expect(second.element.matches(':state(accepted)')).to.equal(true);
    one.reply({ status: 'closed' });
    await first.settled();
    expect(first.text('[part~="outcome"]')).to.contain('closed');
  });
});

describe('<apply-form> while sending', () => {
  it('shows how far it is', async () => {
    const { sent, submitHandler, reply } = held();
    const page = await FormPage.open(question, { submitHandler });
    await page.submit();
    const bar = page.find<HTMLProgressElement>('progress');
    expect(bar.position).to.equal(-1);
    expect(bar.labels[0]?.textContent).to.equal('Sending your application…');
    const event = await eventFrom(page.element, 'apply-progress', () => sent[0]?.context.progress(500, 1000));
    expect([event.loaded, event.total]).to.deep.equal([500, 1000]);
    await page.settled();
    expect(bar.position).to.equal(0.5);
    expect(page.text('[role="status"]')).to.contain('of').and.to.contain('sent');
    reply(accepted);
    await page.settled();
    expect(page.root.querySelector('progress')).to.equal(null);
  });

  it('says aloud that it begins, and each quarter of the way once', async () => {
    const { sent, submitHandler } = held();
    const page = await FormPage.open(question, { submitHandler });
    const status = page.find('[role="status"]');
    const said: string[] = [];
    const listener = new MutationObserver(() => {
      const words = status.textContent?.trim();
      if (words) said.push(words);
    });
    listener.observe(status, { childList: true, characterData: true, subtree: true });
    await page.submit();
    for (let loaded = 0; loaded <= 100_000; loaded += 1000) {
      sent[0]?.context.progress(loaded, 100_000);
      await page.settled();
    }
    listener.disconnect();
    expect(said).to.deep.equal([
      'Sending your application…',
      '25 kB of 100 kB sent',
      '50 kB of 100 kB sent',
      '75 kB of 100 kB sent',
      '100 kB of 100 kB sent',
    ]);
  });

  it('hears nothing more of the progress of an attempt that has ended', async () => {
    const { sent, submitHandler, reply } = held();
    const page = await FormPage.open(question, { submitHandler });
    await page.submit();
    reply({ status: 'failed', retryable: true });
    await page.settled();
    let heard = 0;
    page.element.addEventListener('apply-progress', () => heard++);
    sent[0]?.context.progress(900, 1000);
    await page.submit();
    sent[0]?.context.progress(900, 1000);
    await page.settled();
    expect(heard).to.equal(0);
    expect(page.find<HTMLProgressElement>('progress').position, 'the second attempt has its own').to.equal(-1);
    sent[1]?.context.progress(100, 1000);
    await page.settled();
    expect(page.find<HTMLProgressElement>('progress').position).to.equal(0.1);
  });

  it('stops when the candidate cancels, and keeps every answer', async () => {
    const { sent, submitHandler, reply } = held();
    const page = await FormPage.open(question, { submitHandler });
    page.fill({ 'question_1[]': 'Ada' });
    await page.submit();
    page.button('cancel').click();
    await page.settled();
    expect(sent[0]?.context.signal.aborted).to.equal(true);
    expect(page.text('[part~="outcome"]')).to.contain('Sending was cancelled');
    expect(page.root.activeElement?.textContent).to.equal('Sending was cancelled');
    reply(accepted);
    await page.settled();
    expect(page.element.matches(':state(accepted)')).to.equal(false);
    expect(page.control('question_1[]').value).to.equal('Ada');
    page.button('retry').click();
    await page.settled();
    expect(sent.map(({ context }) => context.idempotencyKey)[1]).to.equal(sent[0]?.context.idempotencyKey);
  });

  it('complains of nothing once it was cancelled while files were checked', async () => {
    const { submitHandler } = held();
    const page = await FormPage.open(
      [
        { name: 'cv', label: 'Resume', type: 'file' },
        { name: 'name', label: 'Name', required: true },
      ],
      { submitHandler },
    );
    let judge: (verdict: null) => void = () => {};
    const verdict = new Promise<null>((resolve) => {
      judge = resolve;
    });
    page.drop('cv').validators = [() => verdict];
    let complaints = 0;
    page.element.addEventListener('apply-invalid', () => complaints++);
    const attached = page.drop('cv').addFiles([fileOf('cv.txt', 'Ada')]);
    page.button('submit').click();
    await page.element.updateComplete;
    page.button('cancel').click();
    judge(null);
    await attached;
    await page.settled();
    expect(complaints).to.equal(0);
    expect(page.summary).to.deep.equal([]);
    expect(page.root.activeElement?.textContent).to.equal('Sending was cancelled');
  });

  it('aborts when it is removed, and can send again when it is back', async () => {
    const { sent, submitHandler } = held();
    const page = await FormPage.open(question, { submitHandler });
    page.fill({ 'question_1[]': 'Ada' });
    await page.submit();
    const { parentElement } = page.element;
    page.element.remove();
    await page.settled();
    expect(sent[0]?.context.signal.aborted).to.equal(true);
    parentElement?.append(page.element);
    await page.settled();
    expect(page.element.matches(':state(sending)')).to.equal(false);
    await page.submit();
    expect(sent).to.have.length(2);
    expect(sent[1]?.body.get('question_1[]')).to.equal('Ada');
  });

  it('goes on when it is only moved', async () => {
    const { sent, submitHandler, reply } = held();
    const page = await FormPage.open(question, { submitHandler });
    await page.submit();
    const { parentElement } = page.element;
    const elsewhere = document.createElement('div');
    parentElement?.append(elsewhere);
    elsewhere.append(page.element);
    await page.settled();
    expect(sent[0]?.context.signal.aborted).to.equal(false);
    reply(accepted);
    await page.settled();
    expect(page.element.matches(':state(accepted)')).to.equal(true);
  });

  it('warns of leaving the page, and only then', async () => {
    const { submitHandler, reply } = held();
    const page = await FormPage.open(question, { submitHandler });
    const warns = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(warns()).to.equal(false);
    await page.submit();
    expect(warns()).to.equal(true);
    reply({ status: 'closed' });
    await page.settled();
    expect(warns()).to.equal(false);
  });
});
