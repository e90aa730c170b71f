import type { Options } from 'tsup';
import { defineConfig } from 'tsup';
import { entries, sourceOf } from './build/entries.ts';

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number];

/** The folders of the other entries. */
const ENTRY: RegExp = new RegExp(`/src/(?:${entries.join('|')})/[^/]+$`);
/** Outside of its own folder, what belongs to the library's private code and its data. */
const PRIVATE = /^\.\.\/(?:packed|shared|\.\.)\//;

/** What another entry uses of the main one it imports by the package's name, so that a program has the data once. */
const mainByName: EsbuildPlugin = {
  name: 'main-by-name',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\// }, ({ importer, path }) =>
      ENTRY.test(importer) && !PRIVATE.test(path) ? { path: 'hcpcs', external: true } : undefined,
    );
  },
};

const config: Options = {
  entry: Object.fromEntries(entries.map((entry) => [entry, sourceOf(entry)])),
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  // One file an entry: Node imports it faster than several.
  splitting: false,
  // Unminified: a minifier drops the `@__PURE__` marks, and with them a consumer's tree-shaking.
  minify: false,
  external: ['zod'],
  esbuildPlugins: [mainByName],
};

export default defineConfig(config) as Options;
