import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, appOf, bundlers, withoutLibrary, writeApp } from '../test/support/bundlers.ts';
import { brotli } from './compressed.ts';
import { exact, type Row } from './row.ts';
import type { Project } from './setup.ts';

/** The tarball, and what it becomes when it is installed. */
export async function measureTarball({ tarball, installed }: Project): Promise<readonly Row[]> {
  const files = await readdir(installed, { recursive: true, withFileTypes: true });
  const sizes = files.filter((file) => file.isFile()).map((file) => sizeOf(join(file.parentPath, file.name)));
  const unpacked = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return [
    exact('tarball, packed', 'bytes', await sizeOf(tarball), 1_800_000),
    exact('tarball, unpacked', 'bytes', unpacked, 7_000_000),
  ];
}

/**
 * What `hcpcs` adds to the files that an app loads at once, if these use `isCode` and files that it loads later use
 * `getCode`. `npm run matrix` measures the same with Parcel and Next.
 */
export async function measureEntries({ folder }: Project): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, bundle] of Object.entries(bundlers)) {
    const entryOf = async (app: App) => {
      const place = await mkdtemp(join(folder, `${name}-`));
      await writeApp(place, app);
      const { entry } = await bundle(place);
      return entry.reduce((sum, text) => sum + brotli(Buffer.from(text)), 0);
    };
    // esbuild splits only what is imported by a path for each function.
    const app = appOf(['isCode'], ['getCode'], name === 'esbuild');
    const added = (await entryOf(app)) - (await entryOf(withoutLibrary));
    rows.push(
      exact(
        `app with isCode, and getCode loaded later: what hcpcs adds to its entry, brotli, ${name}`,
        'bytes',
        added,
        2_900,
      ),
    );
  }
  return rows;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}
