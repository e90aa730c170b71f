import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';

const project: string = resolve(import.meta.dirname, '../..');

/**
 * Files that the site shares with the command import the source. In the site they take the modules of the built
 * package, as its own imports of `hcpcs` do, so that no data is there twice.
 */
const packageModules: Plugin = {
  name: 'package-modules',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const path = found && relative(project, found.id);
    if (!path || !/^(?:src|generated)\/.*\.ts$/.test(path)) return found;
    const built = join(project, 'dist/modules', path.replace(/\.ts$/, '.js'));
    return existsSync(built) ? { id: built } : found;
  },
};

/** What all builds of the site share. `base` is where the site is on its host. */
export function viteConfig(base: string): InlineConfig {
  return {
    root: resolve(project, 'site'),
    base,
    configFile: false,
    logLevel: 'warn',
    plugins: [packageModules],
    worker: { format: 'es', plugins: () => [packageModules] },
    build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, emptyOutDir: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  };
}
