import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPackedCodes } from '../src/internal/unpackCodes.ts';
import { compileFromManifest } from './compileFromManifest.ts';
import { manifest } from './manifest.ts';
import type { EarlierRelease } from './validate/checkLoss.ts';

/** The newest release before this one in folders that the codegen wrote. */
export async function newestEarlier(id: string, folders: readonly string[]): Promise<EarlierRelease | undefined> {
  const releases = await Promise.all(folders.map(readCompiled));
  return releases
    .flatMap((release) => (release && release.id < id ? [release] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1);
}

/** The newest release before this one in the manifest whose files are all there, if it is newer than the one known. */
export async function newestInManifest(
  id: string,
  folder: string,
  known: EarlierRelease | undefined,
): Promise<EarlierRelease | undefined> {
  const found = manifest.findLast(
    (release) => release.id < id && release.files.every(({ path }) => existsSync(join(folder, path))),
  );
  if (found === undefined || (known && known.id >= found.id)) return known;
  const { tables } = await compileFromManifest(found.id, folder);
  return { id: found.id, codes: tables.codes.ids, modifiers: tables.modifiers.ids };
}

/** The codes of a folder that the codegen wrote; its modules are read, not run. */
async function readCompiled(folder: string): Promise<EarlierRelease | undefined> {
  const [release, ids, modifiers] = await Promise.all(
    ['release.ts', 'codes/ids.ts', 'modifiers.ts'].map((path) => readFile(join(folder, path), 'utf8').catch(() => '')),
  );
  const id = /^ {2}id: "(\d{4}-\d{2})",$/m.exec(release ?? '')?.[1];
  const packed = readIds(ids);
  const joined = readIds(modifiers);
  if (id === undefined || packed === undefined || joined === undefined) return undefined;
  return { id, codes: listPackedCodes(packed), modifiers: joined.match(/../g) ?? [] };
}

function readIds(text = ''): string | undefined {
  const literal = /^export const ids: string =\s+(".*");$/m.exec(text)?.[1];
  return literal === undefined ? undefined : JSON.parse(literal);
}
