import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UsageError } from '../usageError.ts';

/** Refuses a folder with any file that an earlier `generate` did not write, because the whole folder is replaced. */
export async function refuseForeign(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneIfMissing);
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  if (paths.length === 0) return;
  const ours = [...(await listed(folder)), 'package.json'];
  const foreign = paths.find((path) => !ours.includes(path));
  if (foreign === undefined) return;
  throw new UsageError(`${join(folder, foreign)} is not of this command; name a new folder, or one that it wrote`);
}

function noneIfMissing(error: NodeJS.ErrnoException): readonly never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** The files that the folder's own package.json lists. */
async function listed(folder: string): Promise<readonly string[]> {
  const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  try {
    const { files } = JSON.parse(manifest);
    return Array.isArray(files) ? files : [];
  } catch {
    return [];
  }
}
