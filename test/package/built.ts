import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Why the tests of what `npm run build` writes cannot run, if they cannot. */
export const notBuilt: string | false = existsSync(`${root}dist/npm/index.js`) ? false : 'Run `npm run build` first.';
