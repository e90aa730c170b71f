import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from '../support/run.ts';

/** The folder of a project with packages from the npm registry. It is kept for the next run. */
export async function fetched(name: string, packages: readonly string[]): Promise<string> {
  const folder = resolve('.matrix', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  if (!existsSync(join(folder, 'node_modules'))) {
    const { code, stderr } = await run('npm', ['install', '--no-save', '--no-package-lock', ...packages], {
      cwd: folder,
    });
    if (code !== 0) throw new Error(`npm install ${packages.join(' ')}: ${stderr}`);
  }
  return folder;
}
