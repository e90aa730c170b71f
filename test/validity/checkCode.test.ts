import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCodeInHistory } from '../../src/history/checkCodeInHistory.ts';
import {
  type CodeCheck,
  checkCode,
  getCode,
  getModifier,
  isActive,
  listCodes,
  listModifiers,
} from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import { anyText } from '../support/anyText.ts';
import { runs } from '../support/runs.ts';

/** ADD DT, TERM DT and XREF in CMS's rows of 2026-07, read by hand. TERM DT is the last usable day. */
const checks: readonly (readonly [input: string, on: string, status: CodeCheck['status'], more?: object])[] = [
  // Q4257: from 2022-04-01, no end.
  ['Q4257', '2022-03-31', 'notYetEffective', { from: '2022-04-01', precededBy: [] }],
  ['Q4257', '2022-04-01', 'active', { from: '2022-04-01', through: undefined, kind: 'code' }],
  ['Q4257', '2022-04-02', 'active'],
  ['q4257', '20220401', 'active', { code: 'Q4257', input: 'q4257' }],
  [' Q4257\t', '2099-12-31', 'active', { code: 'Q4257', input: ' Q4257\t' }],
  // Q9989 and J3358 refer to each other: 2017-07-01 to 2017-12-31, and from 2018-01-01.
  ['Q9989', '2017-06-30', 'notYetEffective', { precededBy: [{ code: 'C9487', basis: 'crossReference' }] }],
  ['Q9989', '2017-07-01', 'active', { through: '2017-12-31' }],
  ['Q9989', '2017-12-31', 'active', { through: '2017-12-31' }],
  [
    'Q9989',
    '2018-01-01',
    'terminated',
    { through: '2017-12-31', replacedBy: [{ code: 'J3358', status: 'active', basis: 'crossReference' }] },
  ],
  ['J3358', '2017-06-30', 'notYetEffective', { precededBy: [{ code: 'C9487', basis: 'crossReference' }] }],
  [
    'J3358',
    '2017-10-01',
    'notYetEffective',
    { from: '2018-01-01', precededBy: [{ code: 'Q9989', basis: 'crossReference' }] },
  ],
  ['J3358', '2017-12-31', 'notYetEffective', { precededBy: [{ code: 'Q9989', basis: 'crossReference' }] }],
  ['J3358', '2018-01-01', 'active', { through: undefined }],
  // C9487 (to 2017-06-30) refers to Q9989, which refers to J3358.
  ['C9487', '2017-06-30', 'active'],
  ['C9487', '2017-07-01', 'terminated', { replacedBy: [{ code: 'Q9989', status: 'active', basis: 'crossReference' }] }],
  ['C9487', '2018-06-01', 'terminated', { replacedBy: [{ code: 'J3358', status: 'active', basis: 'crossReference' }] }],
  // J7296 and Q9984: the same dates as J3358 and Q9989.
  ['Q9984', '2018-01-01', 'terminated', { replacedBy: [{ code: 'J7296', status: 'active', basis: 'crossReference' }] }],
  ['J7296', '2017-12-31', 'notYetEffective', { precededBy: [{ code: 'Q9984', basis: 'crossReference' }] }],
  // J1440 in its present life, from 2023-07-01. The release does not have the earlier one.
  ['J1440', '2013-06-01', 'notYetEffective', { from: '2023-07-01', precededBy: [] }],
  ['J1440', '2023-06-30', 'notYetEffective'],
  ['J1440', '2023-07-01', 'active'],
  // C9136 → Q9975 (2015-04-01 to 2015-12-31) → J7205 (from 2016-01-01).
  ['C9136', '2015-03-31', 'active'],
  ['C9136', '2015-04-01', 'terminated', { replacedBy: [{ code: 'Q9975', status: 'active', basis: 'crossReference' }] }],
  ['C9136', '2015-12-31', 'terminated', { replacedBy: [{ code: 'Q9975', status: 'active', basis: 'crossReference' }] }],
  ['C9136', '2016-01-01', 'terminated', { replacedBy: [{ code: 'J7205', status: 'active', basis: 'crossReference' }] }],
  ['Q9975', '2016-01-01', 'terminated', { replacedBy: [{ code: 'J7205', status: 'active', basis: 'crossReference' }] }],
  ['J7205', '2015-06-01', 'notYetEffective', { precededBy: [{ code: 'Q9975', basis: 'crossReference' }] }],
  // Chains that end in a dead code: S8032 → G0297 (to 2020-12-31), C9470 → J1942. C9349 → Q4172 (to 2018-12-31) goes
  // on to two codes that CMS does not refer to.
  ['S8032', '2020-12-31', 'terminated', { replacedBy: [{ code: 'G0297', status: 'active', basis: 'crossReference' }] }],
  [
    'S8032',
    '2021-01-01',
    'terminated',
    { replacedBy: [{ code: 'G0297', status: 'terminated', basis: 'crossReference' }] },
  ],
  ['C9349', '2018-12-31', 'terminated', { replacedBy: [{ code: 'Q4172', status: 'active', basis: 'crossReference' }] }],
  [
    'C9349',
    '2026-01-01',
    'terminated',
    {
      replacedBy: [
        { code: 'Q4195', status: 'active', basis: 'inferred' },
        { code: 'Q4196', status: 'active', basis: 'inferred' },
      ],
    },
  ],
  [
    'C9470',
    '2019-10-01',
    'terminated',
    { replacedBy: [{ code: 'J1942', status: 'terminated', basis: 'crossReference' }] },
  ],
  [
    'C9069',
    '2025-04-01',
    'terminated',
    { replacedBy: [{ code: 'J9037', status: 'terminated', basis: 'crossReference' }] },
  ],
  ['Q9976', '2025-12-31', 'terminated', { replacedBy: [{ code: 'J1443', status: 'active', basis: 'crossReference' }] }],
  [
    'Q9976',
    '2026-01-01',
    'terminated',
    { replacedBy: [{ code: 'J1443', status: 'terminated', basis: 'crossReference' }] },
  ],
  // A terminated code that refers to CPT codes.
  ['G0477', '2016-12-31', 'active', { through: '2016-12-31' }],
  ['G0477', '2017-01-01', 'terminated', { replacedBy: [{ code: '80305', status: 'cpt', basis: 'crossReference' }] }],
  [
    'G0436',
    '2016-10-01',
    'terminated',
    {
      replacedBy: [
        { code: '99406', status: 'cpt', basis: 'crossReference' },
        { code: '99407', status: 'cpt', basis: 'crossReference' },
      ],
    },
  ],
  ['C9735', '2020-01-01', 'terminated', { replacedBy: [{ code: '0377T', status: 'cpt', basis: 'crossReference' }] }],
  // A simple replacement, two codes with the same one, and a code without any.
  ['C9058', '2020-06-30', 'active', { from: '2019-11-15' }],
  ['C9058', '2020-07-01', 'terminated', { replacedBy: [{ code: 'Q5120', status: 'active', basis: 'crossReference' }] }],
  ['C9058', '2019-11-14', 'notYetEffective', { precededBy: [] }],
  ['L7260', '2015-01-01', 'terminated', { replacedBy: [{ code: 'L7259', status: 'active', basis: 'crossReference' }] }],
  ['L7261', '2015-01-01', 'terminated', { replacedBy: [{ code: 'L7259', status: 'active', basis: 'crossReference' }] }],
  [
    'L7259',
    '2014-12-31',
    'notYetEffective',
    {
      precededBy: [
        { code: 'L7260', basis: 'crossReference' },
        { code: 'L7261', basis: 'crossReference' },
      ],
    },
  ],
  [
    'Q4172',
    '2019-01-01',
    'terminated',
    {
      replacedBy: [
        { code: 'Q4195', status: 'active', basis: 'inferred' },
        { code: 'Q4196', status: 'active', basis: 'inferred' },
      ],
    },
  ],
  ['J9010', '2015-12-31', 'active'],
  ['J9010', '2016-01-01', 'terminated', { replacedBy: [{ code: 'J0202', status: 'active', basis: 'crossReference' }] }],
  // Not terminated, although they refer to a code that is not listed, or to the word CPT.
  ['A0021', '2026-07-01', 'active'],
  ['P7001', '2026-07-01', 'active'],
  // Modifiers.
  ['RR', '1983-12-31', 'notYetEffective', { kind: 'modifier' }],
  ['RR', '1984-01-01', 'active', { kind: 'modifier', through: undefined }],
  ['rr', '2026-07-01', 'active', { code: 'RR' }],
  ['JZ', '2022-12-31', 'notYetEffective'],
  ['JZ', '2023-01-01', 'active'],
  ['JG', '2024-12-31', 'active', { through: '2024-12-31' }],
  ['JG', '2025-01-01', 'terminated', { kind: 'modifier', replacedBy: [] }],
  ['ZC', '2018-03-31', 'active'],
  ['ZC', '2018-04-01', 'terminated'],
  ['QM', '2000-01-01', 'active'],
  // Successors that CMS does not refer to, read by hand: one for three, two for one, and one beside CMS's own.
  ['J1020', '2026-07-01', 'terminated', { replacedBy: [{ code: 'J1010', status: 'active', basis: 'inferred' }] }],
  ['J1040', '2026-07-01', 'terminated', { replacedBy: [{ code: 'J1010', status: 'active', basis: 'inferred' }] }],
  [
    'J0800',
    '2026-07-01',
    'terminated',
    {
      replacedBy: [
        { code: 'J0801', status: 'active', basis: 'inferred' },
        { code: 'J0802', status: 'active', basis: 'inferred' },
      ],
    },
  ],
  [
    'C9121',
    '2026-07-01',
    'terminated',
    {
      replacedBy: [
        { code: 'J0883', status: 'active', basis: 'crossReference' },
        { code: 'J0884', status: 'active', basis: 'inferred' },
      ],
    },
  ],
  // The right shape, but not in the release.
  ['A0030', '2026-07-01', 'unlisted', { code: 'A0030' }],
  ['c5000', '2026-07-01', 'unlisted', { code: 'C5000' }],
  ['AY9', '2026-07-01', 'malformed'],
  ['8P', '2026-07-01', 'cpt', { code: '8P' }],
  ['8Q', '2026-07-01', 'malformed'],
  ['W9', '2026-07-01', 'unlisted', { code: 'W9' }],
  // CPT: categories I, II, III, PLA, MAAA, and AMA's modifiers.
  ['99213', '2026-07-01', 'cpt', { code: '99213' }],
  ['0001f', '2026-07-01', 'cpt', { code: '0001F' }],
  ['0377T', '2026-07-01', 'cpt'],
  ['0001U', '2026-07-01', 'cpt'],
  ['0002M', '2026-07-01', 'cpt'],
  ['0001A', '2026-07-01', 'cpt'],
  ['25', '2026-07-01', 'cpt', { code: '25' }],
  // CDT.
  ['D0120', '2026-07-01', 'cdt', { code: 'D0120' }],
  ['d0120 ', '2026-07-01', 'cdt', { code: 'D0120', input: 'd0120 ' }],
  // Neither: local codes of before 2004, and anything else.
  ['W1234', '2026-07-01', 'malformed'],
  ['Z9999', '2026-07-01', 'malformed'],
  ['D012', '2026-07-01', 'malformed'],
  ['0001B', '2026-07-01', 'malformed'],
  ['Q 4257', '2026-07-01', 'malformed'],
  ['Q42577', '2026-07-01', 'malformed'],
  ['Ｑ４２５７', '2026-07-01', 'malformed'],
  ['ß', '2026-07-01', 'malformed'],
  ['', '2026-07-01', 'malformed'],
];

describe('checkCode', () => {
  it.each(checks.map(([input, on, status, more]) => ({ input, on, status, more })))(
    'gives $status for $input on $on',
    ({ input, on, status, more }) => {
      expect(checkCode(input, { on })).toMatchObject({ status, input, ...more });
      expect(isActive(input, { on })).toBe(status === 'active');
    },
  );

  it.each([
    { status: 'active', input: 'e0601', code: 'E0601', kind: 'code', from: '1988-01-01', through: undefined },
    { status: 'active', input: 'RR', code: 'RR', kind: 'modifier', from: '1984-01-01', through: undefined },
    {
      status: 'terminated',
      input: 'C9058',
      code: 'C9058',
      kind: 'code',
      from: '2019-11-15',
      through: '2020-06-30',
      replacedBy: [{ code: 'Q5120', status: 'active', basis: 'crossReference' }],
    },
    { status: 'unlisted', input: 'a0001', code: 'A0001' },
    { status: 'cpt', input: '99213', code: '99213' },
    { status: 'cdt', input: 'd0120', code: 'D0120' },
    { status: 'malformed', input: 'W1234' },
  ])('gives exactly the properties of $status for $input', (check) => {
    expect(checkCode(check.input)).toStrictEqual(check);
  });

  it('gives exactly the properties of notYetEffective for a code before its first day', () => {
    const check = { status: 'notYetEffective', input: 'J3358', code: 'J3358', kind: 'code', from: '2018-01-01' };
    expect(checkCode('J3358', { on: '2017-10-01' })).toStrictEqual({
      ...check,
      precededBy: [{ code: 'Q9989', basis: 'crossReference' }],
    });
  });

  it('uses the first day of the release if no day is given', () => {
    expect(checkCode('J1443', {})).toEqual(checkCode('J1443', { on: release.effectiveDate }));
    expect(isActive('J1443')).toBe(false);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260132',
    '',
    'today',
    '2026-07-01T00:00',
  ])('refuses the day %j and names the argument', (on) => {
    expect(() => checkCode('Q4257', { on })).toThrow(RangeError);
    expect(() => checkCode('Q4257', { on })).toThrow(JSON.stringify(on));
    // Also for codes of other sets: a wrong day never passes because the code is wrong.
    expect(() => checkCode('99213', { on })).toThrow(RangeError);
  });

  it('shows the first 40 characters of a long day', () => {
    expect(() => checkCode('Q4257', { on: '1'.repeat(99) })).toThrow(`on: found "${'1'.repeat(40)}"; allowed: `);
  });

  it('refuses a day that is not a string, and has a status for a code that is not a string', () => {
    for (const on of [null, 20260701, new Date(0), Symbol('day'), { toString: () => '2026-07-01' }]) {
      expect(() => checkCode('Q4257', { on: on as unknown as string })).toThrow(RangeError);
    }
    for (const on of [null, 20260701, true, Symbol('day')]) {
      expect(() => checkCode('Q4257', { on: on as unknown as string })).toThrow(`on: found ${String(on)}; allowed: `);
    }
    for (const input of [null, undefined, 4257, Symbol('Q4257'), { toString: () => 'Q4257' }]) {
      expect(checkCode(input as unknown as string)).toEqual({ status: 'malformed', input });
    }
  });

  it.each([['checkCode', checkCode] as const, ['checkCodeInHistory', checkCodeInHistory] as const])(
    '%s does not ignore a day in place of the options, and accepts no day at all',
    (_, check) => {
      const withDay = () => check('J1440', '2013-06-01' as never);
      expect(withDay).toThrow(RangeError);
      expect(withDay).toThrow('options: found "2013-06-01"; allowed: { on: a day of the calendar }');
      expect(check('J1440', null as never)).toEqual(check('J1440'));
    },
  );

  const ids = [...listCodes(), ...listModifiers()];
  const days = fc
    .date({ min: new Date('1980-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('agrees with the added date and the termination date of any record on any day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), days, (id, on) => {
        const { addedDate = '', terminationDate = '9999' } = getCode(id) ?? getModifier(id) ?? {};
        const expected = on < addedDate ? 'notYetEffective' : on > terminationDate ? 'terminated' : 'active';
        expect(checkCode(id, { on }).status).toBe(expected);
        expect(checkCode(id, { on: on.replaceAll('-', '') }).status).toBe(expected);
      }),
      runs(2000),
    );
  });

  it('passes through the statuses in order as time goes forward', () => {
    const order = ['notYetEffective', 'active', 'terminated'];
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.array(days, { minLength: 2 }), (id, some) => {
        const statuses = some.toSorted().map((on) => order.indexOf(checkCode(id, { on }).status));
        expect(statuses).toEqual(statuses.toSorted());
      }),
    );
  });

  it('leads from a terminated code to something else, and to each thing once', () => {
    for (const id of ids) {
      const check = checkCode(id);
      if (check.status !== 'terminated') continue;
      const codes = check.replacedBy.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes).not.toContain(id);
    }
  });

  it('has an answer for any string', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        expect(checkCode(input).input).toBe(input);
      }),
    );
  });

  it('gives a result that a caller may change', () => {
    const check = checkCode('C9058', { on: '2026-01-01' });
    if (check.status === 'terminated') (check.replacedBy as unknown[]).length = 0;
    expect(checkCode('C9058', { on: '2026-01-01' })).toMatchObject({ replacedBy: [{ code: 'Q5120' }] });
  });
});
