import { expect } from '@open-wc/testing';
import { randomKey } from '../../src/services/random-key.ts';
import { type Timers, uploadAllowance, withStallTimeout } from '../../src/services/stall-timeout.ts';

/** Time that a test moves by hand. */
class Clock implements Timers {
  #now = 0;
  #due = new Map<object, { at: number; callback: () => void }>();

  setTimeout(callback: () => void, milliseconds: number): object {
    const timer = {};
    this.#due.set(timer, { at: this.#now + milliseconds, callback });
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#due.delete(timer as object);
  }

  get waiting(): number {
    return this.#due.size;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [timer, { at, callback }] of this.#due) {
      if (at > this.#now) continue;
      this.#due.delete(timer);
      callback();
    }
  }
}

describe('the stall timeout', () => {
  it('aborts when nothing moves, and waits anew when something does', () => {
    const timers = new Clock();
    const { signal, alive } = withStallTimeout(new AbortController().signal, 60_000, { timers });
    timers.pass(59_000);
    alive();
    timers.pass(59_999);
    expect(signal.aborted).to.equal(false);
    timers.pass(1);
    expect(signal.reason).to.include({ name: 'TimeoutError' });
    alive();
    expect(timers.waiting).to.equal(0);
  });

  it('allows more until the first progress', () => {
    const timers = new Clock();
    const { signal, alive } = withStallTimeout(new AbortController().signal, 60_000, { allowance: 40_000, timers });
    timers.pass(99_000);
    expect(signal.aborted).to.equal(false);
    alive();
    timers.pass(60_000);
    expect(signal.aborted).to.equal(true);
  });

  it('passes an outer abort on with its reason, also one from before', () => {
    const timers = new Clock();
    const outer = new AbortController();
    const { signal } = withStallTimeout(outer.signal, 60_000, { timers });
    outer.abort('enough');
    expect(signal.reason).to.equal('enough');
    expect(withStallTimeout(outer.signal, 60_000, { timers }).signal.reason).to.equal('enough');
    expect(timers.waiting).to.equal(0);
  });

  it('ends for good', () => {
    const timers = new Clock();
    const outer = new AbortController();
    const { signal, alive, end } = withStallTimeout(outer.signal, 60_000, { timers });
    end();
    alive();
    outer.abort();
    expect(timers.waiting).to.equal(0);
    expect(signal.aborted).to.equal(false);
  });

  it('gives a body the time that it takes on a slow line', () => {
    const body = new FormData();
    body.append('resume', new File([new Uint8Array(320_000)], 'cv.pdf'));
    expect(uploadAllowance(body)).to.equal(10_000);
  });
});

describe('a random key', () => {
  it('is a new UUID each time, also where the browser hides randomUUID', () => {
    const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    const keys = new Set(Array.from({ length: 100 }, randomKey));
    const descriptor = Object.getOwnPropertyDescriptor(Crypto.prototype, 'randomUUID');
    expect(descriptor).to.not.equal(undefined);
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    try {
      for (let index = 0; index < 100; index++) keys.add(randomKey());
    } finally {
      if (descriptor) Object.defineProperty(Crypto.prototype, 'randomUUID', descriptor);
    }
    expect(keys.size).to.equal(200);
    for (const key of keys) expect(key).to.match(uuid);
  });
});
