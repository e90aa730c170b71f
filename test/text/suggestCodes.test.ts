import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCode, listCodes, suggestCodes } from '../../src/index.ts';
import { anyText } from '../support/anyText.ts';
import { runs } from '../support/runs.ts';

const first = (input: string) => suggestCodes(input, { limit: 1 })[0];

describe('suggestCodes', () => {
  it.each([
    ['EO6O1', 'E0601', 'lookAlike'],
    ['Q42S7', 'Q4257', 'lookAlike'],
    ['jl885', 'J1885', 'lookAlike'],
    ['Q2457', 'Q4257', 'transposed'],
    ['QQ4257', 'Q4257', 'doubled'],
    ['Q44257', 'Q4257', 'doubled'],
    ['Q4257X', 'Q4257', 'extra'],
    ['Q 4257', 'Q4257', 'extra'],
    ['Q-4257', 'Q4257', 'extra'],
    ['J1745.0', 'J1745', 'extra'],
    ['J-1745', 'J1745', 'extra'],
    ['"j-1745"', 'J1745', 'extra'],
  ])('takes %s for %s', (input, code, slip) => {
    expect(first(input)).toEqual({ code, slip });
  });

  it('puts a wrong or missing last digit first, and another letter last', () => {
    const codes = (input: string, limit?: number) => suggestCodes(input, { limit }).map(({ code }) => code);
    expect(codes('J9113')).toEqual(['J9118', 'J9119', 'J9153', 'J9173', 'J9183']);
    expect(codes('J9113', 20).slice(-2)).toEqual(['C9113', 'G9113']);
    expect(codes('J188')).toEqual(['J1885', 'J1808', 'J7188']);
  });

  it('gives only the code that is meant if signs are all that is wrong', () => {
    for (const input of ['J1745.0', 'J1745.00', 'J-1745', 'J 17 45', '(J1745)', 'J1745*'])
      expect(suggestCodes(input, { limit: 1000 })).toEqual([{ code: 'J1745', slip: 'extra' }]);
    expect(suggestCodes('J1745.0', { limit: 0 })).toEqual([]);
    expect(suggestCodes('99213.0')).toEqual([]);
  });

  it('accepts a letter in place of any digit, and a look-alike only in place of its digit', () => {
    // E0801 is not listed.
    expect(suggestCodes('E0B01')).toEqual(['E0201', 'E0301', 'E0601'].map((code) => ({ code, slip: 'wrong' })));
    // No HCPCS code begins with a digit; CPT codes do.
    expect(suggestCodes('04257')).toEqual([]);
  });

  it('suggests nothing for a listed code, for a CPT or CDT code, and for anything far from a listed code', () => {
    for (const input of ['Q4257', ' q4257 ', '99213', '0377T', 'D0120', 'nothing', '', 'Q4257 and more']) {
      expect(suggestCodes(input)).toEqual([]);
    }
    for (const input of [null, undefined, 4257, {}, Symbol('E06O1')]) expect(suggestCodes(input as string)).toEqual([]);
  });

  it('gives as many as are asked for, five by default', () => {
    expect(suggestCodes('J120X')).toHaveLength(5);
    expect(suggestCodes('J120X', { limit: 2 })).toEqual(suggestCodes('J120X').slice(0, 2));
    const all = suggestCodes('J120X', { limit: 1000 });
    for (const limit of [Infinity, Number.MAX_VALUE]) expect(suggestCodes('J120X', { limit })).toEqual(all);
    expect(suggestCodes('J120X', { limit: 2.9 })).toEqual(all.slice(0, 2));
    for (const limit of [0, -0, -1, 0.5, -Infinity, Number.NaN]) expect(suggestCodes('J120X', { limit })).toEqual([]);
    for (const limit of ['many', '9', {}, [9], true, Symbol('9'), Object.create(null)])
      expect(suggestCodes('J120X', { limit: limit as number })).toEqual([]);
  });

  it('gives only listed codes, each once, for any string', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^[A-V0-9OISBl]{3,6}$/)), (input) => {
        const codes = suggestCodes(input, { limit: 1000 }).map(({ code }) => code);
        expect(codes.every(isCode)).toBe(true);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  it('finds the code after one slip of any kind', () => {
    const slips = fc.constantFrom(
      (code: string, at: number) => code.slice(0, at) + code.slice(at + 1),
      (code: string, at: number) => code.slice(0, at) + code[at] + code.slice(at),
      (code: string, at: number) => code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2),
      (code: string, at: number) => `${code.slice(0, at)}X${code.slice(at + 1)}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...listCodes()), slips, fc.nat(3), (code, slip, at) => {
        const slipped = slip(code, at);
        // A slip that makes another listed code, or a code of another set, cannot be noticed.
        fc.pre(!isCode(slipped) && !/^(?:\d{4}.|D\d{4})$/.test(slipped));
        expect(suggestCodes(slipped, { limit: 1000 }).map((one) => one.code)).toContain(code);
      }),
      runs(1000),
    );
  });
});
