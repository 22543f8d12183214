import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Whether a call failed because of this, such as `ENOENT` or `EEXIST`. */
export function failedWith(code: string, error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Whether a call to the operating system failed that was no reading from a sender who has gone. */
export function failedOnDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall !== 'read';
}

/** Whether the disk, or what we may use of it, is full. */
export function isDiskFull(error: unknown): boolean {
  return failedWith('ENOSPC', error) || failedWith('EDQUOT', error);
}

/** Runs the call, and gives undefined instead of its failure with this code. */
export async function unless<T>(code: string, call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (failedWith(code, error)) return undefined;
    throw error;
  }
}

/**
 * Creates a file that must not exist yet, and sees it onto the disk. Of any number of callers one succeeds.
 * @returns false when the file exists
 */
export async function createExclusively(path: string, content: string): Promise<boolean> {
  const file = await unless('EEXIST', open(path, 'wx', 0o600));
  if (!file) return false;
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    // A full disk: half a file would stand for the whole one.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await syncDirectory(dirname(path));
  return true;
}

/** Writes a file so that its name always stands for a whole content, the old or the new. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, content, { flag: 'wx', mode: 0o600, flush: true });
  await rename(temporary, path);
}

/** Moves a directory to its final place: all of it is there after a crash, or none. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await syncDirectory(from);
  await rename(from, to);
  await syncDirectory(dirname(to));
}

/** A rename or a new name survives a power cut only once its directory is on the disk. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

export async function readJson(path: string): Promise<unknown> {
  const text = await unless('ENOENT', readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A new private directory of a random name. */
export async function makeDirectory(parent: string, name: string = randomUUID()): Promise<string> {
  const path = join(parent, name);
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

/** Whether the process that left something behind may still be at work. Ours has just started: its number is a reused one. */
export function isOtherProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return failedWith('EPERM', error);
  }
}
