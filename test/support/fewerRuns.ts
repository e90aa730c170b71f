import fc from 'fast-check';

// A mutant is tried with fewer examples of each property: one that they all let pass is seldom found by more of them.
fc.configureGlobal({ numRuns: 20 });
