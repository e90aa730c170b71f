import type { Options } from 'tsup';
import { defineConfig } from 'tsup';

const config: Options = {
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  clean: true,
  // Unminified: a minifier drops the `@__PURE__` marks, and with them a consumer's tree-shaking.
  minify: false,
};

export default defineConfig(config) as Options;
