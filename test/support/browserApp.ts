import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

import { entries, sourceOf, specifierOf } from '../../build/entries.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Claim</title></head>
<body><main><h1>Claim</h1><div id="app"></div><p id="chosen"></p></main><script src="/app.js"></script></body></html>`;

/** The script of an app. Its imports of the package lead to the source. */
async function bundle(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-browser-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { outputFiles } = await build({
      entryPoints: [join(folder, 'app.tsx')],
      bundle: true,
      write: false,
      jsx: 'automatic',
      nodePaths: ['node_modules'],
      alias: Object.fromEntries(entries.map((entry) => [specifierOf(entry), resolve(sourceOf(entry))])),
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return outputFiles[0]?.text ?? '';
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Serves an app of these files, of which `app.tsx` is the first, as a page that may load only its own files. */
export async function serveApp(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const script = await bundle(files);
  const server = createServer(({ url }, response) => {
    const isScript = url === '/app.js';
    response.setHeader('Content-Security-Policy', "default-src 'self'");
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
