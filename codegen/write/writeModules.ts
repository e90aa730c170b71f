import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type Problem, refuse } from '../problem.ts';
import { HEADER, type Modules } from './printModules.ts';

/** Replaces a folder of generated modules: the new set is written beside it whole, and then takes its place. */
export async function writeModules(folder: string, modules: Modules): Promise<void> {
  await refuseForeignFolder(folder);
  // Without a slash at its end, behind which the new set would be written into the old one.
  const target = resolve(folder);
  const next = `${target}.next`;
  const old = `${target}.old`;
  await rm(next, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  for (const [path, text] of modules) {
    await mkdir(dirname(join(next, path)), { recursive: true });
    await writeFile(join(next, path), text);
  }
  if (existsSync(target)) await rename(target, old);
  await rename(next, target);
  await rm(old, { recursive: true, force: true });
}

/** Finds where a folder's files are not what would be written. */
export async function compareModules(folder: string, modules: Modules): Promise<readonly Problem[]> {
  const remedy = 'Run npm run codegen';
  const there = new Set(await listFiles(folder));
  const problems: Problem[] = [];
  for (const [path, text] of modules) {
    const where = join(folder, path);
    if (!there.has(path)) problems.push({ where, found: 'no such file', allowed: 'what the codegen writes', remedy });
    else if ((await readFile(where, 'utf8')) !== text) {
      problems.push({ where, found: 'another content', allowed: 'what the codegen writes', remedy });
    }
  }
  const foreign = [...there].filter((path) => !modules.has(path));
  return [
    ...problems,
    ...foreign.map((path) => ({
      where: join(folder, path),
      found: 'a file of nobody',
      allowed: 'what the codegen writes',
      remedy,
    })),
  ];
}

async function listFiles(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The folder will be replaced: it must be empty, or all ours. */
async function refuseForeignFolder(folder: string): Promise<void> {
  for (const path of await listFiles(folder)) {
    if (!path.endsWith('.ts') || !(await readFile(join(folder, path), 'utf8')).startsWith(HEADER)) {
      refuse({
        where: join(folder, path),
        found: 'a file that the codegen has not written',
        allowed: 'a new folder, an empty one, or one that the codegen wrote',
        remedy: 'Choose another folder',
      });
    }
  }
}
