import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedPage } from '../renderPage.tsx';

interface PagesOptions {
  readonly folder: string;
  readonly base: string;
  readonly host: string | undefined;
  readonly renderer: typeof import('../renderPage.tsx');
}

/** The page may load its own files only, and its script runs nothing that is written in the page. */
const POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">';

/**
 * Writes each page as HTML in a folder of its own, which every host serves. `404.html` is what hosts send for all other
 * addresses, `shell.html` what the service worker answers with.
 */
export async function writePages({ folder, base, host, renderer }: PagesOptions): Promise<void> {
  const template = await readFile(join(folder, 'index.html'), 'utf8');
  const paths = renderer.listPaths();
  await writeFile(join(folder, 'shell.html'), fill(template, renderer.renderShell()));
  await writeFile(join(folder, '404.html'), fill(template, renderer.renderAddress(`${base}404`)));
  for (const path of paths) {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.html'), fill(template, renderer.renderAddress(base + path)));
  }
  if (host !== undefined)
    await writeSitemap(
      folder,
      paths.map((path) => new URL(base + path, host).href),
    );
}

function fill(template: string, { head, body, kind }: RenderedPage): string {
  return template
    .replace('<!--head-->', () => `${POLICY}${head}`)
    .replace('<body>', `<body data-page="${kind}">`)
    .replace('<!--page-->', () => body)
    .replace(/\n\s*/g, '\n');
}

async function writeSitemap(folder: string, addresses: readonly string[]): Promise<void> {
  const entries = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n');
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`;
  await writeFile(join(folder, 'sitemap.xml'), sitemap);
}
