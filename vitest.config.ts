import type { ViteUserConfig } from 'vitest/config';
import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 60_000, hookTimeout: 120_000 };

const config: ViteUserConfig = defineConfig({
  test: {
    globalSetup: ['test/support/tellMissing.ts'],
    projects: [
      {
        test: {
          ...limits,
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/site/**'],
        },
      },
      {
        test: {
          ...limits,
          name: 'package',
          include: ['test/package/*.test.ts'],
          globalSetup: ['test/support/packTarball.ts'],
        },
      },
    ],
  },
});

export default config;
