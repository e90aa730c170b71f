import { describe, expect, it } from 'vitest';
import { releases } from '../../generated/history/releases.ts';
import { checkCodeInHistory, getCodeOn, getHistory, type Period } from '../../src/history/index.ts';
import { livesOf } from '../../src/history/lives.ts';
import type { Observation } from '../../src/history/observations.ts';
import { periodsOf } from '../../src/history/periods.ts';
import { dayBefore } from '../../src/shared/calendar.ts';

interface Said {
  readonly addedDate: string;
  readonly actionEffectiveDate?: string;
  readonly terminationDate?: string;
  readonly longDescription?: string;
}

/** Releases, named by the month in which they take effect, and what they say about a code, `undefined` for nothing. */
type Releases = Readonly<Record<string, Said | undefined>>;

const blank = { actionEffectiveDate: undefined, terminationDate: undefined, longDescription: 'Thing' };

function periodsIn(said: Releases): readonly Period[] {
  const observations = Object.entries(said).flatMap(([id, record]) =>
    record === undefined
      ? []
      : [{ release: { id, effectiveDate: `${id}-01` }, record: { ...blank, ...record } } as Observation],
  );
  return livesOf(observations).flatMap(periodsOf);
}

/** The periods of a code as `from, through: releases`. */
function daysOf(said: Releases): readonly string[] {
  return periodsIn(said).map(
    ({ from, through, observedIn }) => `${from}, ${through ?? 'open'}: ${observedIn.join(' ')}`,
  );
}

const added: Said = { addedDate: '2010-01-01' };
const other: Said = { ...added, longDescription: 'Other thing' };

describe('the first day of a life’s first period', () => {
  it('is the added date, whenever the first release took effect', () => {
    expect(daysOf({ '2020-04': added })).toEqual(['2010-01-01, open: 2020-04']);
    expect(daysOf({ '2020-04': { addedDate: '2020-07-01' } })).toEqual(['2020-07-01, open: 2020-04']);
    expect(daysOf({ '2020-04': { ...added, actionEffectiveDate: '2010-01-01' } })).toEqual([
      '2010-01-01, open: 2020-04',
    ]);
    expect(daysOf({ '2020-04': { ...added, actionEffectiveDate: '2009-01-01' } })).toEqual([
      '2010-01-01, open: 2020-04',
    ]);
  });

  it('is the action effective date if that is later: what CMS said before is not known', () => {
    const ended = { ...added, terminationDate: '2015-01-01' };
    expect(daysOf({ '2020-04': { ...added, actionEffectiveDate: '2015-01-01' } })).toEqual([
      '2015-01-01, open: 2020-04',
    ]);
    expect(daysOf({ '2020-04': { ...ended, actionEffectiveDate: '2015-01-01' } })).toEqual([
      '2015-01-01, 2015-01-01: 2020-04',
    ]);
  });

  it('is the added date if the action effective date is that of the end', () => {
    const ended = { ...added, terminationDate: '2014-12-31' };
    expect(daysOf({ '2020-04': { ...ended, actionEffectiveDate: '2015-01-01' } })).toEqual([
      '2010-01-01, 2014-12-31: 2020-04',
    ]);
  });

  it('is that of the correction if CMS corrected the record before its first day', () => {
    expect(
      daysOf({ '2013-01': { addedDate: '2013-10-01' }, '2016-01': { ...other, addedDate: '2013-01-01' } }),
    ).toEqual(['2013-01-01, open: 2013-01 2016-01']);
  });
});

describe('the first day of a later period', () => {
  it('is the action effective date of the change, if it is after the last release that said otherwise', () => {
    // A change of the first day of a release came too late for it.
    for (const actionEffectiveDate of ['2020-04-01', '2020-04-02', '2020-07-01', '2020-10-01']) {
      const [before, after] = periodsIn({ '2020-04': added, '2020-10': { ...other, actionEffectiveDate } });
      expect(before).toMatchObject({ from: '2010-01-01', through: dayBefore(actionEffectiveDate) });
      expect(after).toMatchObject({ from: actionEffectiveDate, through: undefined, observedIn: ['2020-10'] });
    }
  });

  it('is in the next quarter after that release if the date is blank or earlier', () => {
    for (const actionEffectiveDate of ['2015-01-01', '2020-03-31', undefined]) {
      expect(
        daysOf({ '2020-04': added, '2021-01': { ...other, ...(actionEffectiveDate && { actionEffectiveDate }) } }),
      ).toEqual(['2010-01-01, 2020-06-30: 2020-04', '2020-07-01, open: 2021-01']);
    }
    const dated = { ...added, actionEffectiveDate: '2020-04-01' };
    expect(daysOf({ '2020-04': dated, '2021-01': { ...dated, longDescription: 'Other thing' } }).at(-1)).toBe(
      '2020-07-01, open: 2021-01',
    );
    expect(daysOf({ '2020-10': added, '2021-01': other })).toEqual([
      '2010-01-01, 2020-12-31: 2020-10',
      '2021-01-01, open: 2021-01',
    ]);
  });

  it('is never before the action effective date, even if that is after the release', () => {
    const changed = { ...other, actionEffectiveDate: '2021-01-01' };
    expect(daysOf({ '2020-04': added, '2020-10': changed, '2021-01': changed })).toEqual([
      '2010-01-01, 2020-12-31: 2020-04',
      '2021-01-01, open: 2020-10 2021-01',
    ]);
  });

  it('is that of the correction if CMS took back a change that lay ahead', () => {
    const ahead = { ...other, actionEffectiveDate: '2021-01-01' };
    const instead = { ...added, longDescription: 'Third thing' };
    expect(daysOf({ '2019-01': added, '2020-04': ahead, '2020-10': instead })).toEqual([
      '2010-01-01, 2020-06-30: 2019-01',
      '2020-07-01, open: 2020-04 2020-10',
    ]);
  });

  it('is in the next quarter if the date is the day after an end that CMS announces', () => {
    const announced = { ...added, actionEffectiveDate: '2021-01-01', terminationDate: '2020-12-31' };
    expect(daysOf({ '2020-04': added, '2020-10': announced })).toEqual([
      '2010-01-01, 2020-06-30: 2020-04',
      '2020-07-01, 2020-12-31: 2020-10',
    ]);
  });

  it('is after the last release that said otherwise, not after the first', () => {
    expect(daysOf({ '2019-01': added, '2020-04': added, '2020-10': other, '2021-01': other })).toEqual([
      '2010-01-01, 2020-06-30: 2019-01 2020-04',
      '2020-07-01, open: 2020-10 2021-01',
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

  it('leaves no period to what CMS changed only after the code had ended', () => {
    const ended = { ...added, actionEffectiveDate: '2020-10-01', terminationDate: '2020-09-30' };
    const later = { ...ended, longDescription: 'Other thing' };
    const periods = periodsIn({ '2020-04': added, '2021-01': ended, '2021-04': later, '2021-07': later });
    expect(periods).toMatchObject([
      { from: '2010-01-01', through: '2020-09-30', observedIn: ['2020-04', '2021-01', '2021-04', '2021-07'] },
    ]);
    expect(periods[0]?.record).toMatchObject({ terminationDate: undefined, longDescription: 'Thing' });
  });

  it('leaves that one day for a change on the code’s last day', () => {
    const ended = { ...added, terminationDate: '2020-10-01' };
    const changed = { ...other, actionEffectiveDate: '2020-10-01', terminationDate: '2020-10-01' };
    expect(daysOf({ '2020-04': ended, '2020-10': changed })).toEqual([
      '2010-01-01, 2020-09-30: 2020-04',
      '2020-10-01, 2020-10-01: 2020-10',
    ]);
  });

  it('is the day in the newest release, if a termination was withdrawn', () => {
    expect(daysOf({ '2020-04': { ...added, terminationDate: '2020-12-31' }, '2020-10': added })).toEqual([
      '2010-01-01, 2020-06-30: 2020-04',
      '2020-07-01, open: 2020-10',
    ]);
  });
});

describe('the releases of a period', () => {
  it('are all that say the same, even before and after one that does not list the code', () => {
    expect(daysOf({ '2019-01': added, '2020-04': undefined, '2020-10': added })).toEqual([
      '2010-01-01, open: 2019-01 2020-10',
    ]);
  });

  it('include those that say it in another form, and the record is that of the newest', () => {
    const repeated = { ...added, actionEffectiveDate: added.addedDate, longDescription: 'THING.' };
    const [period, ...more] = periodsIn({ '2019-01': added, '2020-04': repeated });
    expect(period?.observedIn).toEqual(['2019-01', '2020-04']);
    expect(period?.record).toMatchObject(repeated);
    expect(more).toEqual([]);
  });

  it('are separated by one that says otherwise, even if CMS returns to what it said', () => {
    expect(daysOf({ '2019-01': added, '2020-04': other, '2020-10': added })).toEqual([
      '2010-01-01, 2019-03-31: 2019-01',
      '2019-04-01, 2020-06-30: 2020-04',
      '2020-07-01, open: 2020-10',
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

  it('begins with its action effective date if that is a later day', () => {
    const again = { addedDate: '2023-07-01', actionEffectiveDate: '2023-10-01' };
    expect(daysOf({ '2019-01': first, '2024-01': again })).toEqual([
      '2010-01-01, 2013-12-31: 2019-01',
      '2023-10-01, open: 2024-01',
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
    expect(on('1993-12-31')).toEqual(['notYetEffective', '2016-01', undefined]);
    expect(on('1994-01-01')).toEqual(['active', '2016-01', '2016-01']);
    expect(on('2013-12-31')).toEqual(['active', '2016-01', '2016-01']);
    expect(on('2014-01-01')).toEqual(['terminated', '2016-01', undefined]);
    expect(on('2023-06-30')).toEqual(['terminated', '2016-01', undefined]);
    expect(on('2023-07-01')).toEqual(['active', '2025-01', '2025-01']);
  });
});

describe('a code that has left CMS’s file', () => {
  it('is in use from its added date to its last day', () => {
    // Q0090 from 2013-07-01 to 2013-12-31. J0694, in use since 1992, has it in XREF1: CMS means an earlier life of it.
    const on = (day: string) => checkCodeInHistory('Q0090', { on: day });
    expect(on('2013-06-30')).toMatchObject({
      status: 'notYetEffective',
      from: '2013-07-01',
      precededBy: [],
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
    // A4397 was added on 1990-01-01, changed on 1996-01-01 and ended on 2021-12-31. The releases of 2017 to 2020 do not
    // have that last day.
    const check = checkCodeInHistory('A4397', { on: '2020-01-01' });
    expect(check).toMatchObject({ status: 'active', from: '1990-01-01', through: '2021-12-31' });
    expect(check.observedIn.slice(0, 3)).toEqual(['2023-01', '2025-01', '2025-10']);
    // They saw the code in use. Those since its end belong to the same period, whose record has no end yet.
    expect(getHistory('A4397')).toMatchObject([{ from: '1996-01-01', through: '2021-12-31' }]);
    expect(getCodeOn('A4397', '2021-12-31')).toMatchObject({ terminationDate: undefined });
    expect(getCodeOn('A4397', '2021-12-31')?.observedIn).toEqual(
      releases.map(({ id }) => id).filter((id) => id > '2016'),
    );
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
