import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/** Builds and packs the library, as for publishing, and returns the tarball's path. */
export async function pack(folder: string): Promise<string> {
  const { code, stdout, stderr } = await run('npm', ['pack', '--json', '--pack-destination', folder]);
  if (code !== 0) throw new Error(`npm pack: ${stderr}${stdout}`);
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ filename: string }];
  return join(folder, filename);
}

/** Unpacks a tarball as a package of a project, and returns its folder. */
export async function unpack(tarball: string, project: string): Promise<string> {
  const installed = join(project, 'node_modules/hcpcs');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  return installed;
}
