import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

export type Library = typeof import('../../src/index.ts');

/**
 * The library with the data of another release: `src`, bundled with a folder that `compile` wrote in place of
 * `generated`, as an ES module or as CommonJS.
 */
export async function libraryOn(folder: string, extension: 'mjs' | 'cjs' = 'mjs'): Promise<Library> {
  const place = await mkdtemp(join(tmpdir(), 'hcpcs-library-'));
  try {
    const outfile = join(place, `library.${extension}`);
    await bundleOn(folder, outfile);
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(place, { recursive: true });
  }
}

/** Writes such a bundle, as ES module or CommonJS depending on its name: whole, or minified for the given code. */
export async function bundleOn(folder: string, outfile: string, contents?: string): Promise<void> {
  await build({
    ...(contents === undefined ? { entryPoints: ['src/index.ts'] } : { stdin: { contents, resolveDir: '.' } }),
    bundle: true,
    minify: contents !== undefined,
    format: outfile.endsWith('.cjs') ? 'cjs' : 'esm',
    outfile,
    plugins: [generatedIn(folder)],
  });
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
