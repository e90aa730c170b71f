import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { entries, specifierOf } from '../../build/entries.ts';
import { launch } from '../support/browser.ts';
import { fetched } from './fetched.ts';
import { type Check, differenceTo, type Part } from './part.ts';
import { expectedAnswer, type Format, PATHS, writeAnswer } from './program.ts';

const OWN_FILES = "default-src 'self'";

/** What the page's element `answer` says after a page has loaded, or why it says nothing. */
export async function answerAt(url: string): Promise<string> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.goto(url);
    const answer = page.locator('#answer:not(:empty)');
    return (await answer.textContent({ timeout: 30_000 }).catch(() => messages.join('\n'))) ?? '';
  } finally {
    await browser.close();
  }
}

/** Serves a project's files and a page, which may load what the policy allows. */
async function answerOf(project: string, head: string, policy = OWN_FILES): Promise<string> {
  const page = `<!doctype html><meta charset="utf-8"><title>Facts</title>${head}<p id="answer"></p>`;
  const server = createServer(async ({ url = '/' }, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', extname(url) === '.js' ? 'text/javascript' : 'text/html');
    const text = url === '/' ? page : await readFile(join(project, url), 'utf8').catch(() => '');
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await answerAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

const show = `import { answer } from './answer.js'; document.getElementById('answer').textContent = answer;`;

function chromiumProject(tarball: string): Promise<string> {
  return fetched('chromium', { zod: '4' }, tarball);
}

function bundled(format: Format): Check {
  return async (tarball) => {
    const project = await chromiumProject(tarball);
    const folder = await writeAnswer(project, format);
    const outfile = join(folder, 'bundle.js');
    await build({ stdin: { contents: show, resolveDir: folder }, bundle: true, minify: true, outfile });
    const script = `<script defer src="/${format}/bundle.js"></script>`;
    return differenceTo(await expectedAnswer(), await answerOf(project, script));
  };
}

/** The address of a module of the library that a browser can load, such as `/node_modules/hcpcs/dist/es/history.js`. */
function addressOf(name: string): string {
  return `/node_modules/hcpcs/dist/es/${name === 'hcpcs' ? 'index' : name.slice('hcpcs/'.length)}.js`;
}

/** Without `hcpcs/zod`, because it imports zod by name. */
const byAddress: Check = async (tarball) => {
  const without = ['zod'];
  const project = await chromiumProject(tarball);
  await writeAnswer(project, 'esm', { specifier: addressOf, without });
  await writeFile(join(project, 'esm/show.js'), show);
  const script = '<script type="module" src="/esm/show.js"></script>';
  return differenceTo(await expectedAnswer(without), await answerOf(project, script));
};

/** The policy names the map by its hash. */
const byImportMap: Check = async (tarball) => {
  const project = await chromiumProject(tarball);
  await writeAnswer(project, 'esm');
  await writeFile(join(project, 'esm/show.js'), show);
  const names = [...entries, ...PATHS].map((name) => specifierOf(name));
  const addresses = names.map((name) => [name, addressOf(name)]);
  const imports = { ...Object.fromEntries(addresses), 'zod/v4': '/node_modules/zod/v4/index.js' };
  const map = JSON.stringify({ imports });
  const policy = `${OWN_FILES} 'sha256-${createHash('sha256').update(map).digest('base64')}'`;
  const script = `<script type="importmap">${map}</script><script type="module" src="/esm/show.js"></script>`;
  return differenceTo(await expectedAnswer(), await answerOf(project, script, policy));
};

export const chromium: Part = {
  title: 'Browsers',
  about: `The facts hold in Debian's Chromium, in a page whose Content-Security-Policy is \`default-src 'self'\`. For the
import map, which is written into the page, the policy has its hash as well.`,
  columns: ['ES modules', 'CommonJS'],
  environments: [
    { name: 'Chromium, bundled with esbuild', checks: { 'ES modules': bundled('esm'), CommonJS: bundled('cjs') } },
    { name: 'Chromium, modules by an import map', checks: { 'ES modules': byImportMap } },
    { name: 'Chromium, modules by their addresses, without `hcpcs/zod`', checks: { 'ES modules': byAddress } },
  ],
};
