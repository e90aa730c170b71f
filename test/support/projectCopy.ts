import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './temporaryFolder.ts';

/** What the commands that make the tables, and the tests, need of the project. */
const PARTS = ['codegen', 'generated', 'quarter', 'src', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** A copy of the project that knows only the releases up to one. */
export async function copyProject(newest: string): Promise<string> {
  const folder = await temporaryFolder();
  for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
  await mkdir(join(folder, '.changeset'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'codegen/releases/fetched.json'), '[]\n');
  const manifest = join(folder, 'codegen/releases/manifest.ts');
  const text = await readFile(manifest, 'utf8');
  const cut = text.replace('withFetched(listed, ', `withFetched(listed.filter(({ id }) => id <= '${newest}'), `);
  if (cut === text) throw new Error(`${manifest}: the list of releases cannot be cut`);
  await writeFile(manifest, cut);
  return folder;
}
