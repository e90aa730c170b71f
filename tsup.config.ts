import { runInNewContext } from 'node:vm';
import type { Options } from 'tsup';
import { defineConfig } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

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

const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  // Unminified: a minifier drops the `@__PURE__` marks, and with them a consumer's tree-shaking.
  minify: false,
  plugins: [ownPropertiesAlone, largeTablesAsJson],
};

// Apart, for files that they share would split the main entry, and one file imports faster than two.
const configs: Options[] = [
  { ...shared, entry: ['src/index.ts'] },
  { ...shared, entry: ['src/literal.ts'], external: ['hcpcs'] },
  { ...shared, entry: ['src/history.ts'], external: ['hcpcs'] },
  { ...shared, entry: ['src/fhir.ts'], external: ['hcpcs'] },
  { ...shared, entry: ['src/x12.ts'], external: ['hcpcs'] },
  { ...shared, entry: ['src/zod.ts'], external: ['hcpcs', 'zod'] },
];

export default defineConfig(configs) as Options[];
