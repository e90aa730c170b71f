import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { Refusal, refuse } from '../codegen/problem.ts';
import { type ReleaseDocuments, readRelease } from '../codegen/read/readRelease.ts';
import type { ManifestFile } from '../codegen/releases/manifest.ts';
import { describePage } from './download.ts';
import { quarterOfFile } from './quarters.ts';

/** A zip of CMS's that the releases folder has now. */
export interface KeptRelease {
  readonly file: ManifestFile;
  /** Which of several editions of a quarter it is: CMS renames the records (example: `'HCPC2026_OCT_ANWEB_v2'`). */
  readonly revision: string;
  readonly documents: ReleaseDocuments;
}

/**
 * Puts a zip into the releases folder, below its quarter and revision, if it is a release of that quarter. Refuses
 * anything else.
 */
export async function keepRelease(
  quarter: string,
  origin: string,
  bytes: Uint8Array,
  folder: string,
): Promise<KeptRelease> {
  refuseIfNoZip(origin, bytes);
  const name = basename(origin.replace(/[?#].*/, ''));
  return throughWork(folder, name, bytes, async (unfinished) => {
    const documents = await readRelease([unfinished]);
    const revision = readRevision(quarter, origin, documents);
    const sha256 = digest(bytes);
    const path = await freePath(folder, [quarter, revision, name], sha256);
    await move(unfinished, join(folder, path));
    return { file: { path, sha256 }, revision, documents };
  });
}

/** Puts a known file back into the releases folder if it is not there. */
export async function keepFile(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path);
  if (existsSync(target)) return;
  await throughWork(folder, basename(path), bytes, (unfinished) => move(unfinished, target));
}

/** Where a file is until it has its place. The next run clears it if this one is killed. */
const UNFINISHED = '.unfinished';

/** Writes a file to a place from which it can be moved as a whole, and clears that place afterwards. */
async function throughWork<Result>(
  folder: string,
  name: string,
  bytes: Uint8Array,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const work = join(folder, UNFINISHED);
  try {
    await rm(work, { recursive: true, force: true });
    await writeWhole(join(work, name), bytes);
    return await use(join(work, name));
  } catch (error) {
    throw error instanceof Refusal ? error : cannotWrite(folder, error);
  } finally {
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}

function cannotWrite(folder: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const found = `a folder that cannot be written (${code})`;
  return new Refusal([{ where: folder, found, allowed: 'a folder that you may write to, on a disk with room' }]);
}

function refuseIfNoZip(origin: string, bytes: Uint8Array): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  refuse({
    where: origin,
    found: `${bytes.length} bytes that are no zip${describePage(bytes)}`,
    allowed: 'the zip of a release',
    remedy: 'Look at the address with a browser. If it has the zip there, download it and add --file ZIP',
  });
}

function readRevision(quarter: string, origin: string, { recordText, recordSheet, files }: ReleaseDocuments): string {
  const records = recordText ?? recordSheet;
  const name = records?.name.split(' › ').at(-1) ?? '';
  const found = quarterOfFile(name);
  if (records === undefined || (found !== undefined && found !== quarter)) {
    refuse({
      where: `${origin}, ${records?.name ?? files.map((file) => file.name).join(', ')}`,
      found: records === undefined ? 'no HCPCS records' : `records of ${found}`,
      allowed: `records of ${quarter}`,
      remedy: 'CMS may have put the wrong file there: try again later, and look at its page',
    });
  }
  return parse(name).name.replace(/[^\w.-]/g, '_');
}

/** CMS may change a zip and leave all names as they were: then its digest tells the two apart. */
async function freePath(folder: string, parts: [string, string, string], sha256: string): Promise<string> {
  const [quarter, revision, name] = parts;
  const path = `${quarter}/${revision}/${name}`;
  const isFree = !existsSync(join(folder, path)) || digest(await readFile(join(folder, path))) === sha256;
  return isFree ? path : `${quarter}/${revision}-${sha256.slice(0, 8)}/${name}`;
}

/** Writes a file and waits until the disk has it. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
