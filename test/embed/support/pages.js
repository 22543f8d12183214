import { readFile } from 'node:fs/promises';

const embed = new URL('../../../dist/embed/', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));

/** The version as a minifier may quote it. */
const writtenVersion = new RegExp(`(["'\`])${version.replaceAll('.', '\\.')}\\1`, 'g');

/** The strictest policy that the embed promises to work under. */
const strictPolicy = "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";

/**
 * Host pages for tests of the built embed: a middleware for the test runner's server. `/__page?html=…` is a page with this
 * HTML, under the strict policy with `&strict`; `/__copy/NAME/job-board.js` is one more copy of the embed, of version NAME if
 * it reads like one.
 */
export async function hostPages(context, next) {
  const { path, query } = context;
  if (path === '/__page') {
    context.type = 'html';
    if ('strict' in query) context.set('content-security-policy', strictPolicy);
    context.body = query.html;
  } else if (path.startsWith('/__copy/')) {
    const [name, file] = path.slice('/__copy/'.length).split('/');
    const code = await readFile(new URL(file, embed), 'utf8');
    context.type = 'js';
    context.body = /^\d/.test(name) ? code.replaceAll(writtenVersion, JSON.stringify(name)) : code;
  } else {
    return next();
  }
}
