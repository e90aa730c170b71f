import type { ViteUserConfig } from 'vitest/config';
import { defineConfig } from 'vitest/config';

/** Each mutant is tried with these tests: those that run the code in their own process and read no release. */
const quick: ViteUserConfig = defineConfig({
  test: {
    testTimeout: 60_000,
    isolate: false,
    // A mutant that survives 20 runs of a property seldom dies in the next 80.
    env: { PROPERTY_RUNS: '20' },
    setupFiles: ['test/support/beforeMutants.ts'],
    include: [
      'test/{billing,codegen,fhir,fields,history,lookup,meanings,runtime,shared,text,validity,x12,zod}/**/*.test.ts',
    ],
    exclude: [
      'test/codegen/read/bombs.test.ts',
      'test/codegen/{process,verify}.test.ts',
      'test/codegen/write/replaceFolder.test.ts',
      // It imports the library again, and so runs the top level of each module again.
      'test/codegen/compiledLibrary.test.ts',
      'test/fhir/{roundTrip,validity}.test.ts',
      'test/history/quality.test.ts',
      'test/lookup/digest.test.ts',
      'test/runtime/{agreement,immutability,longStrings}.test.ts',
      'test/zod/{jsonSchema,libraries,types}.test.ts',
    ],
  },
});

export default quick;
