import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { notBuilt, root } from './built.ts';

/** What the views of an element name; the parts of what they share are the element's own. */
async function partsInSources(tag: string): Promise<Set<string>> {
  const shared = tag === 'job-board' || tag === 'job-posting' ? ['shared'] : [];
  const names = new Set<string>();
  for (const folder of [tag, ...shared]) {
    for (const file of await readdir(`${root}src/elements/${folder}`)) {
      const source = await readFile(`${root}src/elements/${folder}/${file}`, 'utf8');
      for (const [, text = ''] of source.matchAll(/part(?:="|: ')([^"']+)["']/g)) {
        for (const name of text.replace(/\$\{.*?\}/g, '').split(/\s+/)) if (name) names.add(name);
      }
    }
  }
  return names;
}

describe('the manifest', { skip: notBuilt }, async () => {
  const { modules } = JSON.parse(await readFile(`${root}dist/npm/custom-elements.json`, 'utf8'));
  for (const { declarations = [] } of modules) {
    for (const { tagName, cssParts = [] } of declarations) {
      if (tagName === undefined) continue;
      it(`names the parts of <${tagName}>`, async () => {
        // Some go by what they hold: these stand in the text about the part that they also are.
        const text = cssParts.map(({ name = '', description = '' }) => `\`${name}\` ${description}`).join(' ');
        const missing = [...(await partsInSources(tagName))].filter((name) => !text.includes(`\`${name}\``));
        assert.deepEqual(missing, []);
      });
    }
  }
});
