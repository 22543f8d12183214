/**
 * Weighs what pages load of the built embed, brotli-compressed, along its real imports, and fails above a ceiling:
 * `npm run size`, after `npm run build:embed`.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const folder = new URL('../../dist/embed/', import.meta.url);

/** What a strict page refuses, or what shows that the wrong build of something came in. */
const forbidden = ['new Function', 'eval(', '_zod', 'unsafeHTML', 'Lit is in dev mode', 'process.env'];

const posting = withStaticImports('job-board.js');
const applying = withStaticImports('job-board.js', chunk('apply-form'));
const board = withStaticImports('job-board.js', chunk('job-board'));
const checking = withStaticImports(chunk('file-checks'));
const interacting = withStaticImports(chunk('interaction-part'));
const telling = withStaticImports(chunk('outcomes'));
const translating = withStaticImports(chunk('translations'), largest('words-'));

const rows = [
  { what: 'until a posting is readable', files: posting, ceiling: 17_000 },
  { what: 'until a board is readable', files: board, ceiling: 24_000 },
  // Beside the first rows, which stand before anybody can type or choose.
  { what: 'searching and opening', files: interacting.filter((file) => !board.includes(file)), ceiling: 5_800 },
  { what: 'everything to apply as well', files: applying, ceiling: 34_000 },
  // Fetched ahead of need with the first answer; an application that is right at once and accepted does without.
  { what: 'other outcomes', files: telling.filter((file) => !applying.includes(file)), ceiling: 3_400 },
  // With all that is said of files, and their look; what looks into them is weighed by itself among the tests of the package.
  { what: 'checks on the first file', files: checking.filter((file) => !applying.includes(file)), ceiling: 10_600 },
  // All that the elements say, in one go; the list of languages tells which.
  { what: 'words in another language', files: translating.filter((file) => !posting.includes(file)), ceiling: 4_800 },
].map(({ what, files, ceiling }) => ({
  what,
  files,
  ceiling,
  bytes: files.reduce((sum, file) => sum + weigh(file), 0),
}));

for (const { what, files, ceiling, bytes } of rows) {
  const verdict = bytes > ceiling ? `${bytes - ceiling} too many` : 'fits';
  console.log(`${what.padEnd(28)} ${thousands(bytes)} of ${thousands(ceiling)} B  ${verdict}`);
  for (const file of files) console.log(`  ${file.padEnd(26)} ${thousands(weigh(file))} B`);
}

const found = everything().flatMap((file) =>
  forbidden.filter((name) => read(file).includes(name)).map((name) => `${file} contains ${name}`),
);
for (const problem of found) console.log(problem);
if (found.length > 0 || rows.some(({ bytes, ceiling }) => bytes > ceiling)) process.exitCode = 1;

/** @param {string} file */
function read(file) {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** @param {string} file */
function weigh(file) {
  return brotliCompressSync(read(file)).length;
}

/** @param {string} file */
function staticImports(file) {
  return [...read(file).matchAll(/(?:from|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name = '']) => name);
}

/** @param {string} file */
function dynamicImports(file) {
  return [...read(file).matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name = '']) => name);
}

/**
 * Files and all that they cannot start without.
 * @param {string[]} files
 */
function withStaticImports(...files) {
  const all = new Set(files);
  for (const file of all) for (const name of staticImports(file)) all.add(name);
  return [...all];
}

/** Every script that the entry can lead to. */
function everything() {
  const all = new Set(['job-board.js']);
  for (const file of all) for (const name of [...staticImports(file), ...dynamicImports(file)]) all.add(name);
  return [...all];
}

/**
 * The file of a chunk, which has a hash in its name.
 * @param {string} name
 */
function chunk(name) {
  const file = everything().find((candidate) => candidate.startsWith(`${name}-`));
  if (!file) throw new Error(`The build has no chunk ${name}.`);
  return file;
}

/**
 * The largest file of those whose names begin so.
 * @param {string} beginning
 */
function largest(beginning) {
  const files = everything().filter((name) => name.startsWith(beginning));
  const [file] = files.sort((one, other) => weigh(other) - weigh(one));
  if (!file) throw new Error(`The build has no ${beginning} files.`);
  return file;
}

/** @param {number} bytes */
function thousands(bytes) {
  return bytes.toLocaleString('en').padStart(7);
}
