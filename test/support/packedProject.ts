import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Outcome, run } from './run.ts';

/** An empty project with the packed library installed in it. */
export interface PackedProject {
  readonly folder: string;
  /** The installed package. */
  readonly installed: string;
  /** What the tarball holds. */
  readonly files: readonly string[];
  /** Runs code that stands in a file of the project. */
  execute(file: string, code: string, flags?: readonly string[]): Promise<Outcome>;
  remove(): Promise<void>;
}

/** What packing needs of the repository; the rest is large or is made anew. */
const LEFT_OUT = ['node_modules', 'dist', 'releases', 'coverage', 'test', 'docs'];

/** Packs a copy of the repository, so that two test files do not write one `dist/` at once, and installs the tarball. */
export async function packedProject(): Promise<PackedProject> {
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-package-'));
  const repository = join(folder, 'repository');
  await mkdir(repository);
  for (const name of await readdir('.')) {
    if (!name.startsWith('.') && !LEFT_OUT.includes(name)) await cp(name, join(repository, name), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(repository, 'node_modules'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: repository });
  const { filename, files } = JSON.parse(stdout.slice(stdout.indexOf('[\n')))[0];
  await rm(repository, { recursive: true });
  const installed = join(folder, 'node_modules/hcpcs');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', installed]);
  return {
    folder,
    installed,
    files: files.map(({ path }: { path: string }) => path),
    async execute(file, code, flags = []) {
      await writeFile(join(folder, file), code);
      return run(process.execPath, [...flags, file], { cwd: folder });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
