import fc from 'fast-check';
// What commands load when they need it, loaded before any test: what a module's top level does would count for the one
// test that first needs it, and be tried with that one alone.
import '../../codegen/diff/diffReleases.ts';
import '../../codegen/diff/printChangeset.ts';
import '../../codegen/diff/printMarkdown.ts';
import '../../codegen/generatedReference.ts';
import '../../codegen/verifyTables.ts';
import { runs } from './runs.ts';

// For the properties that do not say how many examples they want: fast-check tries 100.
fc.configureGlobal(runs(100));
