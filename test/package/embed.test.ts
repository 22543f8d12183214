import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './built.ts';

const embed = `${root}dist/embed/`;
const skip = existsSync(`${embed}integrity.json`) ? false : 'Run `npm run build` first.';

interface Integrity {
  readonly files: Readonly<Record<string, string>>;
  readonly importMap: { readonly integrity: Readonly<Record<string, string>> };
}

describe('integrity.json of the embed', { skip }, () => {
  const read = (): Integrity => JSON.parse(readFileSync(`${embed}integrity.json`, 'utf8'));
  const names = () => readdirSync(embed).filter((name) => name !== 'integrity.json');
  const hashOf = (name: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(embed + name))
      .digest('base64')}`;

  it('has the hash of every file', () => {
    assert.deepEqual(read().files, Object.fromEntries(names().map((name) => [name, hashOf(name)])));
  });

  it('covers every script in the import map, the chunks included', () => {
    const scripts = names().filter((name) => name.endsWith('.js'));
    assert.ok(scripts.length > 3);
    assert.deepEqual(
      read().importMap.integrity,
      Object.fromEntries(scripts.map((name) => [`./${name}`, hashOf(name)])),
    );
  });
});

describe('the scripts of the embed', { skip }, () => {
  const scripts = () => readdirSync(embed).filter((name) => name.endsWith('.js'));

  it('import only each other, so that any host and folder can serve them', () => {
    for (const name of scripts()) {
      const code = readFileSync(embed + name, 'utf8');
      const imported = [...code.matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*[`"']([^`"']+)[`"']/g)].map(
        ([, path]) => path ?? '',
      );
      for (const path of imported) {
        assert.match(path, /^\.\/[\w-]+\.js$/, `${name} imports ${path}`);
        assert.ok(existsSync(embed + path), `${name} imports ${path}`);
      }
    }
  });

  it('name no file of the machine that built them', () => {
    for (const name of scripts()) assert.doesNotMatch(readFileSync(embed + name, 'utf8'), /node_modules|file:\/\//);
  });
});
