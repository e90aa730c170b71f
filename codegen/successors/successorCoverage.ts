import type { HcpcsRecord } from '../model.ts';
import type { InferredSuccessor } from './inferSuccessors.ts';

/** How many codes have a successor, of those that ended on a day or later. */
export interface SuccessorCoverage {
  readonly ended: number;
  /** Those for which CMS names one by a cross reference. */
  readonly named: number;
  /** Those for which one is named, or inferred. */
  readonly covered: number;
  /** Those for which one is named and one is inferred. */
  readonly both: number;
  /** Those of the last for which one of the inferred is one of the named. */
  readonly agreeing: number;
}

/** Counts the codes that ended on a day or later (an ISO date; `''` for all), and their named and inferred successors. */
export function successorCoverage(
  records: readonly Pick<HcpcsRecord, 'code' | 'terminationDate' | 'crossReferences'>[],
  pairs: readonly InferredSuccessor[],
  since: string,
): SuccessorCoverage {
  const inferred = new Set(pairs.map(({ code }) => code));
  const agreed = new Set(pairs.map(({ code, replacedBy }) => `${code} ${replacedBy}`));
  const ended = records.filter(({ terminationDate = '' }) => terminationDate !== '' && terminationDate >= since);
  const named = ended.filter(({ crossReferences }) => crossReferences.length > 0);
  const both = named.filter(({ code }) => inferred.has(code));
  return {
    ended: ended.length,
    named: named.length,
    covered: named.length - both.length + ended.filter(({ code }) => inferred.has(code)).length,
    both: both.length,
    agreeing: both.filter(({ code, crossReferences }) => crossReferences.some((id) => agreed.has(`${code} ${id}`)))
      .length,
  };
}
