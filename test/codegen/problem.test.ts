import { describe, expect, it } from 'vitest';
import { MOST_PROBLEMS, type Problem, quote, Refusal, refuse, refuseIfAny, visible } from '../../codegen/problem.ts';

const problem: Problem = { where: 'r.xlsx row 2, A0001, COV', found: '"X"', allowed: 'C, D, or blank' };

function linesOf(problems: readonly Problem[]): readonly string[] {
  return new Refusal(problems).message.split('\n');
}

describe('a refusal', () => {
  it('says where, what was found, what is allowed and, if known, what to do', () => {
    expect(linesOf([problem, { ...problem, remedy: 'Correct it' }])).toEqual([
      'r.xlsx row 2, A0001, COV: found "X"; allowed: C, D, or blank',
      'r.xlsx row 2, A0001, COV: found "X"; allowed: C, D, or blank. Correct it',
    ]);
  });

  it('keeps all problems, shows twenty, and counts the rest if there are more', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...problem, where: `${index + 1}` }));
    expect(linesOf(many(20))).toHaveLength(20);
    const lines = linesOf(many(22));
    expect(lines).toHaveLength(21);
    expect(lines.slice(-2)).toEqual([
      '20: found "X"; allowed: C, D, or blank',
      '… and 2 more problems; --all shows each',
    ]);
    expect(new Refusal(many(22)).problems).toHaveLength(22);
  });

  it('says that there may be more if a check has stopped', () => {
    const last = (count: number) => linesOf(Array.from({ length: count }, () => problem)).at(-1);
    expect(last(MOST_PROBLEMS - 1)).toBe('… and 9979 more problems; --all shows each');
    expect(last(MOST_PROBLEMS)).toBe('… and at least 9980 more problems; --all shows each');
  });

  it('has one line for each problem, whatever it contains', () => {
    expect(linesOf([{ ...problem, where: 'a\nb\u001b[2J\u2028.zip' }])).toEqual([
      'a\\u000ab\\u001b[2J\\u2028.zip: found "X"; allowed: C, D, or blank',
    ]);
  });

  it('needs at least one problem', () => {
    expect(() => refuseIfAny([])).not.toThrow();
    expect(() => refuseIfAny([problem])).toThrow(Refusal);
    expect(() => refuse(problem)).toThrow('r.xlsx row 2, A0001, COV: found "X"; allowed: C, D, or blank');
    expect(new Refusal([problem]).name).toBe('Refusal');
  });
});

describe('a quoted value', () => {
  it('is a text in quotation marks, whatever a cell contains', () => {
    expect([quote('X'), quote(''), quote('say "X"'), quote(46023), quote(true), quote(undefined)]).toEqual([
      '"X"',
      '""',
      '"say \\"X\\""',
      '"46023"',
      '"true"',
      '"undefined"',
    ]);
  });

  it('shows invisible characters as their codes', () => {
    expect(quote('a\u0000\u00adb\ufffd')).toBe('"a\\u0000\\u00adb\\ufffd"');
    expect(visible('a\u0000b \u00e9')).toBe('a\\u0000b \u00e9');
    expect(visible('a\u{e0041}b')).toBe('a\\u{e0041}b');
    expect(visible('a\u00a0b\u2003c\u2028d')).toBe('a\\u00a0b\\u2003c\\u2028d');
  });

  it('is cut if it is longer than eighty characters, marks included', () => {
    expect(quote('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
    expect(quote('x'.repeat(79))).toBe(`"${'x'.repeat(75)}…"`);
  });
});
