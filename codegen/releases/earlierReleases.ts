import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPackedCodes } from '../../src/packed/unpackCodes.ts';
import type { EarlierRelease } from '../check/checkLoss.ts';

/** The newest release before this one in folders that the codegen wrote. */
export async function newestEarlier(id: string, folders: readonly string[]): Promise<EarlierRelease | undefined> {
  const releases = await Promise.all(folders.map(readCompiled));
  return releases
    .flatMap((release) => (release && release.id < id ? [release] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1);
}

/** The codes of a folder that the codegen wrote; its modules are read, not run. */
async function readCompiled(folder: string): Promise<EarlierRelease | undefined> {
  const [release, ids, modifiers] = await Promise.all(
    ['release.ts', 'codes/ids.ts', 'modifiers/ids.ts'].map((path) =>
      readFile(join(folder, path), 'utf8').catch(() => ''),
    ),
  );
  const id = /^ {2}id: "(\d{4}-\d{2})",$/m.exec(release ?? '')?.[1];
  const packed = readLiteral(ids, /^ {2}packed: (".*"),$/m);
  const joined = readLiteral(modifiers, /^export const modifierIds: string = (".*");$/m);
  if (id === undefined || packed === undefined || joined === undefined) return undefined;
  return { id, codes: listPackedCodes(packed), modifiers: joined.match(/../g) ?? [] };
}

function readLiteral(text: string | undefined, pattern: RegExp): string | undefined {
  const literal = pattern.exec(text ?? '')?.[1];
  return literal === undefined ? undefined : JSON.parse(literal);
}
