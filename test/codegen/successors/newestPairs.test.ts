import { describe, expect, it } from 'vitest';
import { inferSuccessors } from '../../../codegen/successors/inferSuccessors.ts';
import { successorCoverage } from '../../../codegen/successors/successorCoverage.ts';
import { getCode, listCodes } from '../../../src/index.ts';
import { dayBefore } from '../../../src/shared/calendar.ts';
import { newestPairs, wrongPairs } from './pairs.ts';

const records = listCodes().flatMap((id) => getCode(id) ?? []);
const inferred = inferSuccessors(records);

function successorsOf(code: string): readonly string[] {
  return inferred.filter((pair) => pair.code === code).map(({ replacedBy }) => replacedBy);
}

describe('successors inferred in the newest release', () => {
  it('are the pairs that were read, and no others', () => {
    expect(newestPairs.length).toBeGreaterThanOrEqual(200);
    expect(inferred).toEqual(newestPairs);
  });

  it.each([
    ['J1020', ['J1010']],
    ['J1030', ['J1010']],
    ['J1040', ['J1010']],
    ['J0693', ['J0699']],
    ['C9084', ['J9359']],
    ['C9074', ['J0224']],
    ['A9155', ['A9154']],
    ['C1300', ['G0277']],
    ['J0800', ['J0801', 'J0802']],
  ])('replace %s', (code, expected) => {
    expect(successorsOf(code)).toEqual(expected);
  });

  it.each(wrongPairs)('are not $reason', ({ pairs }) => {
    for (const { code, replacedBy } of pairs) {
      // The dates alone do not tell them from right ones.
      expect(dayBefore(getCode(replacedBy)?.addedDate ?? ''), replacedBy).toBe(getCode(code)?.terminationDate);
      expect(successorsOf(code), code).not.toContain(replacedBy);
    }
  });

  it('leave at least sixty pairs out that lie near', () => {
    expect(wrongPairs.flatMap(({ pairs }) => pairs).length).toBeGreaterThanOrEqual(60);
  });

  it('are among those that CMS refers to, where it refers to any', () => {
    const { both, agreeing } = successorCoverage(records, inferred, '');
    expect(both).toBeGreaterThanOrEqual(130);
    expect(agreeing / both).toBeGreaterThanOrEqual(0.99);
  });

  it('give a successor to a third of the codes that ended since 2022', () => {
    const { ended, covered } = successorCoverage(records, inferred, '2022-01-01');
    expect(ended).toBeGreaterThanOrEqual(435);
    expect(covered / ended).toBeGreaterThanOrEqual(0.32);
  });
});
