import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCode,
  isActive,
  isCalendarDate,
  listCodes,
  listModifiers,
  normalizeCode,
  normalizeModifier,
} from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import { hcpcsCode, hcpcsCodeActiveOn, hcpcsModifier } from '../../src/zod/index.ts';
import { refusal } from '../support/refusal.ts';
import { codeInputs, modifierInputs } from '../support/writtenIds.ts';

const SHAPE = 'is not an HCPCS code: a letter from A to V except D, and four digits.';
const UNLISTED = `is not listed in CMS's release of ${release.effectiveDate}.`;

describe('hcpcsCode', () => {
  it('gives the code as CMS lists it, whatever its case and whitespace', () => {
    expect(hcpcsCode.parse('\t e0601 ')).toBe('E0601');
    expect(hcpcsCode.parse('Q9989')).toBe('Q9989');
  });

  it.each([
    ['E06O1', `"E06O1" ${SHAPE} Was E0601, E0621 or E0641 meant?`, 'malformed', ['E0601', 'E0621', 'E0641']],
    ['J33S8', `"J33S8" ${SHAPE} Was J3358 or J3398 meant?`, 'malformed', ['J3358', 'J3398']],
    ['e00601', `"e00601" ${SHAPE} Was E0601 meant?`, 'malformed', ['E0601']],
    ['O1234', `"O1234" ${UNLISTED} Was E1234 or M1234 meant?`, 'unlisted', ['E1234', 'M1234']],
    ['H5555', `"H5555" ${UNLISTED}`, 'unlisted', []],
    ['RR', `"RR" ${SHAPE}`, 'malformed', []],
    ['25', `"25" ${SHAPE}`, 'malformed', []],
    [' ', `A blank ${SHAPE}`, 'malformed', []],
    ['say "\n"', `"say \\"\\n\\"" ${SHAPE}`, 'malformed', []],
    ['no code '.repeat(9), `"${'no code '.repeat(5)}" ${SHAPE}`, 'malformed', []],
  ])('says what is wrong with %j, and what may have been meant', (input, message, status, suggestions) => {
    expect(refusal(hcpcsCode, input)).toEqual({ message, params: { status, suggestions } });
  });

  it.each([
    ['99213', 'cpt', 'has the shape of a CPT code, and CPT is not part of HCPCS Level II.'],
    ['0001u', 'cpt', 'has the shape of a CPT code, and CPT is not part of HCPCS Level II.'],
    ['d0120', 'cdt', 'has the shape of a CDT code, and CDT is not part of HCPCS Level II.'],
  ])('says which code set %s belongs to', (input, status, message) => {
    expect(refusal(hcpcsCode, input)).toEqual({ message: `"${input}" ${message}`, params: { status } });
  });

  it.each([[5], [null], [undefined], [['E0601']]])('leaves it to zod to refuse %j', (input) => {
    expect(refusal(hcpcsCode, input)).toMatchObject({ code: 'invalid_type', expected: 'string' });
  });

  it('takes all codes of the release', () => {
    expect(hcpcsCode.array().parse(listCodes())).toEqual(listCodes());
  });

  it('takes any string that normalizeCode takes, and gives the same', () => {
    fc.assert(
      fc.property(codeInputs, (input) => {
        const { data, error } = hcpcsCode.safeParse(input);
        expect(data).toBe(normalizeCode(input));
        expect(error?.issues.length).toBe(data === undefined ? 1 : undefined);
      }),
    );
  });
});

describe('hcpcsModifier', () => {
  it.each([
    ['ZZ', UNLISTED, { status: 'unlisted', suggestions: [] }],
    ['E0601', 'is not an HCPCS modifier: a letter, and a letter or digit.', { status: 'malformed', suggestions: [] }],
    ['ß', 'is not an HCPCS modifier: a letter, and a letter or digit.', { status: 'malformed', suggestions: [] }],
    ['25', 'has the shape of a CPT modifier, and CPT is not part of HCPCS Level II.', { status: 'cpt' }],
  ])('says what is wrong with %s', (input, message, params) => {
    expect(refusal(hcpcsModifier, input)).toEqual({ message: `"${input}" ${message}`, params });
  });

  it('takes all modifiers of the release', () => {
    expect(hcpcsModifier.array().parse(listModifiers())).toEqual(listModifiers());
  });

  it('takes any string that normalizeModifier takes, and gives the same', () => {
    fc.assert(
      fc.property(modifierInputs, (input) => {
        const { data, error } = hcpcsModifier.safeParse(input);
        expect(data).toBe(normalizeModifier(input));
        expect(error?.issues.length).toBe(data === undefined ? 1 : undefined);
      }),
    );
  });
});

describe('hcpcsCodeActiveOn', () => {
  it('counts the first day and the last', () => {
    expect(hcpcsCodeActiveOn('2018-01-01').parse('j3358')).toBe('J3358');
    expect(hcpcsCodeActiveOn('20200630').parse('c9058')).toBe('C9058');
  });

  it.each([
    [
      'c9058',
      '20200701',
      'C9058 may not be used on 2020-07-01: its last day was 2020-06-30. CMS refers to Q5120.',
      {
        status: 'terminated',
        from: '2019-11-15',
        through: '2020-06-30',
        replacedBy: [{ code: 'Q5120', status: 'active', basis: 'crossReference' }],
      },
    ],
    [
      'J3358',
      '2017-10-01',
      'J3358 may not be used on 2017-10-01: its first day is 2018-01-01. In use on that day: Q9989.',
      { status: 'notYetEffective', from: '2018-01-01', precededBy: [{ code: 'Q9989', basis: 'crossReference' }] },
    ],
  ])('refuses %s on %s with its first or last day and what takes its place', (code, on, message, params) => {
    const expected = { message, params: { code: code.toUpperCase(), ...params } };
    expect(refusal(hcpcsCodeActiveOn(on), code)).toEqual(expected);
  });

  it.each([
    ['2019-01-01', 'C8904', 'its last day was 2018-12-31. CMS refers to 77046 (CPT).'],
    ['2021-02-01', 'S8032', 'its last day was 2016-09-30. CMS refers to G0297 (terminated too).'],
    ['2019-01-01', 'C9349', 'its last day was 2016-12-31. Inferred from the descriptions: Q4195, Q4196.'],
    ['2019-01-01', 'A2001', 'its first day is 2022-01-01.'],
  ])('on %s refuses %s, and says how a successor is known and which ones are not active', (on, code, reason) => {
    expect(refusal(hcpcsCodeActiveOn(on), code).message).toBe(`${code} may not be used on ${on}: ${reason}`);
  });

  it('gives the message of hcpcsCode for anything that is not a code', () => {
    for (const input of ['E06O1', '99213', 'H5555', '', 'RR', 5]) {
      expect(refusal(hcpcsCodeActiveOn('2026-07-01'), input)).toEqual(refusal(hcpcsCode, input));
    }
  });

  it.each([['2026-02-29'], ['today'], [''], [undefined]])('cannot be made for the day %s', (date) => {
    expect(() => hcpcsCodeActiveOn(date as string)).toThrow(RangeError);
  });

  it('can be made for any string that is a date, and for no other', () => {
    const strings = fc.oneof(fc.string(), fc.stringMatching(/^[12]\d{3}-?[01]\d-?[0-3]\d$/));
    fc.assert(
      fc.property(strings, (date) => {
        const make = () => hcpcsCodeActiveOn(date).safeParse('E0601').success;
        if (isCalendarDate(date)) expect(make()).toBe(isActive('E0601', { on: date }));
        else expect(make).toThrow(RangeError);
      }),
    );
  });

  it('takes exactly the codes that checkCode finds active, on any day', () => {
    const days = fc.date({ min: new Date('2010-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(codeInputs, days, (input, date) => {
        const on = date.toISOString().slice(0, 10);
        const code = normalizeCode(input);
        const expected = code !== undefined && checkCode(code, { on }).status === 'active' ? code : undefined;
        expect(hcpcsCodeActiveOn(on).safeParse(input).data).toBe(expected);
      }),
    );
  });

  it('has one or more sentences for each code that is not active, without the name of a status', () => {
    for (const on of ['2012-01-01', '2026-07-01']) {
      const schema = hcpcsCodeActiveOn(on);
      const messages = listCodes().flatMap((code) => schema.safeParse(code).error?.issues[0]?.message ?? []);
      expect(messages.length).toBeGreaterThan(1000);
      for (const message of messages)
        expect(message).toMatch(/^\w{5} may not be used on [-\d]{10}: [-\w ,()]+\.(?: [-\w ,():]+\.){0,2}$/);
      expect(messages.filter((message) => /notYet|unlisted|malformed|undefined/.test(message))).toEqual([]);
    }
  });
});
