import fc from 'fast-check';
import { runs } from './runs.ts';

// For the properties that do not say how many examples they want: fast-check tries 100.
fc.configureGlobal(runs(100));
