import { Buffer } from 'node:buffer';
import { buffer as readAll } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { refuse } from '../problem.ts';

export interface ZipEntry {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** CMS's largest release inflates to some 11 MB, its largest spreadsheet to some 8 MB. */
const LARGEST_CONTENT = 256 * 1024 * 1024;

/**
 * Lists a zip's entries. They are inflated only when read, and then by a library that stops where an entry is larger
 * than the directory says; the directory's sizes are added up here, before anything is inflated.
 */
export async function openZip(name: string, bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { autoClose: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const size = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (size > LARGEST_CONTENT) throw new Error(`it inflates to ${size} bytes`);
    return entries.map((entry) => ({ name: entry.fileName, read: () => inflate(name, zip, entry) }));
  } catch (error) {
    return refuseZip(name, error);
  }
}

async function inflate(name: string, zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    return await readAll(await zip.openReadStreamPromise(entry));
  } catch (error) {
    return refuseZip(`${name} › ${entry.fileName}`, error);
  }
}

function refuseZip(where: string, error: unknown): never {
  return refuse({
    where,
    found: `a zip that cannot be read (${(error as Error).message})`,
    allowed: `a whole zip without a password, at most ${LARGEST_CONTENT / 1024 / 1024} MB when inflated`,
    remedy: 'Download it again',
  });
}
