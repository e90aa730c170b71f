import { beforeAll, describe, expect, it } from 'vitest';
import type { HcpcsRecord } from '../../codegen/model.ts';
import { compileFromManifest } from '../../codegen/releases/compileFromManifest.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import { getCodeOn, getHistory, listRecordsIn } from '../../src/history/index.ts';
import { recordsByCode } from '../support/records.ts';
import { cmsReleases, describeReleases } from '../support/releases.ts';

/** Codes that a release lists without a last day, and the next release with a last day before the first one took effect. */
const endedInRetrospect: ReadonlyMap<string, readonly string[]> = new Map([
  ['2017-01', ['G0477', 'G0478', 'G0479']],
  ['2019-01', ['C9034']],
]);

/** A record without what is only form: case, blanks and punctuation, a date that repeats the added date, no units. */
function withoutForm(record: Readonly<Record<string, unknown>> = {}): unknown {
  const words = (text: unknown) =>
    String(text)
      .toUpperCase()
      .match(/[A-Z0-9<>=+%]+/g)
      ?.join('');
  return {
    ...record,
    longDescription: words(record.longDescription),
    shortDescription: words(record.shortDescription),
    actionEffectiveDate: record.actionEffectiveDate ?? record.addedDate,
    anesthesiaBaseUnits: record.anesthesiaBaseUnits ?? 0,
  };
}

describeReleases('the history', () => {
  /** The record of each code and modifier, by release, each compiled by itself. */
  const releases = new Map<string, ReadonlyMap<string, HcpcsRecord>>();

  beforeAll(async () => {
    for (const { id } of manifest) {
      releases.set(id, recordsByCode((await compileFromManifest(id, cmsReleases)).records));
    }
  });

  describe.each(manifest)('of $id', ({ id }) => {
    const effectiveDate = `${id}-01`;
    const records = () => [...(releases.get(id) ?? [])];

    it('has every record, field by field, but for form and for what CMS changed after the end', () => {
      for (const [code, record] of records()) {
        const [found, ...more] = getHistory(code).filter(({ observedIn }) => observedIn.includes(id));
        expect(more, code).toEqual([]);
        const isOver = (found?.through ?? effectiveDate) < effectiveDate;
        if (isOver) expect(found?.record.code, code).toBe(code);
        else expect(withoutForm(found?.record), code).toEqual(withoutForm(record));
      }
    });

    it('has its records as they were, to the letter and in order', () => {
      expect(listRecordsIn(id)).toEqual(records().map(([, record]) => record));
    });

    it('has nothing that the release does not list', () => {
      const others = [...releases.values()]
        .flatMap((other) => [...other.keys()])
        .filter((code) => !releases.get(id)?.has(code));
      expect(others.filter((code) => getHistory(code).some(({ observedIn }) => observedIn.includes(id)))).toEqual([]);
    });

    it('gives the release’s records of the codes in use on its first day', () => {
      for (const [code, record] of records()) {
        const { terminationDate = '9999-12-31' } = record;
        const isOver = terminationDate < effectiveDate || endedInRetrospect.get(id)?.includes(code);
        const { observedIn, ...found } = getCodeOn(code, effectiveDate) ?? { observedIn: [] };
        if (isOver) expect(observedIn, code).toEqual([]);
        else expect(withoutForm(found), code).toEqual(withoutForm(record));
      }
    });
  });

  it('knows the 108 codes and modifiers of 2017 that 2019 does not list', () => {
    const [first, second] = [releases.get('2017-01'), releases.get('2019-01')];
    const left = [...(first?.keys() ?? [])].filter((code) => !second?.has(code));
    expect(left).toHaveLength(108);
    expect(left.filter((code) => getHistory(code)[0]?.observedIn[0] !== '2017-01')).toEqual([]);
  });
});
