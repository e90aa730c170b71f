import { runInNewContext } from 'node:vm';
import type { Options } from 'tsup';
import { defineConfig } from 'tsup';
import { entries, sourceOf } from './build/entries.ts';

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number];
type Plugin = NonNullable<Options['plugins']>[number];

/** The folders of the other entries. */
const ENTRY: RegExp = new RegExp(`/src/(?:${entries.join('|')})/[^/]+$`);
/** Outside of its own folder, what belongs to the library's private code and its data. */
const PRIVATE = /^\.\.\/(?:internal|\.\.)\//;

/** What another entry uses of the main one it imports by the package's name, so that a program has the data once. */
const mainByName: EsbuildPlugin = {
  name: 'main-by-name',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\// }, ({ importer, path }) =>
      ENTRY.test(importer) && !PRIVATE.test(path) ? { path: 'hcpcs', external: true } : undefined,
    );
  },
};

/**
 * What esbuild writes for CommonJS around a module takes an export's name and an accessor also from Object.prototype,
 * where other code may have put something, and then cannot be loaded.
 */
const ownPropertiesAlone: Plugin = {
  name: 'own-properties-alone',
  renderChunk(code) {
    if (this.format !== 'cjs') return undefined;
    const mended = code
      .replace('for (var name in all)', 'for (var name of Object.keys(all))')
      .replaceAll(/(__defProp\([^{}]*(?:\{\}[^{}]*)?\{) (?=get:|value:)/g, '$1 __proto__: null, ');
    return { code: mended };
  },
};

/**
 * Larger tables of meanings as JSON in a string, which an engine reads in half the time that it takes for the same as an
 * expression. It would make a small one larger.
 */
const largeTablesAsJson: Plugin = {
  name: 'large-tables-as-json',
  renderChunk(code) {
    const mended = code.replace(/^var (\w+Meanings) = (\[\n.*?^\]);$/gms, (literal, name: string, table: string) => {
      if (table.length < 2_000) return literal;
      const json = JSON.stringify(runInNewContext(table)).replace(/[\\']/g, '\\$&');
      return `var ${name} = /* @__PURE__ */ JSON.parse('${json}');`;
    });
    return { code: mended };
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
  plugins: [ownPropertiesAlone, largeTablesAsJson],
};

export default defineConfig(config) as Options;
