import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { succeed } from './succeed.ts';

/** A program and the environment that it needs. */
export interface Program {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

const FOLDER = '.matrix/debian';

/**
 * A program of a Debian package: the system's if it is installed. Otherwise the package is unpacked, with what it needs,
 * into a folder that is kept for the next run: this changes nothing in the system and starts no service.
 */
export async function debianProgram(name: string, path: string): Promise<Program> {
  if (existsSync(path)) return { path, env: process.env };
  const root = resolve(FOLDER, name);
  if (!existsSync(root)) await unpack(name, root);
  return { path: join(root, path), env: { ...process.env, LD_LIBRARY_PATH: (await librariesIn(root)).join(':') } };
}

async function unpack(name: string, root: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const folder = await mkdtemp(resolve(FOLDER, `${name}-`));
  const lists = join(folder, 'lists');
  const archives = join(folder, 'archives');
  const unpacked = join(folder, 'unpacked');
  for (const part of [lists, archives]) await mkdir(join(part, 'partial'), { recursive: true });
  const own = [`Dir::State::lists=${lists}`, `Dir::Cache=${folder}`, `Dir::Cache::archives=${archives}`];
  const apt = (...args: readonly string[]) =>
    succeed('apt-get', ['-qq', ...own.flatMap((setting) => ['-o', setting]), '-o', 'Debug::NoLocking=true', ...args]);
  await apt('update');
  await apt('install', '--download-only', '--yes', '--no-install-recommends', name);
  for (const file of await readdir(archives)) {
    if (file.endsWith('.deb')) await succeed('dpkg-deb', ['--extract', join(archives, file), unpacked]);
  }
  await rename(unpacked, root);
  await rm(folder, { recursive: true });
}

/** The folders of shared libraries, such as usr/lib/x86_64-linux-gnu. */
async function librariesIn(root: string): Promise<readonly string[]> {
  const folders = ['lib', 'usr/lib'].map((folder) => join(root, folder)).filter(existsSync);
  const entries = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  );
  return entries.flat().filter((folder) => folder.endsWith('-linux-gnu'));
}
