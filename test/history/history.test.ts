import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departed } from '../../generated/history/changes.ts';
import { releases } from '../../generated/history/releases.ts';
import {
  checkCodeInHistory,
  completeSince,
  getCodeOn,
  getHistory,
  listRecordsIn,
  type Period,
} from '../../src/history/index.ts';
import { checkCode, describeRecord, getCode, getModifier, listCodes, listModifiers, release } from '../../src/index.ts';

const left = departed.split(',');
const all: readonly string[] = [...listCodes(), ...listModifiers(), ...left];
const anyCode = fc.constantFrom(...all);
const anyDay = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function holds({ from, through = '9999-12-31', unlistedFrom = '9999-12-31' }: Period, day: string): boolean {
  return from <= day && day <= through && day < unlistedFrom;
}

describe('getHistory', () => {
  it('gives the two lives of J1440', () => {
    const [filgrastim, microbiota, ...more] = getHistory('J1440');
    expect(filgrastim).toMatchObject({ from: '1994-01-01', through: '2013-12-31', observedIn: ['2016-01', '2017-01'] });
    expect(filgrastim?.record).toMatchObject({
      code: 'J1440',
      kind: 'code',
      longDescription: 'Injection, filgrastim (g-csf), 300 mcg',
      terminationDate: '2013-12-31',
    });
    expect(microbiota).toMatchObject({ from: '2023-07-01', through: undefined });
    expect(microbiota?.observedIn.slice(0, 3)).toEqual(['2025-01', '2025-10', '2026-01']);
    expect(more).toEqual([]);
  });

  it('begins a period with the action effective date if CMS gives it', () => {
    const [before, after] = getHistory('Q4257');
    expect(before).toMatchObject({
      from: '2022-04-01',
      through: '2025-12-31',
      observedIn: ['2023-01', '2025-01', '2025-10'],
    });
    expect(before?.record.pricingIndicators).toEqual(['51']);
    expect(after).toMatchObject({ from: '2026-01-01', record: { action: 'C', pricingIndicators: ['11'] } });
  });

  it('leaves out of observedIn the one release that does not list DA', () => {
    expect(getHistory('DA').map(({ observedIn }) => observedIn)).toEqual([
      releases.map(({ id }) => id).filter((id) => id > '2016' && id !== '2019-01'),
    ]);
  });

  it('ignores whitespace and case, and gives one frozen list', () => {
    expect(getHistory(' j1440 ')).toBe(getHistory('J1440'));
    expect(Object.isFrozen(getHistory('J1440'))).toBe(true);
    for (const period of getHistory('J1440')) {
      for (const part of [period, period.record, period.record.pricingIndicators, period.observedIn]) {
        expect(Object.isFrozen(part)).toBe(true);
      }
    }
  });

  it.each(['99213', 'D0120', 'Q42577', '', '__proto__', 'constructor'])('gives nothing for %j', (code) => {
    expect(getHistory(code)).toEqual([]);
    expect(getCodeOn(code, '2020-01-01')).toBeUndefined();
  });

  it('ends with the record of the newest release, the same object, if the code has not ended', () => {
    for (const code of all) {
      const newest = getCode(code) ?? getModifier(code);
      const last = getHistory(code).at(-1);
      if (newest && newest.terminationDate === undefined) expect(last?.record).toBe(newest);
      expect(last?.observedIn.includes(release.id), code).toBe(newest !== undefined);
    }
  });

  it('has periods in order, which do not overlap or share a release', () => {
    for (const code of all) {
      const periods = getHistory(code);
      for (const [index, { from, through }] of periods.entries()) {
        const next = periods[index + 1];
        if (next) expect(through !== undefined && from < next.from && through < next.from, code).toBe(true);
      }
      const observed = periods.flatMap(({ observedIn }) => observedIn);
      expect(observed, code).toEqual([...new Set(observed)].sort());
    }
  });

  it('knows the last day of codes that have left the file, but for six', () => {
    expect(left).toHaveLength(690);
    const last = left.map((code) => [code, getHistory(code).at(-1)] as const);
    const withoutEnd = last.filter(([, period]) => period?.through === undefined);
    expect(withoutEnd.map(([code, period]) => `${code} ${period?.unlistedFrom}`)).toEqual([
      'G0298 2017-01-01',
      'G0449 2013-01-01',
      'G0450 2013-01-01',
      'G9668 2017-01-01',
      'G9976 2019-01-01',
      'G9977 2019-01-01',
    ]);
    expect(last.filter(([, period]) => period?.through && period.unlistedFrom)).toEqual([]);
  });

  it('knows the first lives of codes that CMS uses again', () => {
    // Of 2012 and 2013 only such lives, and what has left the file, are known.
    const first = (code: string) => getHistory(code)[0]?.record.shortDescription;
    expect([first('J9380'), first('J0570'), first('J9062'), first('Q2041')]).toEqual([
      'Vincristine sulfate 5 MG inj',
      'Penicillin g benzathine inj',
      'Cisplatin 50 MG injection',
      'Wilate injection',
    ]);
  });

  it('has records that describeRecord shows', () => {
    const [period] = getHistory('C9130');
    const fields = period ? describeRecord(period.record) : [];
    expect(fields.find(({ property }) => property === 'shortDescription')?.values).toEqual([
      { value: 'Injection, ivig bivigam' },
    ]);
  });
});

describe('getCodeOn', () => {
  it('gives the record of the one period that contains the day', () => {
    fc.assert(
      fc.property(anyCode, anyDay, (code, day) => {
        const periods = getHistory(code).filter((period) => holds(period, day));
        const expected = periods.map(({ record, observedIn }) => ({ ...record, observedIn }));
        expect(periods.length).toBeLessThan(2);
        expect(getCodeOn(code, day)).toEqual(expected[0]);
        expect(getCodeOn(code.toLowerCase(), day.replaceAll('-', ''))).toEqual(expected[0]);
      }),
    );
  });

  it('begins and ends with the days that CMS gives', () => {
    expect(getCodeOn('J1440', '1993-12-31')).toBeUndefined();
    expect(getCodeOn('J1440', '1994-01-01')?.observedIn).toEqual(['2016-01', '2017-01']);
    expect(getCodeOn('J1440', '2013-12-31')?.observedIn).toEqual(['2016-01', '2017-01']);
    expect(getCodeOn('J1440', '2014-01-01')).toBeUndefined();
  });

  it.each(['2026-02-29', '2026-1-1', '', 'today'])('throws for %j, which is not a date', (day) => {
    const message = `date: found ${JSON.stringify(day)}; allowed: a day of the calendar`;
    expect(() => getCodeOn('J1440', day)).toThrow(RangeError);
    expect(() => getCodeOn('J1440', day)).toThrow(message);
    expect(() => checkCodeInHistory('J1440', { on: day })).toThrow(/^on: found /);
  });
});

describe('checkCodeInHistory', () => {
  it('knows an earlier life', () => {
    const life = { code: 'J1440', kind: 'code', from: '1994-01-01', observedIn: ['2016-01', '2017-01'] };
    const on = (day: string) => checkCodeInHistory('j1440', { on: day });
    expect(on('1990-01-01')).toEqual({ ...life, status: 'notYetEffective', input: 'j1440', precededBy: [] });
    expect(on('2013-06-01')).toEqual({ ...life, status: 'active', input: 'j1440', through: '2013-12-31' });
    expect(on('2015-01-01')).toMatchObject({
      ...life,
      status: 'terminated',
      through: '2013-12-31',
      replacedBy: [{ code: 'J1442', status: 'active', basis: 'inferred' }],
    });
    expect(on('2023-07-01')).toMatchObject({ status: 'active', from: '2023-07-01' });
  });

  it('knows a code that has left the file, and the codes that CMS refers to from it', () => {
    expect(checkCode('Q0090').status).toBe('unlisted');
    expect(checkCodeInHistory('Q0090')).toEqual({
      status: 'terminated',
      input: 'Q0090',
      code: 'Q0090',
      kind: 'code',
      from: '2013-07-01',
      through: '2013-12-31',
      replacedBy: [{ code: 'J7301', status: 'active', basis: 'crossReference' }],
      observedIn: ['2016-01', '2017-01'],
    });
  });

  it('says until when a code without a last day was listed, and after that that it is not', () => {
    const on = (day: string) => checkCodeInHistory('G9976', { on: day });
    expect(on('2018-12-31')).toMatchObject({ status: 'active', through: undefined, observedIn: ['2018-01'] });
    expect(on('2019-01-01')).toEqual({ status: 'unlisted', input: 'G9976', code: 'G9976', observedIn: ['2018-01'] });
    expect(getCodeOn('G9976', '2018-12-31')?.shortDescription).toBe('Doc pat rsn no mac exm perf');
    expect(getCodeOn('G9976', '2019-01-01')).toBeUndefined();
  });

  it('knows the predecessor of a listed code even if it has left the file', () => {
    // C9292 refers to J9306: to 2013-12-31, and from 2014-01-01.
    const expected = { status: 'notYetEffective', from: '2014-01-01' };
    expect(checkCode('J9306', { on: '2013-12-31' })).toMatchObject({ ...expected, precededBy: [] });
    expect(checkCodeInHistory('J9306', { on: '2013-12-31' })).toMatchObject({
      ...expected,
      precededBy: [{ code: 'C9292', basis: 'crossReference' }],
    });
    expect(checkCodeInHistory('J9306', { on: '2012-01-01' })).toMatchObject({ ...expected, precededBy: [] });
  });

  it('remembers what an older release said of a successor, in both directions', () => {
    // XREF of Q9994 is B4105 in 2019, and blank since; XREF of B4105 is Q9994.
    const successor = { code: 'B4105', status: 'active', basis: 'crossReference' };
    expect(checkCodeInHistory('Q9994', { on: '2019-06-01' })).toMatchObject({ replacedBy: [successor] });
    expect(checkCodeInHistory('B4105', { on: '2018-12-31' })).toMatchObject({
      status: 'notYetEffective',
      precededBy: [{ code: 'Q9994', basis: 'crossReference' }],
    });
  });

  it('forgets what CMS has corrected', () => {
    // XREF of C9468 is J7023 in 2019, a slip, and J7203 since.
    expect(checkCodeInHistory('C9468', { on: '2019-06-01' })).toMatchObject({
      replacedBy: [{ code: 'J7203', status: 'active' }],
    });
  });

  it('says active for the days of which no release has the record', () => {
    // A4271 was added on 2024-04-01. The oldest release with it, 2025-01, has what CMS changed on 2024-10-01.
    expect(checkCodeInHistory('A4271', { on: '2024-05-01' })).toMatchObject({ status: 'active', from: '2024-04-01' });
    expect(getCodeOn('A4271', '2024-09-30')).toBeUndefined();
    expect(getCodeOn('A4271', '2024-10-01')?.observedIn[0]).toBe('2025-01');
  });

  it('does not ascribe a termination to a release that did not have it', () => {
    expect(checkCodeInHistory('C9058', { on: '2020-05-01' })).toMatchObject({
      status: 'active',
      through: '2020-06-30',
    });
    expect(checkCodeInHistory('C9058', { on: '2020-05-01' }).observedIn).not.toContain('2020-04');
  });

  it.each(['99213', 'D0120', 'B0000', 'nonsense'])('gives the result of checkCode for %s', (input) => {
    expect(checkCodeInHistory(input)).toEqual({ ...checkCode(input), observedIn: [] });
  });

  it('gives the result of checkCode wherever checkCode knows the code on the day', () => {
    fc.assert(
      fc.property(anyCode, anyDay, (code, on) => {
        const { observedIn, ...check } = checkCodeInHistory(code, { on });
        const known = checkCode(code, { on });
        if (known.status === 'active') expect(check).toEqual(known);
        if (known.status === 'terminated') {
          const { replacedBy, ...rest } = known;
          expect(check).toMatchObject(rest);
          expect(check).toHaveProperty('replacedBy', expect.arrayContaining([...replacedBy]));
        }
        // What CMS said before the first date that it gives is not known, though the code was in use.
        if (getCodeOn(code, on) !== undefined) expect(check.status).toBe('active');
        expect(observedIn.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('completeSince', () => {
  it('is the first day of the oldest release', () => {
    expect(completeSince).toBe('2012-01-01');
    expect(completeSince).toBe(releases[0]?.effectiveDate);
  });
});

describe('listRecordsIn', () => {
  it('has codes before modifiers, each in order, and in the newest release those that are listed', () => {
    for (const { id } of releases) {
      const records = listRecordsIn(id);
      const codes = records.filter(({ kind }) => kind === 'code').map(({ code }) => code);
      const modifiers = records.filter(({ kind }) => kind === 'modifier').map(({ code }) => code);
      expect(records.map(({ code }) => code)).toEqual([...codes, ...modifiers]);
      expect([codes, modifiers]).toEqual([codes.toSorted(), modifiers.toSorted()]);
    }
    const newest = [...listCodes(), ...listModifiers()];
    expect(listRecordsIn(release.id)).toEqual(newest.map((id) => getCode(id) ?? getModifier(id)));
  });

  it.each(['', '2018-04', '2026-7', '__proto__'])('is empty for %j, which is no release of the history', (id) => {
    expect(listRecordsIn(id)).toEqual([]);
  });
});
