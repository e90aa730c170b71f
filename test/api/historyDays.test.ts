import { describe, expect, it } from 'vitest';
import { checkCodeInHistory, getCodeOn, getHistory } from '../../src/history/index.ts';
import { livesOf } from '../../src/history/lives.ts';
import type { Observation } from '../../src/history/observations.ts';
import { periodsOf } from '../../src/history/periods.ts';

interface Dates {
  readonly addedDate: string;
  readonly actionEffectiveDate?: string;
  readonly terminationDate?: string;
}

/** Releases, named by the month in which they take effect, and what they say about a code, `undefined` for nothing. */
type Said = Readonly<Record<string, Dates | undefined>>;

/** The periods of a code as `from, through: releases`. */
function daysOf(said: Said): readonly string[] {
  const observations = Object.entries(said).flatMap(([id, record]) =>
    record === undefined ? [] : [{ release: { id, effectiveDate: `${id}-01` }, record } as Observation],
  );
  return livesOf(observations)
    .flatMap(periodsOf)
    .map(({ from, through, observedIn }) => `${from}, ${through ?? 'open'}: ${observedIn.join(' ')}`);
}

const added: Dates = { addedDate: '2010-01-01' };

describe('the first day of a period', () => {
  it('is the added date for the first period, whenever the first release took effect', () => {
    expect(daysOf({ '2020-04': added })).toEqual(['2010-01-01, open: 2020-04']);
    expect(daysOf({ '2020-04': { addedDate: '2020-07-01' } })).toEqual(['2020-07-01, open: 2020-04']);
    expect(daysOf({ '2020-04': { ...added, actionEffectiveDate: '2015-01-01' } })).toEqual([
      '2010-01-01, open: 2020-04',
    ]);
  });

  it('is the action effective date of a change, if it is between two releases', () => {
    expect(daysOf({ '2020-04': added, '2020-10': { ...added, actionEffectiveDate: '2020-07-01' } })).toEqual([
      '2010-01-01, 2020-06-30: 2020-04',
      '2020-07-01, open: 2020-10',
    ]);
    expect(daysOf({ '2024-01': added, '2024-04': { ...added, actionEffectiveDate: '2024-03-01' } })).toEqual([
      '2010-01-01, 2024-02-29: 2024-01',
      '2024-03-01, open: 2024-04',
    ]);
  });

  it('is that of the release if the action effective date is blank or not between the two releases', () => {
    const expected = ['2010-01-01, 2020-09-30: 2020-04', '2020-10-01, open: 2020-10'];
    for (const actionEffectiveDate of ['2015-01-01', '2020-03-31', '2020-04-01', '2020-10-01', '2021-01-01']) {
      const changed = { ...added, actionEffectiveDate };
      expect(daysOf({ '2020-04': added, '2020-10': changed }), actionEffectiveDate).toEqual(expected);
    }
    expect(daysOf({ '2020-04': added, '2020-10': { ...added } })).toEqual(expected);
  });

  it('is at the earliest the day after the last release that said otherwise', () => {
    expect(daysOf({ '2020-04': added, '2020-10': { ...added, actionEffectiveDate: '2020-04-02' } })).toEqual([
      '2010-01-01, 2020-04-01: 2020-04',
      '2020-04-02, open: 2020-10',
    ]);
  });

  it('is compared with the last release that said otherwise, and the first that says so', () => {
    const changed = { ...added, actionEffectiveDate: '2019-07-01' };
    expect(daysOf({ '2019-01': added, '2020-04': added, '2020-10': changed, '2021-01': changed })).toEqual([
      '2010-01-01, 2020-09-30: 2019-01 2020-04',
      '2020-10-01, open: 2020-10 2021-01',
    ]);
  });
});

describe('the last day of a period', () => {
  it('is the code’s last day if nothing follows', () => {
    expect(daysOf({ '2020-04': { ...added, terminationDate: '2020-06-30' } })).toEqual([
      '2010-01-01, 2020-06-30: 2020-04',
    ]);
  });

  it('is the day before a change, even for a release that did not yet have the termination', () => {
    const ended = { ...added, actionEffectiveDate: '2020-07-01', terminationDate: '2020-12-31' };
    expect(daysOf({ '2020-04': added, '2020-10': ended })).toEqual([
      '2010-01-01, 2020-06-30: 2020-04',
      '2020-07-01, 2020-12-31: 2020-10',
    ]);
  });

  it('is the code’s last day for each period, if CMS changed the record only later', () => {
    const ended = { ...added, terminationDate: '2020-06-30' };
    expect(daysOf({ '2020-04': ended, '2021-01': { ...ended } })).toEqual([
      '2010-01-01, 2020-06-30: 2020-04',
      '2021-01-01, 2020-06-30: 2021-01',
    ]);
  });

  it('leaves that one day for a change on the code’s last day', () => {
    const ended = { ...added, terminationDate: '2020-10-01' };
    expect(daysOf({ '2020-04': ended, '2020-10': { ...ended } })).toEqual([
      '2010-01-01, 2020-09-30: 2020-04',
      '2020-10-01, 2020-10-01: 2020-10',
    ]);
  });

  it('is the day in the newest release, if a termination was withdrawn', () => {
    expect(daysOf({ '2020-04': { ...added, terminationDate: '2020-12-31' }, '2020-10': added })).toEqual([
      '2010-01-01, 2020-09-30: 2020-04',
      '2020-10-01, open: 2020-10',
    ]);
  });
});

describe('the releases of a period', () => {
  it('are all that say the same, even before and after one that does not list the code', () => {
    expect(daysOf({ '2019-01': added, '2020-04': undefined, '2020-10': added })).toEqual([
      '2010-01-01, open: 2019-01 2020-10',
    ]);
  });

  it('are separated by one that says otherwise, even if CMS returns to what it said', () => {
    expect(daysOf({ '2019-01': added, '2020-04': { ...added }, '2020-10': added })).toEqual([
      '2010-01-01, 2020-03-31: 2019-01',
      '2020-04-01, 2020-09-30: 2020-04',
      '2020-10-01, open: 2020-10',
    ]);
  });
});

describe('a code that CMS uses again', () => {
  const first = { ...added, terminationDate: '2013-12-31' };

  it('begins with its new added date, with no period since its termination', () => {
    expect(daysOf({ '2019-01': first, '2024-01': { addedDate: '2023-07-01' } })).toEqual([
      '2010-01-01, 2013-12-31: 2019-01',
      '2023-07-01, open: 2024-01',
    ]);
  });

  it('begins with it even if its action effective date is a different day', () => {
    const again = { addedDate: '2023-07-01', actionEffectiveDate: '2023-10-01' };
    expect(daysOf({ '2019-01': first, '2024-01': again })).toEqual([
      '2010-01-01, 2013-12-31: 2019-01',
      '2023-07-01, open: 2024-01',
    ]);
  });

  it('may begin the day after its termination, and changes and ends like any other', () => {
    const again = { addedDate: '2014-01-01' };
    const ended = { ...again, actionEffectiveDate: '2020-07-01', terminationDate: '2020-12-31' };
    expect(daysOf({ '2013-10': first, '2020-04': again, '2020-10': ended })).toEqual([
      '2010-01-01, 2013-12-31: 2013-10',
      '2014-01-01, 2020-06-30: 2020-04',
      '2020-07-01, 2020-12-31: 2020-10',
    ]);
  });

  it('ended and began on the days that CMS gives', () => {
    // J1440 was filgrastim from 1994-01-01 to 2013-12-31, and has been fecal microbiota since 2023-07-01.
    const on = (day: string) => {
      const check = checkCodeInHistory('J1440', { on: day });
      return [check.status, check.observedIn[0], getCodeOn('J1440', day)?.observedIn[0]];
    };
    expect(on('1993-12-31')).toEqual(['notYetEffective', '2017-01', undefined]);
    expect(on('1994-01-01')).toEqual(['active', '2017-01', '2017-01']);
    expect(on('2013-12-31')).toEqual(['active', '2017-01', '2017-01']);
    expect(on('2014-01-01')).toEqual(['terminated', '2017-01', undefined]);
    expect(on('2023-06-30')).toEqual(['terminated', '2017-01', undefined]);
    expect(on('2023-07-01')).toEqual(['active', '2025-10', '2025-10']);
  });
});

describe('a code that has left CMS’s file', () => {
  it('is in use from its added date to its last day', () => {
    // Q0090 from 2013-07-01 to 2013-12-31; J0694, in use since 1992, has it in XREF1.
    const on = (day: string) => checkCodeInHistory('Q0090', { on: day });
    expect(on('2013-06-30')).toMatchObject({
      status: 'notYetEffective',
      from: '2013-07-01',
      precededBy: [{ code: 'J0694', basis: 'crossReference' }],
    });
    expect(on('2013-07-01')).toMatchObject({ status: 'active', through: '2013-12-31' });
    expect(on('2013-12-31')).toMatchObject({ status: 'active', through: '2013-12-31' });
    expect(on('2014-01-01')).toMatchObject({ status: 'terminated', through: '2013-12-31' });
  });

  it('is replaced by what it refers to, from the day on which both change', () => {
    // J7301 has been listed since 2014-01-01.
    expect(checkCodeInHistory('Q0090', { on: '2014-01-01' })).toMatchObject({
      replacedBy: [{ code: 'J7301', status: 'active', basis: 'crossReference' }],
    });
  });
});

describe('a listed code that is terminated', () => {
  it('has its termination only from the releases that give it', () => {
    // A4397 ended on 2021-12-31. The releases of 2017 to 2020 do not have that date.
    const check = checkCodeInHistory('A4397', { on: '2020-01-01' });
    expect(check).toMatchObject({ status: 'active', from: '1990-01-01', through: '2021-12-31' });
    expect(check.observedIn).toEqual(['2025-10', '2026-01', '2026-07']);
    expect(getCodeOn('A4397', '2020-01-01')?.observedIn).toEqual(['2017-01', '2019-01', '2020-04', '2020-10']);
    expect(getCodeOn('A4397', '2021-12-31')?.observedIn).toEqual(['2017-01', '2019-01', '2020-04', '2020-10']);
    expect(getCodeOn('A4397', '2022-01-01')).toBeUndefined();
  });
});

describe('getCodeOn', () => {
  it('gives a frozen record', () => {
    expect(Object.isFrozen(getCodeOn('A4397', '2020-01-01'))).toBe(true);
  });
});

describe('getHistory', () => {
  it('gives a frozen list even if it is empty', () => {
    expect(getHistory('99213')).toEqual([]);
    expect(Object.isFrozen(getHistory('99213'))).toBe(true);
  });
});
