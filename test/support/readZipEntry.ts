import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** The bytes of the entries of a zip whose names match, by name. */
export async function readZipEntries(path: string, name: RegExp): Promise<ReadonlyMap<string, Buffer>> {
  const entries = new Map<string, Buffer>();
  const zip = await openPromise(path, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (name.test(entry.fileName)) {
        entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
      }
    }
  } finally {
    zip.close();
  }
  return entries;
}

/** The bytes of the one entry of a zip whose name matches. */
export async function readZipEntry(path: string, name: RegExp): Promise<Buffer> {
  const [entry] = (await readZipEntries(path, name)).values();
  if (entry === undefined) throw new Error(`no ${name} in ${path}`);
  return entry;
}
