import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { entries, sourceOf } from './entries.ts';

// Bundles the command and all that it needs into `dist/cli/`, which `bin` in package.json names. A command's code is in
// chunks that only this command loads. The library's entries and data stay where they are: the command imports them.

const OUT = 'dist/cli';
const DATA = resolve('generated');

/** Imports the library's built entries, and its data from the modules, so that the package has each only once. */
const libraryAsBuilt: Plugin = {
  name: 'library-as-built',
  setup({ onResolve }) {
    const built = new Map(entries.map((entry) => [resolve(sourceOf(entry)), `../${entry}.js`]));
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      const entry = built.get(file);
      if (entry !== undefined) return { path: entry, external: true };
      const data = `modules/generated/${relative(DATA, file).replace(/\.ts$/, '.js')}`;
      const isShipped = file.startsWith(DATA) && existsSync(join('dist', data));
      return isShipped ? { path: `../${data}`, external: true } : undefined;
    });
  },
};

/**
 * The parser's own measure of a text's width costs a third of the start, because it sets up Unicode's grapheme clusters.
 * Packages in CommonJS have an older one, which does not.
 */
const fastWidth: Plugin = {
  name: 'fast-width',
  setup(builder) {
    builder.onResolve({ filter: /^string-width$/ }, ({ kind, resolveDir }) =>
      kind === 'import-statement' ? builder.resolve('fast-string-width', { kind, resolveDir }) : undefined,
    );
  },
};

await rm(OUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['cli/hcpcs.ts'],
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  chunkNames: '[name]-[hash]',
  // Packages in CommonJS call `require` for Node's modules.
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  plugins: [libraryAsBuilt, fastWidth],
});
await writeFile(join(OUT, 'LICENSES.txt'), await licencesOf(metafile));

/** The licence texts of the packages that are bundled. */
async function licencesOf({ inputs }: Metafile): Promise<string> {
  const folders = new Set(
    Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []),
  );
  const texts = await Promise.all([...folders].sort().map(licenceOf));
  return `The command \`hcpcs\` contains code of these packages. The rest of this package does not.\n${[...new Set(texts)].join('')}`;
}

/** The licence of a package: the file that is in it, or the one of its repository, which is kept here. */
async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  const text = await readFile(file === undefined ? `build/licences/${name}.txt` : join(folder, file), 'utf8');
  return `\n${'='.repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}
