import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unpack } from '../support/pack.ts';
import { run } from '../support/run.ts';

/**
 * The folder of a project with packages from the npm registry, each with its range, and with the packed library. The
 * packages are kept for the next run.
 */
export async function fetched(
  name: string,
  packages: Readonly<Record<string, string>>,
  tarball: string,
): Promise<string> {
  const folder = resolve('.matrix', name);
  const file = join(folder, 'package.json');
  const manifest = JSON.stringify({ private: true, dependencies: packages }, undefined, 2);
  if (!existsSync(file) || (await readFile(file, 'utf8')) !== manifest) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), manifest);
    const options = ['--no-package-lock', '--no-audit', '--no-fund'];
    const { code, stderr } = await run('npm', ['install', ...options], { cwd: folder });
    if (code !== 0) {
      await rm(folder, { recursive: true });
      throw new Error(`${folder}: npm install: ${stderr}`);
    }
  }
  await rm(join(folder, 'node_modules/hcpcs'), { recursive: true, force: true });
  await unpack(tarball, folder);
  return folder;
}

/** What a command printed, or that it failed. */
export async function outputOf(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, { cwd, env });
  return code === 0 ? stdout : `${command} ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`;
}
