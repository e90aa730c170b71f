import type { Options } from 'tsup';
import { defineConfig } from 'tsup';
import { entries, SHARED, sourceOf, withData } from './build/entries.ts';

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number];

/** A file in the folder of an entry. */
const ENTRY: RegExp = new RegExp(`/src/(?:${entries.join('|')})/[^/]+$`);
/** Imports from the library's private code and its data, which each entry bundles. */
const PRIVATE = /^\.\.\/(?:packed|shared|\.\.)\//;

/** Imports the public code of the main entry by the package's name, so that a program has its data only once. */
const mainByName: EsbuildPlugin = {
  name: 'main-by-name',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\// }, ({ importer, path }) =>
      ENTRY.test(importer) && !PRIVATE.test(path) ? { path: 'hcpcs', external: true } : undefined,
    );
  },
};

function entriesOf(names: readonly string[]): Options {
  return {
    entry: Object.fromEntries(names.map((entry) => [entry, sourceOf(entry)])),
    format: ['esm', 'cjs'],
    target: 'es2022',
    // Not minified: a minifier drops the `@__PURE__` marks, which a consumer's tree-shaking needs.
    minify: false,
    external: ['zod'],
  };
}

const configs: Options[] = [
  {
    ...entriesOf(withData),
    // `build/writeCommonJs.ts` makes the CommonJS from it.
    format: ['esm'],
    splitting: true,
    esbuildOptions(options) {
      options.chunkNames = SHARED;
    },
  },
  {
    ...entriesOf(entries.filter((entry) => !withData.includes(entry))),
    // One file for each entry: Node imports it faster than several.
    splitting: false,
    esbuildPlugins: [mainByName],
  },
  // Declarations at once, so that all entries have the same brands.
  { ...entriesOf(entries), dts: { only: true } },
];

export default defineConfig(configs) as Options[];
