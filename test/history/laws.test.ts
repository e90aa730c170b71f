import { describe, expect, it } from 'vitest';
import { departed } from '../../generated/history/changes.ts';
import { getCodeOn, getHistory, type HistoricRecord } from '../../src/history/index.ts';
import { livesOf } from '../../src/history/lives.ts';
import { observationsOf } from '../../src/history/observations.ts';
import { periodsOf } from '../../src/history/periods.ts';
import { getCode, getModifier, listCodes, listModifiers, release } from '../../src/index.ts';
import { dayBefore } from '../../src/shared/calendar.ts';

const all: readonly string[] = [...listCodes(), ...listModifiers(), ...departed.split(',')];

/** Each code with its lives, each life with its periods. */
const lives = all.flatMap((code) =>
  livesOf(observationsOf(code)).map((life) => ({ code, life, periods: periodsOf(life) })),
);

/** A record without what is only form, in words that a person chose: not those of the library. */
function contentOf({ longDescription, shortDescription, ...record }: HistoricRecord): string {
  const { actionEffectiveDate = record.addedDate, anesthesiaBaseUnits = 0 } = record;
  const texts = [longDescription, shortDescription].map((text) =>
    text
      .toUpperCase()
      .match(/[A-Z0-9<>=+%]+/g)
      ?.join(''),
  );
  return JSON.stringify([texts, { ...record, actionEffectiveDate, anesthesiaBaseUnits }]);
}

describe('each period', () => {
  it('holds a day', () => {
    const without = lives.filter(({ periods }) => periods.some(({ from, through }) => through && through < from));
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  it('follows the one before it day by day, and the last ends with the life', () => {
    for (const { code, life, periods } of lives) {
      const next = periods.slice(1).map(({ from }) => dayBefore(from));
      expect(
        periods.map(({ through }) => through),
        code,
      ).toEqual([...next, life.through]);
      expect((periods[0]?.from ?? '') >= life.from, code).toBe(true);
    }
  });

  it('differs from the one before it in more than form', () => {
    for (const { code, periods } of lives) {
      const contents = periods.map(({ record }) => contentOf(record));
      for (const [index, content] of contents.entries()) expect(content, code).not.toBe(contents[index + 1]);
    }
  });

  it('begins with or after the action effective date, unless the code had ended by then', () => {
    for (const { code, periods } of lives) {
      for (const { from, record } of periods) {
        const { actionEffectiveDate = from, terminationDate } = record;
        const hadEnded = terminationDate !== undefined && terminationDate < actionEffectiveDate;
        expect(hadEnded || actionEffectiveDate <= from, code).toBe(true);
      }
    }
  });

  it('is one of those that have each release once, in order', () => {
    for (const { code, life, periods } of lives) {
      const observed = periods.flatMap(({ observedIn }) => observedIn);
      expect(observed, code).toEqual(life.observations.map(({ release }) => release.id));
    }
  });
});

describe('getCodeOn', () => {
  it('gives no change from the future on any day on which a period begins or ends', () => {
    for (const code of all) {
      for (const day of getHistory(code).flatMap(({ from, through = from }) => [from, through])) {
        const { actionEffectiveDate = '', terminationDate = '9999-12-31' } = getCodeOn(code, day) ?? {};
        expect(actionEffectiveDate <= day || actionEffectiveDate > terminationDate, code).toBe(true);
      }
    }
  });
});

describe('release.completeSince', () => {
  it('is the day after the last end that CMS’s file no longer has', () => {
    const newest = (code: string) => getCode(code) ?? getModifier(code);
    const lost = lives.filter(({ code, life }) => life.from !== newest(code)?.addedDate);
    const ends = lost.flatMap(({ life }) => life.through ?? []).sort();
    expect(ends.at(-1)).toBe(dayBefore(release.completeSince));
  });
});

describe('CMS’s files say', () => {
  it('nothing new of A0130, though its action effective date comes and goes', () => {
    expect(getHistory('A0130').map(({ from, observedIn }) => [from, observedIn.length])).toEqual([['1995-01-01', 12]]);
  });

  it('nothing of Q2040 after its end on 2018-12-31 that makes a period', () => {
    expect(getHistory('Q2040').map(({ from, through }) => [from, through])).toEqual([
      ['2011-04-01', '2011-12-31'],
      ['2018-01-01', '2018-12-31'],
    ]);
  });

  it('that G9919 is not payable from 2025-01-01 on, the date of a change that came too late for that release', () => {
    expect(getHistory('G9919').map(({ from, record }) => [from, record.coverage])).toEqual([
      ['2018-01-01', 'C'],
      ['2018-04-01', 'C'],
      ['2025-01-01', 'I'],
    ]);
  });

  it('that J7313 is iluvien from 2019-10-01 on, between two releases', () => {
    expect(getCodeOn('J7313', '2019-09-30')?.shortDescription).toBe('Fluocinol acet intravit imp');
    expect(getCodeOn('J7313', '2019-10-01')?.shortDescription).toBe('Inj., iluvien, 0.01 mg');
  });

  it('that G9663 means another number from 2020-01-01 on: a sign is more than punctuation', () => {
    expect(getCodeOn('G9663', '2019-12-31')?.shortDescription).toBe('Fast/dir ldl = 190 mg/dl');
    expect(getCodeOn('G9663', '2020-01-01')?.shortDescription).toBe('Fast/dir ldl <= 190 mg/dl');
  });

  it('that J1572 lost its ASC group in 2026-01 and has it again in 2026-07, without a date: from the next quarter on', () => {
    const groups = getHistory('J1572').map(({ from, record }) => [from, record.ascPaymentGroup]);
    expect(groups.slice(-3)).toEqual([
      ['2009-01-01', 'YY'],
      ['2026-01-01', undefined],
      ['2026-04-01', 'YY'],
    ]);
  });

  it('the record of K1010 only with its end, so that it holds for its whole life', () => {
    expect(getHistory('K1010').map(({ from, through }) => [from, through])).toEqual([['2020-10-01', '2021-03-31']]);
  });

  it('C9058 was added on 2019-11-15, but its record only from 2020-04-01 on', () => {
    expect(getCodeOn('C9058', '2020-03-31')).toBeUndefined();
    expect(getCodeOn('C9058', '2020-04-01')?.observedIn).toContain('2020-04');
  });
});
