import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A block of a page, by the file name in its first line: what is tested is what is read. */
export async function codeBlock(page: string, name: string): Promise<string> {
  const text = await readFile(fileURLToPath(new URL(`../../../${page}`, import.meta.url)), 'utf8');
  const [, code] = new RegExp(`\`\`\`\\w+\\n((?:// |<\\?php // )${name}\\n[\\s\\S]*?)\`\`\``).exec(text) ?? [];
  if (code === undefined) throw new Error(`${page} has no ${name}.`);
  return code;
}
