import type { ViteUserConfig } from 'vitest/config';
import { defineConfig } from 'vitest/config';

/** Each mutant is tried anew, so here are the tests that run the code in their own process, and read no release. */
const quick: ViteUserConfig = defineConfig({
  test: {
    testTimeout: 60_000,
    isolate: false,
    // One that all of these let pass is seldom found by more of them.
    env: { PROPERTY_RUNS: '20' },
    setupFiles: ['test/support/beforeMutants.ts'],
    include: ['test/{api,codegen,fhir,history,runtime,x12,zod}/*.test.ts'],
    exclude: [
      'test/api/{digest,editor,examples,exampleTypes,hcpcsCommand,literal,types}.test.ts',
      'test/fhir/{roundTrip,validity}.test.ts',
      'test/history/quality.test.ts',
      'test/zod/{jsonSchema,libraries,types}.test.ts',
      'test/codegen/{bombs,process,replaceFolder,verify}.test.ts',
      // It imports the library anew, and with it what stands at a module's top level.
      'test/codegen/compiledLibrary.test.ts',
      'test/runtime/{agreement,immutability,longStrings}.test.ts',
    ],
  },
});

export default quick;
