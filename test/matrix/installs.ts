import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from './fetched.ts';
import { type Check, differenceTo, type Part } from './part.ts';

/** Installs the tarball beside another package in an empty app, as npm does when nothing may be in conflict. */
function installs(peer: string | undefined): Check {
  return async (tarball) => {
    const folder = await mkdtemp(join(tmpdir(), 'hcpcs-app-'));
    try {
      const app = join(folder, 'app');
      await mkdir(app);
      await writeFile(join(app, 'package.json'), '{ "name": "app", "version": "1.0.0", "type": "module" }');
      const packages = [tarball, ...(peer === undefined ? [] : [peer])];
      const installed = await outputOf('npm', ['install', '--strict-peer-deps', ...packages], app);
      const code = "import { isCode } from 'hcpcs'; import 'hcpcs/fhir'; console.log(isCode('E0601'));";
      const found = await outputOf(process.execPath, ['--input-type=module', '--eval', code], app);
      return found === 'true\n' ? undefined : `${installed}${differenceTo('true', found)}`;
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

export const installations: Part = {
  title: 'Beside other packages',
  about: 'npm installs the package with `--strict-peer-deps`, and it runs.',
  columns: ['installs'],
  environments: [
    { name: 'nothing else', checks: { installs: installs(undefined) } },
    ...['zod@3.23', 'zod@3.25.76', 'zod@4', '@types/fhir@latest'].map((peer) => ({
      name: peer,
      checks: { installs: installs(peer) },
    })),
  ],
};
