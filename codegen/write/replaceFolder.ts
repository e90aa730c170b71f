import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Modules } from '../print/printModules.ts';
import { Refusal, refuse } from '../problem.ts';

/**
 * Replaces a folder by a new set of files, as a whole. What is not yet, or no longer, in the folder is in another one
 * beside it, which a mark shows to be ours:
 *
 *     generated.unfinished/hcpcs-codegen.txt    the mark: first to come and last to go
 *                          next/                the new set, until it is whole
 *                          old/                 the old set, while the new one takes its place
 *                          gone/                the old set on its way out
 *
 * A run that is killed leaves that folder, and `mendFolder` cleans up.
 */
export async function replaceFolder(folder: string, modules: Modules): Promise<void> {
  const target = resolve(folder);
  try {
    const { work, mark, next, old, gone } = placesBeside(target);
    await mkdir(dirname(target), { recursive: true });
    await mkdir(work);
    await writeFile(mark, NOTE);
    for (const [path, text] of modules) {
      await mkdir(dirname(join(next, path)), { recursive: true });
      await writeFile(join(next, path), text);
    }
    if (existsSync(target)) await rename(target, old);
    await rename(next, target);
    if (existsSync(old)) await rename(old, gone);
    await removeWork(target);
  } catch (error) {
    await mendFolder(target);
    throw error instanceof Refusal ? error : cannotWrite(target, error);
  }
}

/** Puts the old set back if a killed run has moved it away, and removes what else that run left. */
export async function mendFolder(folder: string): Promise<void> {
  const target = resolve(folder);
  const { work, old } = placesBeside(target);
  if (!existsSync(work)) return;
  await refuseForeignWork(target);
  // If the folder exists it is complete: the old set until the two renames, the new one after them.
  if (existsSync(old) && !existsSync(target)) await rename(old, target);
  await removeWork(target);
}

const NOTE = 'The codegen writes here. If it does not run, it was stopped: its next run mends what is left.\n';

function placesBeside(target: string): Record<'work' | 'mark' | 'next' | 'old' | 'gone', string> {
  const work = `${target}.unfinished`;
  const mark = join(work, 'hcpcs-codegen.txt');
  return { work, mark, next: join(work, 'next'), old: join(work, 'old'), gone: join(work, 'gone') };
}

/** Removes our files by name, and then the folder only if it is empty. */
async function removeWork(target: string): Promise<void> {
  const { work, mark, next, old, gone } = placesBeside(target);
  for (const path of [next, old, gone, mark]) await rm(path, { recursive: true, force: true });
  await rmdir(work);
}

/** A run that is killed at its very first step leaves an empty folder, without the mark. */
async function refuseForeignWork(target: string): Promise<void> {
  const { work, mark } = placesBeside(target);
  const isEmpty = await readdir(work).then(
    (names) => names.length === 0,
    () => false,
  );
  if (isEmpty || existsSync(mark)) return;
  refuse({
    where: work,
    found: 'something that the codegen has not made, where it works',
    allowed: 'nothing, or a folder that a stopped run has left',
    remedy: 'Move it away',
  });
}

function cannotWrite(target: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const found = `a folder that cannot be written (${code})`;
  return new Refusal([{ where: target, found, allowed: 'a folder with room, in which this user may write' }]);
}
