import type { Options } from 'tsup';
import { defineConfig } from 'tsup';

const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  // Unminified: a minifier drops the `@__PURE__` marks, and with them a consumer's tree-shaking.
  minify: false,
};

// Apart, for files that they share would split the main entry, and one file imports faster than two.
const configs: Options[] = [
  { ...shared, entry: ['src/index.ts'] },
  { ...shared, entry: ['src/literal.ts'], external: ['hcpcs'] },
];

export default defineConfig(configs) as Options[];
