import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotli } from '../../bench/compressed.ts';
import { type App, appOf, type Bundle, withoutLibrary, writeApp } from '../support/bundlers.ts';
import { unpack } from '../support/pack.ts';
import { run } from '../support/run.ts';
import { fetched } from './fetched.ts';
import { report } from './report.ts';

const LIMIT = 2_900;

/** The size of `isCode` in the entry of an app of two chunks, with the bundlers that are too large for `npm ci`. */
export async function measureApps(tarball: string): Promise<void> {
  const folder = await fetched('bundlers', ['parcel@2.16.4', 'next@16.4.6', 'react@19', 'react-dom@19']);
  await unpack(tarball, folder);
  for (const [name, bundle] of Object.entries(bundlers)) {
    const bytes = async (what: string, app: App) => {
      const place = join(folder, `${name}-${what}`);
      await rm(place, { recursive: true, force: true });
      await mkdir(place);
      const { entry } = await bundle(place, app);
      return entry.reduce((sum, text) => sum + brotli(Buffer.from(text)), 0);
    };
    const without = await bytes('without', withoutLibrary);
    const added = (await bytes('with', appOf(['isCode'], ['getCode']))) - without;
    report(`${name}: isCode adds ${added} bytes to an entry of ${without}; at most ${LIMIT}`, added <= LIMIT);
  }
}

const bundlers: Readonly<Record<string, (folder: string, app: App) => Promise<Bundle>>> = {
  async parcel(folder, app) {
    await writeApp(folder, app);
    await writeFile(join(folder, 'index.html'), '<script type="module" src="main.js"></script>');
    const options = ['--no-cache', '--no-source-maps', '--dist-dir', join(folder, 'out')];
    await command('parcel', ['build', join(folder, 'index.html'), ...options], folder);
    const names = await readdir(join(folder, 'out'));
    const page = await readFile(join(folder, 'out/index.html'), 'utf8');
    const scripts = names.filter((file) => file.endsWith('.js'));
    const read = (isInPage: boolean) =>
      Promise.all(
        scripts
          .filter((file) => page.includes(`src=/${file}`) === isInPage)
          .map((file) => readFile(join(folder, 'out', file), 'utf8')),
      );
    return { entry: await read(true), lazy: await read(false) };
  },
  'next with Turbopack': (folder, app) => next(folder, app, '--turbopack'),
  'next with webpack': (folder, app) => next(folder, app, '--webpack'),
};

/** A page of Next: the files that it loads at once. */
async function next(folder: string, app: App, bundler: string): Promise<Bundle> {
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await writeApp(folder, app);
  const page = 'export default function Page() { return null; }';
  await writeFile(join(folder, 'pages/index.js'), `import '../main.js';\n${page}\n`);
  await command('next', ['build', bundler, folder], folder);
  const { pages } = JSON.parse(await readFile(join(folder, '.next/build-manifest.json'), 'utf8'));
  const files: readonly string[] = [...new Set<string>(pages['/'])].filter((file) => file.endsWith('.js'));
  return { entry: await Promise.all(files.map((file) => readFile(join(folder, '.next', file), 'utf8'))), lazy: [] };
}

async function command(name: string, args: readonly string[], folder: string): Promise<void> {
  const env = { NEXT_TELEMETRY_DISABLED: '1' };
  const outcome = await run(join(folder, '../node_modules/.bin', name), args, { cwd: folder, env });
  if (outcome.code !== 0) throw new Error(`${name} ${args.join(' ')}: ${outcome.stdout}${outcome.stderr}`);
}
