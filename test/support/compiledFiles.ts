import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCodegen } from './run.ts';

/** The files of a folder, by their paths in it. */
export async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts')).sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])),
  );
}

/** The output of `compile` for a release's files, in another environment, and on another Node if one is given. */
export async function compiledFiles(
  id: string,
  files: readonly string[],
  env: NodeJS.ProcessEnv = {},
  node: string = process.execPath,
): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-compiled-'));
  try {
    const out = join(folder, 'out');
    const { code, stderr } = await startCodegen(['compile', ...files, '--id', id, '--out', out], env, node);
    if (code !== 0) throw new Error(`${node}, ${id}: ${stderr}`);
    return await filesOf(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
