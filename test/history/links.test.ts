import { describe, expect, it } from 'vitest';
import { checkCodeInHistory } from '../../src/history/index.ts';
import { knownLives } from '../../src/history/knownLives.ts';
import { predecessorsOf, successorsOf } from '../../src/history/links.ts';
import { checkCode, listCodes, listModifiers } from '../../src/index.ts';

function replacedBy(code: string, on: string): readonly unknown[] | undefined {
  const check = checkCodeInHistory(code, { on });
  return check.status === 'terminated'
    ? check.replacedBy.map(({ code, status, basis }) => [code, status, basis])
    : undefined;
}

function precededBy(code: string, on: string): readonly unknown[] | undefined {
  const check = checkCodeInHistory(code, { on });
  return check.status === 'notYetEffective' ? check.precededBy.map(({ code, basis }) => [code, basis]) : undefined;
}

describe('what replaced a code, by all releases', () => {
  it.each([
    // Codes that have left the file: zoledronic acid until 2013-12-31.
    ['J3487', '2015-01-01', [['J3489', 'active', 'inferred']]],
    ['J3488', '2015-01-01', [['J3489', 'active', 'inferred']]],
    ['Q2051', '2015-01-01', [['J3489', 'active', 'inferred']]],
    // CMS's reference of the same life, and nothing of J0694, whose reference is to an earlier life of Q0090.
    ['Q0090', '2015-01-01', [['J7301', 'active', 'crossReference']]],
    // The first life of a code that is used again.
    ['J1440', '2015-01-01', [['J1442', 'active', 'inferred']]],
    ['J1440', '2023-06-30', [['J1442', 'active', 'inferred']]],
    // A CPT code, and a code that the newest release knows too.
    ['G0477', '2017-02-01', [['80305', 'cpt', 'crossReference']]],
    ['J1020', '2026-07-01', [['J1010', 'active', 'inferred']]],
    // An older release refers to Q0078, which ended before.
    ['E0628', '2026-07-01', []],
  ])('%s on %s', (code, on, expected) => {
    expect(replacedBy(code, on)).toEqual(expected);
  });

  it('has all that the newest release shows', () => {
    for (const id of [...listCodes(), ...listModifiers()]) {
      const check = checkCode(id);
      if (check.status !== 'terminated' || check.replacedBy.length === 0) continue;
      expect(checkCodeInHistory(id)).toMatchObject({ replacedBy: expect.arrayContaining([...check.replacedBy]) });
    }
  });
});

describe('what a code replaced, by all releases', () => {
  it.each([
    [
      'J3489',
      '2013-12-31',
      [
        ['J3487', 'inferred'],
        ['J3488', 'inferred'],
        ['Q2051', 'inferred'],
      ],
    ],
    [
      'J1442',
      '2013-12-31',
      [
        ['J1440', 'inferred'],
        ['J1441', 'inferred'],
      ],
    ],
    ['J7301', '2013-12-31', [['Q0090', 'crossReference']]],
    ['J3358', '2017-06-30', [['C9487', 'crossReference']]],
    ['J7301', '2013-06-30', []],
  ])('%s on %s', (code, on, expected) => {
    expect(precededBy(code, on)).toEqual(expected);
  });
});

it('an old life ended before its successor, and each knows the other', () => {
  for (const life of [...listCodes(), ...listModifiers()].flatMap(knownLives)) {
    for (const successor of successorsOf({ life })) {
      if (successor.life === undefined) continue;
      expect((life.through ?? '9999') < (successor.life.through ?? '9999')).toBe(true);
      expect(predecessorsOf(successor)).toContainEqual({ code: life.code, basis: successor.basis, life });
    }
  }
});
