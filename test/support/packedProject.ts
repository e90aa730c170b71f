import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { inject } from 'vitest';
import { unpack } from './pack.ts';
import { type Outcome, run } from './run.ts';

/** An empty project with the packed library installed in it. */
export interface PackedProject {
  readonly folder: string;
  /** The installed package. */
  readonly installed: string;
  /** Adds a package of this repository to the project, under its own name or another. */
  add(name: string, as?: string): Promise<void>;
  /** Runs code as a file of the project. */
  execute(file: string, code: string, flags?: readonly string[]): Promise<Outcome>;
  remove(): Promise<void>;
}

/** Makes a project with the tarball from `packTarball.ts`. */
export async function packedProject(): Promise<PackedProject> {
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-package-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const installed = await unpack(inject('tarball'), folder);
  return {
    folder,
    installed,
    async add(name, as = name) {
      const link = join(folder, 'node_modules', as);
      await mkdir(dirname(link), { recursive: true });
      await symlink(resolve('node_modules', name), link);
    },
    async execute(file, code, flags = []) {
      await writeFile(join(folder, file), code);
      return run(process.execPath, [...flags, file], { cwd: folder });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
