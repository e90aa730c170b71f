import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rspack } from '@rspack/core';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';

/** The output of a bundler: the files that the page loads at once, and those that it loads later. */
export interface Bundle {
  readonly entry: readonly string[];
  readonly lazy: readonly string[];
}

/** An app of two modules. The first imports the second at run time. */
export interface App {
  readonly entry: string;
  readonly lazy: string;
}

/** Bundles `main.js` of a folder, minified, as for a browser app. */
type Bundler = (folder: string) => Promise<Bundle>;

export const bundlers: Readonly<Record<string, Bundler>> = {
  async esbuild(folder) {
    const { outputFiles, metafile } = await esbuild.build({
      absWorkingDir: folder,
      entryPoints: ['main.js'],
      outdir: 'out',
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      metafile: true,
      write: false,
    });
    const importsOf = (file: string) =>
      (metafile.outputs[file]?.imports ?? []).filter(({ kind }) => kind === 'import-statement').map(({ path }) => path);
    const files = new Map(outputFiles.map(({ path, text }) => [path.slice(folder.length + 1), text]));
    return bundleOf(files, reachable(['out/main.js'], importsOf));
  },

  async rollup(folder) {
    const bundle = await rollup({ input: join(folder, 'main.js'), plugins: [nodeResolve({ browser: true })] });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    const texts = await Promise.all(
      output.map(async (file) => {
        const code = file.type === 'chunk' ? file.code : '';
        return [file.fileName, (await esbuild.transform(code, { minify: true })).code] as const;
      }),
    );
    const importsOf = (name: string) =>
      output.flatMap((file) => (file.fileName === name && file.type === 'chunk' ? file.imports : []));
    return bundleOf(new Map(texts), reachable(['main.js'], importsOf));
  },

  async vite(folder) {
    const results = await vite.build({
      root: folder,
      logLevel: 'silent',
      configFile: false,
      build: {
        write: false,
        modulePreload: { polyfill: false },
        rollupOptions: { input: join(folder, 'main.js') },
      },
    });
    const { output } = [results].flat()[0] as {
      output: readonly {
        type: string;
        fileName: string;
        isEntry?: boolean;
        code?: string;
        imports?: readonly string[];
      }[];
    };
    const files = new Map(output.map(({ fileName, code = '' }) => [fileName, code]));
    const entries = output.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
    const importsOf = (name: string) => output.find(({ fileName }) => fileName === name)?.imports ?? [];
    return bundleOf(files, reachable(entries, importsOf));
  },

  webpack: (folder) => packBundle(folder, webpack),
  rspack: (folder) => packBundle(folder, rspack as unknown as typeof webpack),
};

/** What `stats.toJson()` of webpack and Rspack says about the files. */
interface Stats {
  readonly assets: readonly { readonly name: string }[];
  readonly entrypoints: { readonly main: { readonly assets: readonly { readonly name: string }[] } };
}

/** Bundles with webpack, or with Rspack, which takes the same options. */
async function packBundle(folder: string, pack: typeof webpack): Promise<Bundle> {
  const path = join(folder, 'out');
  const compiler = pack({ mode: 'production', context: folder, entry: './main.js', devtool: false, output: { path } });
  const stats = await new Promise<Stats>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else resolve(stats.toJson({ all: false, assets: true, entrypoints: true }) as unknown as Stats);
    });
  });
  const names = stats.assets.map(({ name }) => name);
  const texts = names.map(async (name) => [name, await readFile(join(path, name), 'utf8')] as const);
  const files = new Map(await Promise.all(texts));
  return bundleOf(files, new Set(stats.entrypoints.main.assets.map(({ name }) => name)));
}

function reachable(entries: readonly string[], importsOf: (file: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(entries);
  // The set grows while it is walked.
  for (const file of found) for (const imported of importsOf(file)) found.add(imported);
  return found;
}

function bundleOf(files: ReadonlyMap<string, string>, initial: ReadonlySet<string>): Bundle {
  const texts = (isInitial: boolean) =>
    [...files].filter(([name]) => initial.has(name) === isInitial).map(([, text]) => text);
  return { entry: texts(true), lazy: texts(false) };
}

/** An app that uses these functions in its modules. It imports them by the package's name, or by their own paths. */
export function appOf(entry: readonly string[], lazy: readonly string[], byPath = false): App {
  const importing = (names: readonly string[]) =>
    names.map((name) => `import { ${name} } from 'hcpcs${byPath ? `/${name}` : ''}';`).join('\n');
  return {
    entry: `${importing(entry)}\n${entry.map((name) => `console.log(${name}('E0601'));`).join('\n')}`,
    lazy: `${importing(lazy)}\nexport const found = [${lazy.map((name) => `${name}('E0601')`).join(', ')}];`,
  };
}

/** The same app without the library, to weigh the bundler's own code for two chunks that share a module. */
export const withoutLibrary: App = {
  entry: "import { isCode } from './stub.js';\nconsole.log(isCode('E0601'));",
  lazy: "import { getCode, isCode } from './stub.js';\nexport const found = [isCode('RR'), getCode('E0601')];",
};

const STUB = 'export const isCode = (code) => code in console;\nexport const getCode = (code) => console[code];\n';

/** Writes an app into a folder of the project in which the library is installed. */
export async function writeApp(folder: string, { entry, lazy }: App): Promise<void> {
  await writeFile(join(folder, 'main.js'), `${entry}\nimport('./lazy.js').then(console.log);\n`);
  await writeFile(join(folder, 'lazy.js'), lazy);
  await writeFile(join(folder, 'stub.js'), STUB);
}
