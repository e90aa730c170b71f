import { existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { HEADER, type Modules } from '../print/printModules.ts';
import { type Problem, refuse } from '../problem.ts';
import { mendFolder, replaceFolder } from './replaceFolder.ts';

/** Replaces a folder of generated modules; refuses any other folder. */
export async function writeModules(folder: string, modules: Modules): Promise<void> {
  await mendFolder(folder);
  await refuseForeignFolder(folder);
  await replaceFolder(folder, modules);
}

/** Finds where a folder's files differ from what would be written. */
export async function compareModules(folder: string, modules: Modules): Promise<readonly Problem[]> {
  const remedy = 'Run the same command without --check';
  const there = new Set(await listFiles(folder));
  const problems: Problem[] = [];
  for (const [path, text] of modules) {
    const where = join(folder, path);
    if (!there.has(path)) problems.push({ where, found: 'no such file', allowed: 'what the codegen writes', remedy });
    else if ((await readFile(where, 'utf8')) !== text) {
      problems.push({ where, found: 'other content', allowed: 'what the codegen writes', remedy });
    }
  }
  const foreign = [...there].filter((path) => !modules.has(path));
  return [
    ...problems,
    ...foreign.map((path) => ({
      where: join(folder, path),
      found: 'a file that the codegen does not write',
      allowed: 'what the codegen writes',
      remedy,
    })),
  ];
}

async function listFiles(folder: string): Promise<readonly string[]> {
  // The full path, because '' does not exist for `existsSync`, while writing takes it as the current folder.
  const root = resolve(folder);
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The folder will be replaced, so it must be empty or contain only our files. */
async function refuseForeignFolder(folder: string): Promise<void> {
  const status = await lstat(resolve(folder)).catch(() => undefined);
  if (status === undefined) return;
  if (!status.isDirectory()) refuseForeign(folder, 'a file or a link');
  for (const path of await listFiles(folder)) {
    // A file that cannot be read, such as a link to nowhere, is not ours either.
    const text = path.endsWith('.ts') ? await readFile(join(folder, path), 'utf8').catch(() => '') : '';
    if (!text.startsWith(HEADER)) {
      refuseForeign(join(folder, path), 'a file that the codegen did not write');
    }
  }
}

function refuseForeign(where: string, found: string): never {
  return refuse({
    where,
    found,
    allowed: 'a new folder, an empty one, or one that the codegen wrote',
    remedy: 'Choose another folder',
  });
}
