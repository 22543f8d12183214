import { expect } from '@open-wc/testing';
import type { JobBoard } from '../../../src/elements/job-board/job-board.ts';
import '../../../src/define.ts';
import { parts } from './support.ts';

type Path = readonly (string | number)[];

/** What takes the place of each thing in the data in turn. */
const replacements: readonly unknown[] = [undefined, null, 0, true, '', '<p>', {}, [], [null], { name: {} }];

const sources =
  'ashby bamboohr greenhouse greenhouse-form lever pinpoint recruitee schema-org smartrecruiters teamtailor teamtailor-feed workable';

/** Every place in a JSON value but the value itself. */
function placesIn(json: unknown, path: Path = []): Path[] {
  const inner = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  return [path, ...inner.flatMap(([key, value]) => placesIn(value, [...path, key]))].filter(({ length }) => length > 0);
}

/** The value with another thing at `path`. */
function changed(json: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined || typeof json !== 'object' || json === null) return by;
  const inner: unknown = Reflect.get(json, key);
  return Object.assign(Array.isArray(json) ? [] : {}, json, { [key]: changed(inner, rest, by) });
}

/** What the page was told of while `action` ran, but for warnings. */
async function troubleDuring(action: () => Promise<void>): Promise<unknown[]> {
  const trouble: unknown[] = [];
  const { error, warn } = console;
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    trouble.push('reason' in event ? event.reason : event.error);
  console.error = (...words: unknown[]) => trouble.push(words);
  console.warn = () => {};
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
  try {
    await action();
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    Object.assign(console, { error, warn });
  }
  return trouble;
}

describe('<job-board> and <job-posting> with damaged data', () => {
  let board: JobBoard;

  beforeEach(() => {
    board = document.createElement('job-board');
    document.body.append(board);
  });
  afterEach(() => board.remove());

  for (const source of sources.split(' ')) {
    it(`of ${source} show what is left, or say that there is nothing`, async function () {
      this.timeout(60_000);
      const { default: json }: { default: unknown } = await import(`../../../stories/fixtures/sources/${source}.json`);
      const posting = document.createElement('job-posting');
      document.body.append(posting);
      try {
        for (const [index, place] of placesIn(json).entries()) {
          const data = changed(json, place, replacements[index % replacements.length]);
          const trouble = await troubleDuring(async () => {
            board.data = data;
            posting.data = data;
            await Promise.all([board.updateComplete, posting.updateComplete]);
          });
          expect(trouble, place.join('.')).to.deep.equal([]);
          const shown = ['row', 'notice', 'error'].flatMap((name) => parts(board, name));
          expect(shown, place.join('.')).not.to.have.length(0);
          expect(posting.shadowRoot?.querySelector('#title, [part="notice"], [part="error"]'), place.join('.')).to
            .exist;
        }
      } finally {
        posting.remove();
      }
    });
  }
});
