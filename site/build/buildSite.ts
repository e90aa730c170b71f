import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { viteConfig } from './viteConfig.ts';
import { writePages } from './writePages.ts';
import { writeServiceWorker } from './writeServiceWorker.ts';

interface SiteOptions {
  /** The folder for the files. */
  readonly folder: string;
  /** Where the site is on its host: `/`, or a path between slashes. */
  readonly base: string;
  /** The address of the host, if a sitemap is wanted. */
  readonly host?: string | undefined;
}

/** Writes the whole site as files for any static host. */
export async function buildSite({ folder, base, host }: SiteOptions): Promise<void> {
  const config = viteConfig(base);
  await build({ ...config, build: { ...config.build, outDir: folder } });
  // Within the project, where Node resolves the package by its own name.
  const outDir = resolve('site/.renderer');
  await build({
    ...config,
    build: { ...config.build, outDir, ssr: 'renderPage.tsx', copyPublicDir: false },
  });
  try {
    await writePages({ folder, base, host, renderer: await import(pathToFileURL(`${outDir}/renderPage.js`).href) });
    await writeServiceWorker(folder, base);
  } finally {
    await rm(outDir, { recursive: true });
  }
}
