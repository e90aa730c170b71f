import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import * as zlib from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { quote, refuse } from '../problem.ts';
import { type Allowance, take } from './allowance.ts';

export interface ZipEntry {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/**
 * Lists a zip's entries. They are inflated only when read, within the allowance, and only up to the size that the
 * directory gives. The library refuses absolute names and those that lead out of the zip.
 */
export async function openZip(name: string, bytes: Uint8Array, allowance: Allowance): Promise<readonly ZipEntry[]> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = new Map<string, ZipEntry>();
    for await (const entry of zip.eachEntry()) {
      take(allowance, 'entries', 1);
      checkEntry(entry);
      if (entries.has(entry.fileName)) throw new Error(`it has two entries ${quote(entry.fileName)}`);
      entries.set(entry.fileName, { name: entry.fileName, read: () => inflate(name, zip, entry, allowance) });
    }
    return [...entries.values()];
  } catch (error) {
    return refuseZip(name, error);
  }
}

/** The bits for the kind of a file, in the upper half of its attributes, if the zip was made on Unix. */
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
    const stored = await buffer(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
    const unpacked = unpack(entry, stored);
    if (!hasRightChecksum(unpacked, entry)) throw new Error('its bytes do not match its checksum');
    return unpacked;
  } catch (error) {
    return refuseZip(`${name} › ${entry.fileName}`, error);
  }
}

/** The first versions of Node 20 have no `crc32`, so there a flipped bit goes unnoticed. */
function hasRightChecksum(bytes: Uint8Array, { crc32 }: Entry): boolean {
  return zlib.crc32 === undefined || zlib.crc32(bytes) === crc32;
}

const STORED = 0;
const DEFLATED = 8;

/** Unpacks an entry at once: a stream gives it in pieces of 16 kB, which takes three times as long. */
function unpack({ compressionMethod, uncompressedSize: size }: Entry, bytes: Uint8Array): Uint8Array {
  if (compressionMethod === STORED) return bytes;
  if (compressionMethod !== DEFLATED) throw new Error(`its compression method is ${compressionMethod}, not 0 or 8`);
  const unpacked = inflateUpTo(size, bytes);
  if (unpacked.length === size) return unpacked;
  throw new Error(`it has ${unpacked.length} bytes, but its directory says ${size}`);
}

function inflateUpTo(size: number, bytes: Uint8Array): Uint8Array {
  try {
    // zlib needs chunks of at least 64 bytes, and a limit above 0.
    return zlib.inflateRawSync(bytes, { chunkSize: Math.max(size, 64), maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw new Error(`it has more bytes than the ${size} that its directory says`);
  }
}

function refuseZip(where: string, error: unknown): never {
  return refuse({
    where,
    found: `a zip that cannot be read (${(error as Error).message})`,
    allowed: 'a complete zip without a password or links, each entry once and with a relative name',
    remedy: 'Download it again from CMS',
  });
}
