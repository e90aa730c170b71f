import fc from 'fast-check';
// Loads what commands would load on demand, before any test. Otherwise a module's top level would count only for the
// first test that needs it, and its mutants would be tried only with that test.
import '../../codegen/diff/diffReleases.ts';
import '../../codegen/diff/printChangeset.ts';
import '../../codegen/diff/printMarkdown.ts';
import '../../codegen/releases/generatedReference.ts';
import '../../codegen/verifyTables.ts';
import { runs } from './runs.ts';

// For properties that do not say how many examples they need. The default of fast-check is 100.
fc.configureGlobal(runs(100));
