import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

export type Library = typeof import('../../src/index.ts');

/** The library on another release: `src` bundled with `generated` replaced by a folder that `compile` wrote. */
export async function libraryOn(folder: string): Promise<Library> {
  const outfile = join(await mkdtemp(join(tmpdir(), 'hcpcs-library-')), 'library.mjs');
  await build({ entryPoints: ['src/index.ts'], bundle: true, format: 'esm', outfile, plugins: [generatedIn(folder)] });
  return import(pathToFileURL(outfile).href);
}

function generatedIn(folder: string): Plugin {
  return {
    name: 'generated',
    setup({ onResolve }) {
      onResolve({ filter: /\/generated\// }, ({ path }) => ({
        path: resolve(folder, path.replace(/^.*\/generated\//, '')),
      }));
    },
  };
}
