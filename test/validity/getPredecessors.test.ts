import { describe, expect, it } from 'vitest';
import { checkCode, getCode, getModifier, getPredecessors, listCodes, listModifiers } from '../../src/index.ts';

const ids = [...listCodes(), ...listModifiers()];

function endOf(id: string): string {
  return (getCode(id) ?? getModifier(id))?.terminationDate ?? '9999';
}

describe('getPredecessors', () => {
  it.each([
    // CMS refers from the old code to the new one.
    ['L7259', ['L7260', 'L7261']],
    ['J7205', ['Q9975', 'C9136']],
    ['80305', ['G0477']],
    // Both refer to each other, and only the new one to the old one.
    ['J3358', ['Q9989', 'C9487']],
    ['j3358 ', ['Q9989', 'C9487']],
    ['Q9989', ['C9487']],
    ['J7296', ['Q9984']],
    ['B4105', ['Q9994']],
    // The old ones have no predecessor.
    ['Q9984', []],
    ['Q9994', []],
    // Both were in use for some months.
    ['G0297', ['S8032']],
    // Both are in use.
    ['A0425', []],
    ['A0380', []],
    ['QM', []],
    // It has not ended, although it refers to a CPT code, to the word CPT or to a code that left the file.
    ['0159T', []],
    ['CPT', []],
    ['Q0090', []],
    ['Q4257', []],
    ['nothing', []],
  ])('gives what %s replaced, the nearest first', (code, expected) => {
    expect(getPredecessors(code).map(({ code }) => code)).toEqual(expected);
  });

  it('gives only codes that ended first, and all that they replaced themselves', () => {
    for (const id of ids) {
      const codes = getPredecessors(id).map(({ code }) => code);
      expect(codes).not.toContain(id);
      const ends = codes.map(endOf);
      expect(ends).toEqual(ends.toSorted().reverse());
      expect(ends.every((end) => end < endOf(id))).toBe(true);
      for (const code of codes) {
        expect(codes).toEqual(expect.arrayContaining(getPredecessors(code).map(({ code }) => code)));
      }
    }
  });

  it('gives a code to each listed one that replaced it, whatever the day', () => {
    for (const id of ids) {
      const check = checkCode(id, { on: '2026-07-01' });
      for (const { code, basis } of check.status === 'terminated' ? check.replacedBy : []) {
        expect(getPredecessors(code)).toContainEqual({ code: id, basis });
      }
    }
  });

  it('gives nothing for a value that is not a string', () => {
    for (const input of [null, undefined, 4257, {}, Symbol('J3358')])
      expect(getPredecessors(input as string)).toEqual([]);
  });
});
