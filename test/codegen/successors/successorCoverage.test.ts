import { describe, expect, it } from 'vitest';
import { successorCoverage } from '../../../codegen/successors/successorCoverage.ts';

const records = [
  { code: 'J0001', terminationDate: '2023-12-31', crossReferences: ['J1001'] },
  { code: 'J0002', terminationDate: '2023-12-31', crossReferences: ['J1002'] },
  { code: 'J0003', terminationDate: '2023-12-31', crossReferences: [] },
  { code: 'J0004', terminationDate: '2023-12-31', crossReferences: [] },
  { code: 'J0005', terminationDate: '2023-12-31', crossReferences: ['J1005'] },
  { code: 'J0006', terminationDate: '2020-12-31', crossReferences: [] },
  { code: 'J1001', terminationDate: undefined, crossReferences: ['J0001'] },
];

const pairs = [
  { code: 'J0001', replacedBy: 'J1000' },
  { code: 'J0001', replacedBy: 'J1001' },
  { code: 'J0002', replacedBy: 'J1009' },
  { code: 'J0003', replacedBy: 'J1003' },
  { code: 'J0006', replacedBy: 'J1006' },
];

describe('the coverage of successors', () => {
  it('counts the codes that ended, each once', () => {
    expect(successorCoverage(records, pairs, '')).toEqual({ ended: 6, named: 3, covered: 5, both: 2, agreeing: 1 });
  });

  it('counts from the given day on', () => {
    expect(successorCoverage(records, pairs, '2023-12-31').ended).toBe(5);
    expect(successorCoverage(records, pairs, '2024-01-01')).toEqual({
      ended: 0,
      named: 0,
      covered: 0,
      both: 0,
      agreeing: 0,
    });
  });
});
