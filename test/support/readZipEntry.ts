import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** The bytes of the one entry of a zip whose name matches. */
export async function readZipEntry(path: string, name: RegExp): Promise<Buffer> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (name.test(entry.fileName)) return await buffer(await zip.openReadStreamPromise(entry));
    }
  } finally {
    zip.close();
  }
  throw new Error(`no ${name} in ${path}`);
}
