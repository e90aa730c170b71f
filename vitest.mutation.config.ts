import type { ViteUserConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** Each mutant is tried anew, so here are the quick tests that run the code in their own process, and read no release. */
const quick: ViteUserConfig = {
  ...config,
  test: {
    ...config.test,
    isolate: false,
    include: [
      'test/api/{decoders,describeRecord,extractCodes,isNotOtherwiseClassified,lookup,parseCode,properties}.test.ts',
      'test/codegen/{pack,parseLayout,parseRecords,validate}.test.ts',
      'test/fhir/{coding,operations}.test.ts',
      'test/runtime/hostile.test.ts',
      'test/x12/*.test.ts',
    ],
  },
};

export default quick;
