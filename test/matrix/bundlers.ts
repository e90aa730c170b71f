import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotli } from '../../bench/compressed.ts';
import manifest from '../../package.json' with { type: 'json' };
import { appOf, type Bundle, bundlers as ownBundlers, withoutLibrary, writeApp } from '../support/bundlers.ts';
import { fetched, outputOf } from './fetched.ts';
import { type Check, differenceTo, type Environment, type Part } from './part.ts';
import { expectedAnswer, writeProgram } from './program.ts';

const LIMIT = 2_900;

type Bundler = (folder: string) => Promise<Bundle>;

/** An empty folder for an app, below a project with the library. */
async function appFolder(name: string, tarball: string): Promise<string> {
  const project = await fetched('bundlers', { parcel: '2.16.4', zod: '4' }, tarball);
  const folder = join(project, name.replaceAll(/\W+/g, '-'));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  return folder;
}

/** Bundles the program with all entries, and runs the bundle in Node. */
function facts(name: string, bundler: Bundler): Check {
  return async (tarball) => {
    const app = await appFolder(name, tarball);
    const { entry } = await bundler(await writeProgram(app, 'esm'));
    const bundle = join(app, 'bundle.mjs');
    await writeFile(bundle, entry.join('\n'));
    return differenceTo(await expectedAnswer(), await outputOf(process.execPath, [bundle], app));
  };
}

/** Bundles an app of two chunks, and weighs what the library adds to its entry. */
function split(name: string, bundler: Bundler, byPath = false): Check {
  return async (tarball) => {
    const app = await appFolder(name, tarball);
    const bytes = async (what: string, modules: Parameters<typeof writeApp>[1]) => {
      const folder = join(app, what);
      await mkdir(folder);
      await writeApp(folder, modules);
      const { entry } = await bundler(folder);
      return entry.reduce((sum, text) => sum + brotli(Buffer.from(text)), 0);
    };
    const without = await bytes('without', withoutLibrary);
    const added = (await bytes('with', appOf(['isCode'], ['getCode'], byPath))) - without;
    return added <= LIMIT ? undefined : `isCode adds ${added} bytes to an entry of ${without}`;
  };
}

/** Parcel takes the nearest folder with a lock file as the project, and reads its settings there. */
function parcel(settings: object): Bundler {
  return async (folder) => {
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', ...settings }));
    await writeFile(join(folder, 'package-lock.json'), '{}');
    await writeFile(join(folder, 'index.html'), '<script type="module" src="main.js"></script>');
    const options = ['--no-cache', '--no-source-maps', '--no-autoinstall', '--dist-dir', join(folder, 'out')];
    const binary = join(folder, '../../node_modules/.bin/parcel');
    const said = await outputOf(binary, ['build', join(folder, 'index.html'), ...options], folder);
    const page = await readFile(join(folder, 'out/index.html'), 'utf8').catch(() => {
      throw new Error(said);
    });
    const scripts = (await readdir(join(folder, 'out'))).filter((file) => file.endsWith('.js'));
    const read = (isInPage: boolean) =>
      Promise.all(
        scripts
          .filter((file) => page.includes(`src=/${file}`) === isInPage)
          .map((file) => readFile(join(folder, 'out', file), 'utf8')),
      );
    return { entry: await read(true), lazy: await read(false) };
  };
}

/** A bundler that `npm ci` installs, by its package. */
function own(title: string, name: keyof typeof manifest.devDependencies, bundler: Bundler | undefined): Environment {
  if (bundler === undefined) throw new Error(`test/support/bundlers.ts has no ${title}`);
  const version = /\d+\.\d+/.exec(manifest.devDependencies[name])?.[0];
  return { name: `${title} ${version}`, checks: { facts: facts(title, bundler), split: split(title, bundler) } };
}

const esbuild = own('esbuild', 'esbuild', ownBundlers.esbuild);
const withoutExports = parcel({});
const withExports = parcel({ '@parcel/resolver-default': { packageExports: true } });

export const bundlers: Part = {
  title: 'Bundlers',
  about: `*facts*: all entries, bundled together, answer rightly. *split*: with \`isCode\` in the entry and \`getCode\` in a
lazy chunk, the entry grows by at most 2,900 bytes of brotli.`,
  columns: ['facts', 'split'],
  environments: [
    {
      ...esbuild,
      fails: {
        split: 'It does not split what comes through one index. Import each function from its own path.',
      },
    },
    {
      name: `${esbuild.name}, with a path for each function`,
      checks: { split: split('esbuild by path', ownBundlers.esbuild as Bundler, true) },
    },
    own('Rollup', 'rollup', ownBundlers.rollup),
    own('Vite', 'vite', ownBundlers.vite),
    own('webpack', 'webpack', ownBundlers.webpack),
    own('Rspack', '@rspack/core', ownBundlers.rspack),
    {
      name: 'Parcel 2.16',
      checks: { facts: facts('Parcel', withoutExports), split: split('Parcel', withoutExports) },
      fails: {
        facts: `It does not read \`exports\`, so it finds \`hcpcs\` but no other entry and no path. Switch
[\`packageExports\`](guide/bundles.md#tools-that-do-not-read-exports) on.`,
      },
    },
    {
      name: 'Parcel 2.16 with `packageExports`',
      checks: { facts: facts('Parcel with exports', withExports), split: split('Parcel with exports', withExports) },
    },
  ],
};
