import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePostings, type WholePosting } from 'job-board-elements/core';

/** The postings that can be applied to, by id. A Map will do; so does a database. */
export interface PostingSource {
  get(id: string): WholePosting | undefined | Promise<WholePosting | undefined>;
}

/**
 * Reads every `*.json` of the directories, in the formats that the elements read. Of two postings with one id the first
 * one counts.
 */
export async function loadPostings(directories: readonly string[]): Promise<ReadonlyMap<string, WholePosting>> {
  const postings = new Map<string, WholePosting>();
  for (const directory of directories) {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
    for (const name of names) {
      const parsed = await parsePostings(JSON.parse(await readFile(join(directory, name), 'utf8')));
      for (const { path, message } of parsed.issues) console.warn(`${name}: ${path} ${message}`);
      for (const posting of parsed.postings) if (!postings.has(posting.id)) postings.set(posting.id, posting);
    }
  }
  return postings;
}
