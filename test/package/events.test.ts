import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as events from '../../src/events.ts';
import { notBuilt, root } from './built.ts';

/** The public contract: every event by its name, and whether a page may cancel it. */
const contract: Readonly<Record<string, boolean>> = {
  'board-load': false,
  'board-error': false,
  'board-filter': false,
  'board-select': true,
  'posting-load': false,
  'posting-error': false,
  'posting-apply': true,
  'apply-start': false,
  'apply-invalid': false,
  'apply-captcha': false,
  'apply-submit': true,
  'apply-progress': false,
  'apply-success': false,
  'apply-error': false,
  'file-accept': true,
  'file-reject': false,
};

const classes = Object.entries(events).map(([name, eventClass]) => {
  const event: unknown = Reflect.construct(eventClass, [{}, {}, {}, {}]);
  if (!(event instanceof Event)) throw new Error(`${name} is no event.`);
  return { name, event };
});

describe('the events', () => {
  it('are those of the contract', () => {
    assert.deepEqual(classes.map(({ event }) => event.type).sort(), Object.keys(contract).sort());
  });

  for (const { name, event } of classes) {
    const { type, bubbles, composed, cancelable } = event;
    it(`${name} bubbles, crosses shadow roots, and is ${contract[type] ? '' : 'not '}cancelable`, () => {
      assert.deepEqual(
        { bubbles, composed, cancelable },
        { bubbles: true, composed: true, cancelable: contract[type] },
      );
    });

    it(`${name} is named for its event`, () => {
      const words = type.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
      assert.equal(name, `${words.join('')}Event`);
    });
  }
});

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly events?: readonly { readonly name?: string; readonly type?: { readonly text: string } }[];
}

describe('the manifest', { skip: notBuilt }, () => {
  const read = (): readonly Declaration[] =>
    JSON.parse(readFileSync(`${root}dist/npm/custom-elements.json`, 'utf8')).modules.flatMap(
      ({ declarations }: { declarations?: readonly Declaration[] }) => declarations ?? [],
    );
  const elements = () => read().filter(({ tagName }) => tagName !== undefined);

  it('lists every tag, each with its class and what it is', () => {
    assert.deepEqual(
      elements()
        .map(({ tagName, name }) => `${tagName} ${name}`)
        .sort(),
      ['apply-form ApplyForm', 'file-drop FileDrop', 'job-board JobBoard', 'job-posting JobPosting'],
    );
    for (const { summary, name } of elements()) assert.ok(summary, name);
  });

  it('names only events that there are, each with its class', () => {
    const known = new Map<string, string>(classes.map(({ name, event }) => [event.type, name]));
    for (const native of ['input', 'change']) known.set(native, 'Event');
    for (const { name, events: fired = [] } of elements()) {
      for (const event of fired) {
        assert.equal(event.type?.text, known.get(event.name ?? ''), `${name}: ${JSON.stringify(event)}`);
      }
    }
  });
});
