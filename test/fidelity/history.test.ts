import { beforeAll, describe, expect, it } from 'vitest';
import type { HcpcsRecord } from '../../codegen/model.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import { getCodeOn, getHistory } from '../../src/history/index.ts';
import { observationsOf } from '../../src/history/observations.ts';
import { readCmsRelease, tableRows } from '../support/readCmsRelease.ts';
import { recordsOfRows } from '../support/records.ts';
import { describeReleases } from '../support/releases.ts';

const whole = manifest.filter(({ onlyLives }) => !onlyLives).map(({ id }) => id);

/** Codes whose end CMS took back or put off: the newer release counts. */
const notOver: Readonly<Record<string, readonly string[]>> = {
  // The end of G0154 was put off to 2016-02-29; S3854 was reactivated as of 2016-07-01.
  '2016-01': ['G0154', 'S3854'],
  // Reactivated as of 2025-10-01.
  '2025-01': ['J0570'],
};

/** Codes that a release's corrections delete, and that CMS used again from another day on. */
const deleted: Readonly<Record<string, readonly string[]>> = { '2018-01': ['G9890', 'G9891'] };

/**
 * How many codes of a release were otherwise on its first day: the next release gives them an end before it, they begin
 * later, or the next release dates a change to that very day.
 */
const otherwise: Readonly<Record<string, { ended?: number; ahead?: number; changed?: number }>> = {
  '2016-01': { ended: 29, changed: 1 },
  '2017-01': { ended: 3, changed: 4 },
  '2018-01': { ahead: 4, changed: 13 },
  '2019-01': { ended: 1, changed: 1 },
  '2025-01': { ended: 20, changed: 59 },
  '2026-01': { changed: 1 },
};

describeReleases('the history', () => {
  /** The records of each release by code and modifier, read with none of the codegen's code. */
  const releases = new Map<string, ReadonlyMap<string, HcpcsRecord>>();
  const recordsOf = (id: string) => releases.get(id) ?? expect.fail(`${id} was not read`);
  /** The record of a code in the first release after this one that lists it. */
  const nextOf = (code: string, id: string) =>
    whole.filter((other) => other > id).flatMap((other) => recordsOf(other).get(code) ?? [])[0];

  beforeAll(async () => {
    for (const { id } of manifest) {
      releases.set(id, recordsOfRows(tableRows(await readCmsRelease(id)).values()));
    }
  });

  it('has nothing of a code that a release does not list', () => {
    const ids = new Set([...releases.values()].flatMap((records) => [...records.keys()]));
    const wrong = [...ids].flatMap((code) =>
      getHistory(code)
        .flatMap(({ observedIn }) => observedIn)
        .filter((id) => !recordsOf(id).has(code))
        .map((id) => `${id} ${code}`),
    );
    expect(wrong).toEqual([]);
  });

  it('knows all that any release lists', () => {
    const ids = new Set([...releases.values()].flatMap((records) => [...records.keys()]));
    expect([...ids].filter((code) => getHistory(code).length === 0)).toEqual([]);
    const left = [...ids].filter((code) => !recordsOf('2026-07').has(code));
    expect(left).toHaveLength(690);
    const before2016 = left.filter((code) => whole.every((id) => !recordsOf(id).has(code)));
    expect(before2016).toHaveLength(484);
  });

  it('knows the 108 codes and modifiers of 2017 that 2019 does not list', () => {
    const left = [...recordsOf('2017-01').keys()].filter((code) => !recordsOf('2019-01').has(code));
    expect(left).toHaveLength(108);
    expect(left.filter((code) => !getHistory(code).some(({ observedIn }) => observedIn.includes('2017-01')))).toEqual(
      [],
    );
  });

  /** How many codes and modifiers have a life that no later release has: those that are gone, those used again. */
  describe.each([
    ['2012-01', 484, 26],
    ['2013-01', 425, 8],
  ] as const)('of %s', (id, gone, usedAgain) => {
    const isGone = (code: string) => nextOf(code, id) === undefined;
    const isUsedAgain = (code: string, { terminationDate = '9999-12-31' }: HcpcsRecord) =>
      (nextOf(code, id)?.addedDate ?? '') > terminationDate;

    it('has the lives that no release from 2016 on has, and nothing else', () => {
      const records = [...recordsOf(id)];
      expect(records.filter(([code]) => isGone(code))).toHaveLength(gone);
      expect(records.filter(([code, record]) => isUsedAgain(code, record))).toHaveLength(usedAgain);
      const taken = records.filter(([code, record]) => isGone(code) || isUsedAgain(code, record));
      const observed = records.filter(([code]) => observationsOf(code).some(({ release }) => release.id === id));
      expect(observed.map(([code]) => code)).toEqual(taken.map(([code]) => code));
    });

    it('has them to the letter, but for the form of a description that 2013 has in the same words', () => {
      for (const [code, record] of recordsOf(id)) {
        for (const { release, record: found } of observationsOf(code)) {
          if (release.id !== id) continue;
          const newer = recordsOf('2013-01').get(code);
          const inForm = (property: 'longDescription' | 'shortDescription') =>
            newer && words(newer[property]) === words(record[property]) ? newer[property] : record[property];
          const descriptions = {
            longDescription: inForm('longDescription'),
            shortDescription: inForm('shortDescription'),
          };
          expect(found, code).toEqual({ ...record, ...descriptions });
        }
      }
    });

    it('has each of them in one period, but for form and for what CMS changed after the end', () => {
      for (const [code, record] of recordsOf(id)) {
        if (!isGone(code) && !isUsedAgain(code, record)) continue;
        const [found, ...more] = getHistory(code).filter(({ observedIn }) => observedIn.includes(id));
        expect(more, code).toEqual([]);
        const isOver = (found?.through ?? `${id}-01`) < `${id}-01`;
        if (isOver) expect(found?.record.code, code).toBe(code);
        else expect(withoutForm(found?.record, found?.record), code).toEqual(withoutForm(record, found?.record));
      }
    });
  });

  it('has the lives of 2012 that were read by hand in CMS’s file', () => {
    const firstOf = (code: string) => {
      const [{ record, through, observedIn } = expect.fail(code)] = getHistory(code);
      return [record.longDescription, record.addedDate, through, observedIn.join(' ')];
    };
    expect(['J9380', 'Q2042', 'J0570', 'J9062', 'G0449'].map(firstOf)).toEqual([
      ['Vincristine sulfate, 5 mg', '1994-01-01', '2010-12-31', '2012-01 2013-01'],
      ['Injection, hydroxyprogesterone caproate, 1 mg', '2011-07-01', '2011-12-31', '2012-01 2013-01'],
      [expect.stringMatching(/^Injection, penicillin g benzathine/), '1982-01-01', '2010-12-31', '2012-01 2013-01'],
      ['Cisplatin, 50 mg', '1982-01-01', '2010-12-31', '2012-01 2013-01'],
      // In 2012 alone, and so in capitals.
      [expect.stringMatching(/^ANNUAL FACE-TO-FACE OBESITY SCREENING/), '2011-11-29', undefined, '2012-01'],
    ]);
  });

  describe.each(whole)('of %s', (id) => {
    const day = `${id}-01`;
    const records = () => [...recordsOf(id)];

    it('is observed as it was, to the letter', () => {
      for (const [code, record] of records()) {
        const observed = observationsOf(code).filter(({ release }) => release.id === id);
        expect(
          observed.map((observation) => observation.record),
          code,
        ).toEqual([record]);
      }
    });

    it('has every record, field by field, but for form and for what CMS changed after the end', () => {
      for (const [code, record] of records()) {
        const [found, ...more] = getHistory(code).filter(({ observedIn }) => observedIn.includes(id));
        expect(more, code).toEqual([]);
        const isOver = (found?.through ?? day) < day;
        if (isOver || deleted[id]?.includes(code)) expect(found?.record.code, code).toBe(code);
        else expect(withoutForm(found?.record, found?.record), code).toEqual(withoutForm(record, found?.record));
      }
    });

    it('gives the records of the codes in use on its first day, as far as CMS did not say otherwise since', () => {
      const counts = { ended: 0, ahead: 0, changed: 0 };
      for (const [code, record] of records()) {
        const next = nextOf(code, id);
        const { terminationDate = '9999-12-31', addedDate } = record;
        const found = getCodeOn(code, day);
        if (terminationDate < day) {
          expect(found !== undefined, code).toBe(notOver[id]?.includes(code) ?? false);
        } else if ((next?.terminationDate ?? day) < day) {
          counts.ended += 1;
          expect(found, code).toBeUndefined();
        } else if (addedDate > day || deleted[id]?.includes(code)) {
          counts.ahead += 1;
          expect(found, code).toBeUndefined();
        } else {
          const isChanged = next?.actionEffectiveDate === day && record.actionEffectiveDate !== day;
          if (isChanged) counts.changed += 1;
          const expected = isChanged ? next : record;
          expect(withoutForm(found, found), code).toEqual(withoutForm(expected, found));
        }
      }
      expect(counts).toEqual({ ended: 0, ahead: 0, changed: 0, ...otherwise[id] });
    });
  });
});

type AnyRecord = Readonly<Record<string, unknown>>;

/**
 * A record without what is only form: case, blanks and punctuation, no units, and the action effective date where the
 * newer record has only the added date.
 */
function withoutForm(record: AnyRecord = {}, newer: AnyRecord = {}): unknown {
  const { observedIn, ...fields } = record;
  const hasLostDate = (newer.actionEffectiveDate ?? newer.addedDate) === newer.addedDate;
  return {
    ...fields,
    longDescription: words(record.longDescription),
    shortDescription: words(record.shortDescription),
    actionEffectiveDate: hasLostDate ? newer.addedDate : record.actionEffectiveDate,
    anesthesiaBaseUnits: record.anesthesiaBaseUnits ?? 0,
  };
}

function words(text: unknown): string | undefined {
  return String(text)
    .toUpperCase()
    .match(/[A-Z0-9<>=+%]+/g)
    ?.join('');
}
