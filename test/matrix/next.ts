import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotli } from '../../bench/compressed.ts';
import { type App, appOf, withoutLibrary, writeApp } from '../support/bundlers.ts';
import { answerAt } from './chromium.ts';
import { fetched, outputOf } from './fetched.ts';
import { oncePerName } from './oncePerName.ts';
import { type Check, differenceTo, type Environment, type Part } from './part.ts';
import { expectedAnswer, writeAnswer } from './program.ts';

const LIMIT = 2_900;
const PORT = 3117;

/** The answer in a server component, in a route of the edge runtime, and in the browser. */
const files: Readonly<Record<string, string>> = {
  'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/server/page.js': `import { answer } from '../../esm/answer.js';
    export const dynamic = 'force-dynamic';
    export default () => <p id="answer">{answer}</p>;`,
  'app/edge/route.js': `export const runtime = 'edge';
    export async function GET() { return new Response((await import('../../esm/answer.js')).answer); }`,
  'app/client/page.js': `'use client';
    import { useEffect, useState } from 'react';
    export default function Page() {
      const [answer, setAnswer] = useState('');
      useEffect(() => { import('../../esm/answer.js').then((module) => setAnswer(module.answer)); }, []);
      return <p id="answer">{answer}</p>;
    }`,
};

async function appFolder(name: string, tarball: string): Promise<string> {
  const packages = { next: '16.4.6', react: '19', 'react-dom': '19', zod: '4' };
  const project = await fetched('next', packages, tarball);
  const folder = join(project, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  return folder;
}

async function build(folder: string, bundler: string): Promise<void> {
  const binary = join(folder, '../node_modules/.bin/next');
  const said = await outputOf(binary, ['build', `--${bundler}`], folder, { NEXT_TELEMETRY_DISABLED: '1' });
  await readFile(join(folder, '.next/BUILD_ID')).catch(() => {
    throw new Error(said);
  });
}

async function start(folder: string): Promise<ChildProcess> {
  const next = join(folder, '../node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', String(PORT)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const text of server.stdout) if (String(text).includes('Ready')) break;
  return server;
}

const builtApp = oncePerName(async (bundler, tarball) => {
  const folder = await appFolder(`app-${bundler}`, tarball);
  await writeAnswer(folder, 'esm');
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await build(folder, bundler);
  return folder;
});

/** Starts an app, and asks it for a page. */
function answers(bundler: string, ask: (origin: string) => Promise<string>): Check {
  return async (tarball) => {
    const folder = await builtApp(bundler, tarball);
    const server = await start(folder);
    try {
      return differenceTo(await expectedAnswer(), await ask(`http://127.0.0.1:${PORT}`));
    } finally {
      server.kill();
      await once(server, 'exit');
    }
  };
}

/** What the library adds to the files that a page loads at once. */
function split(bundler: string): Check {
  return async (tarball) => {
    const bytes = async (what: string, app: App) => {
      const folder = await appFolder(`${what}-${bundler}`, tarball);
      await mkdir(join(folder, 'pages'));
      await writeApp(folder, app);
      const page = 'export default function Page() { return null; }';
      await writeFile(join(folder, 'pages/index.js'), `import '../main.js';\n${page}\n`);
      await build(folder, bundler);
      const { pages } = JSON.parse(await readFile(join(folder, '.next/build-manifest.json'), 'utf8'));
      const scripts = [...new Set<string>(pages['/'])].filter((file) => file.endsWith('.js'));
      const sizes = scripts.map(async (file) => brotli(await readFile(join(folder, '.next', file))));
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    };
    const without = await bytes('without', withoutLibrary);
    const added = (await bytes('with', appOf(['isCode'], ['getCode']))) - without;
    return added <= LIMIT ? undefined : `isCode adds ${added} bytes to an entry of ${without}`;
  };
}

function environmentOf(title: string, bundler: string): Environment {
  return {
    name: `Next 16.4 with ${title}`,
    checks: {
      server: answers(bundler, (origin) => textAt(`${origin}/server`, /<p id="answer">(.*?)<\/p>/)),
      edge: answers(bundler, (origin) => textAt(`${origin}/edge`, /^(.*)$/)),
      client: answers(bundler, (origin) => answerAt(`${origin}/client`)),
      split: split(bundler),
    },
  };
}

async function textAt(url: string, pattern: RegExp): Promise<string> {
  const text = await (await fetch(url)).text();
  return (pattern.exec(text)?.[1] ?? text).replaceAll('&quot;', '"');
}

export const next: Part = {
  title: 'Next',
  about: `The facts hold in a server component, in a route of the edge runtime, and in the browser. *split*: with
\`isCode\` in a page and \`getCode\` in a lazy chunk, what the page loads at once grows by at most 2,900 bytes of brotli.`,
  columns: ['server', 'edge', 'client', 'split'],
  environments: [environmentOf('Turbopack', 'turbopack'), environmentOf('webpack', 'webpack')],
};
