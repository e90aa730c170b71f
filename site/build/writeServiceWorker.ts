import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { viteConfig } from './viteConfig.ts';

/** Writes the service worker, which keeps the scripts, the data and the empty page. */
export async function writeServiceWorker(folder: string, base: string): Promise<void> {
  const assets = (await readdir(join(folder, 'assets'))).map((name) => `assets/${name}`);
  const kept = ['shell.html', 'icon.svg'];
  const entries = [
    ...assets.map((file) => ({ url: base + file, revision: null })),
    ...(await Promise.all(
      kept.map(async (file) => ({ url: base + file, revision: await digestOf(join(folder, file)) })),
    )),
  ];
  const config = viteConfig(base);
  await build({
    ...config,
    publicDir: false,
    define: { 'self.__WB_MANIFEST': JSON.stringify(entries), 'process.env.NODE_ENV': '"production"' },
    build: {
      ...config.build,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: 'serviceWorker.ts', output: { format: 'iife', entryFileNames: '[name].js' } },
    },
  });
}

async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 16);
}
