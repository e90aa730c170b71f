import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { quote, refuse } from '../problem.ts';
import { type Allowance, take } from './allowance.ts';
import { readStream } from './readStream.ts';

export interface ZipEntry {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/**
 * Lists a zip's entries. They are inflated only when read, out of the allowance, and by a library that stops where an
 * entry is larger than the directory says; it refuses absolute names and those that lead out of the zip, too.
 */
export async function openZip(name: string, bytes: Uint8Array, allowance: Allowance): Promise<readonly ZipEntry[]> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { autoClose: false });
    const entries = new Map<string, ZipEntry>();
    for await (const entry of zip.eachEntry()) {
      take(allowance, 'entries', 1);
      checkEntry(entry);
      if (entries.has(entry.fileName)) throw new Error(`two entries ${quote(entry.fileName)}`);
      entries.set(entry.fileName, { name: entry.fileName, read: () => inflate(name, zip, entry, allowance) });
    }
    return [...entries.values()];
  } catch (error) {
    return refuseZip(name, error);
  }
}

/** The kind of a file in the upper half of its attributes, where a Unix made the zip. */
const FILE_KIND = 0o170000;
const LINK = 0o120000;

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new Error(`${quote(entry.fileName)} is encrypted with a password`);
  if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === LINK) {
    throw new Error(`${quote(entry.fileName)} is a link`);
  }
}

async function inflate(name: string, zip: ZipFile, entry: Entry, allowance: Allowance): Promise<Uint8Array> {
  try {
    take(allowance, 'bytes', entry.uncompressedSize);
    return await readStream(await zip.openReadStreamPromise(entry));
  } catch (error) {
    return refuseZip(`${name} › ${entry.fileName}`, error);
  }
}

function refuseZip(where: string, error: unknown): never {
  return refuse({
    where,
    found: `a zip that cannot be read (${(error as Error).message})`,
    allowed: 'a whole zip without a password, its entries with relative names, each once, and no links',
    remedy: 'Download it again from CMS',
  });
}
