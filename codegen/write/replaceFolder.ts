import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Modules } from '../print/printModules.ts';
import { Refusal, refuse } from '../problem.ts';

/**
 * Replaces a folder with a new set of files, as a whole. Until that is done, files that are not in the folder yet, or
 * no longer, are in another one next to it. A mark shows that it is ours:
 *
 *     generated.unfinished/hcpcs-codegen.txt    the mark: written first, removed last
 *                          next/                the new set, until it is complete
 *                          old/                 the old set, while the new one takes its place
 *                          gone/                the old set, until it is removed
 *
 * A run that is killed leaves that folder behind, and `mendFolder` cleans up.
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

/** Puts the old set back if a killed run moved it away, and removes what else that run left. */
export async function mendFolder(folder: string): Promise<void> {
  const target = resolve(folder);
  const { work, old } = placesBeside(target);
  if (!existsSync(work)) return;
  await refuseForeignWork(target);
  // If the folder exists, it is complete: the old set before the two renames, the new one after them.
  if (existsSync(old) && !existsSync(target)) await rename(old, target);
  await removeWork(target);
}

const NOTE = 'The codegen is writing here. If it is not running, it was stopped: its next run cleans up.\n';

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

/** A run that is killed at its first step leaves an empty folder, without the mark. */
async function refuseForeignWork(target: string): Promise<void> {
  const { work, mark } = placesBeside(target);
  const isEmpty = await readdir(work).then(
    (names) => names.length === 0,
    () => false,
  );
  if (isEmpty || existsSync(mark)) return;
  refuse({
    where: work,
    found: 'something that the codegen did not make',
    allowed: 'nothing, or what a stopped run of the codegen left',
    remedy: 'Move it to another place',
  });
}

function cannotWrite(target: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const found = `a folder that cannot be written (${code})`;
  return new Refusal([{ where: target, found, allowed: 'a folder that you may write to, on a disk with room' }]);
}
