import type { ViteUserConfig } from 'vitest/config';
import { defineConfig } from 'vitest/config';

/** The tests of the explorer, on a site that is built once for all of them. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/site/*.test.ts'],
    globalSetup: ['test/support/tellMissing.ts', 'test/site/support/buildSite.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // A browser on a busy machine is late now and then.
    retry: 2,
    // Each file has a browser of its own.
    maxWorkers: 2,
  },
});

export default config;
