import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { quote, refuse, visible } from '../problem.ts';
import { type Allowance, take } from './allowance.ts';
import { openZip, type ZipEntry } from './openZip.ts';

/** A file as CMS offers it: one that a reader can download and check. */
export interface ReleaseFile {
  readonly name: string;
  readonly sha256: string;
}

/** A file's content, and where it comes from: a file as CMS offers it, or an entry of such a zip. */
export interface SourceFile {
  /** For messages (example: `'2019-Record-Layout.zip › HCPCS2019_recordlayout.txt'`). */
  readonly name: string;
  readonly file: ReleaseFile;
  readonly bytes: Uint8Array;
  readonly isSpreadsheet: boolean;
}

/** CMS packs zips within zips at most once. */
const DEEPEST_NESTING = 3;

/** Reads the files, and unpacks the zips among them. */
export async function readSources(paths: readonly string[], allowance: Allowance): Promise<readonly SourceFile[]> {
  const sources: SourceFile[] = [];
  for (const path of paths) {
    const bytes = await readBytes(path, allowance);
    const file = { name: visible(basename(path)), sha256: createHash('sha256').update(bytes).digest('hex') };
    sources.push(...(await takeApart(file.name, file, bytes, 0, allowance)));
  }
  return sources;
}

async function readBytes(path: string, allowance: Allowance): Promise<Uint8Array> {
  try {
    const status = await stat(path);
    if (!status.isFile()) throw new Error('it is not a file');
    take(allowance, 'bytes', status.size);
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refuse({
      where: path || quote(path),
      found: `no readable file (${code ?? message})`,
      allowed: "one of CMS's files: a zip, a TXT or an XLSX",
    });
  }
}

async function takeApart(
  name: string,
  file: ReleaseFile,
  bytes: Uint8Array,
  depth: number,
  allowance: Allowance,
): Promise<readonly SourceFile[]> {
  if (!isZip(bytes)) return [{ name, file, bytes, isSpreadsheet: false }];
  const entries = await openZip(name, bytes, allowance);
  if (entries.some((entry) => entry.name === '[Content_Types].xml')) {
    return [{ name, file, bytes, isSpreadsheet: true }];
  }
  if (depth === DEEPEST_NESTING) {
    refuse({ where: name, found: 'a zip in a zip in a zip in a zip', allowed: `at most ${DEEPEST_NESTING} levels` });
  }
  const sources: SourceFile[] = [];
  for (const entry of entries.filter(isContent)) {
    const entryName = `${name} › ${visible(entry.name)}`;
    sources.push(...(await takeApart(entryName, file, await entry.read(), depth + 1, allowance)));
  }
  if (sources.length === 0) {
    refuse({
      where: name,
      found: 'an empty zip',
      allowed: `the zip of a release, such as ${quote('january-2026-alpha-numeric-hcpcs-file.zip')}`,
    });
  }
  return sources;
}

function isZip(bytes: Uint8Array): boolean {
  // An empty zip begins with the end of its directory.
  const isEmpty = bytes[2] === 0x05 && bytes[3] === 0x06;
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (isEmpty || (bytes[2] === 0x03 && bytes[3] === 0x04));
}

/** Whether an entry is neither a folder nor what a Mac adds to a zip. */
function isContent({ name }: ZipEntry): boolean {
  return !name.endsWith('/') && !/^__MACOSX\/|(?:^|\/)\._/.test(name);
}
