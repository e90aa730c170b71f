import { beforeAll, describe, expect, it } from 'vitest';
import { compileFromManifest } from '../../codegen/compileFromManifest.ts';
import { manifest } from '../../codegen/manifest.ts';
import { releasesFolder } from '../../codegen/releasesFolder.ts';
import { getCodeOn, getHistory } from '../../src/history.ts';
import { recordsOfTables } from '../support/recordsOfTables.ts';
import { describeReleases } from '../support/releases.ts';

describeReleases('the history', () => {
  /** By release, the record of each code and modifier that it lists, as it is compiled alone. */
  const releases = new Map<string, ReadonlyMap<string, object>>();

  beforeAll(async () => {
    for (const { id } of manifest) {
      releases.set(id, recordsOfTables((await compileFromManifest(id, releasesFolder)).tables));
    }
  });

  describe.each(manifest)('of $id', ({ id, effectiveDate }) => {
    const records = () => [...(releases.get(id) ?? [])];

    it('has every record, field by field', () => {
      for (const [code, record] of records()) {
        const found = getHistory(code).filter(({ observedIn }) => observedIn.includes(id));
        expect(found.map((period) => period.record), code).toEqual([record]);
      }
    });

    it('has nothing that the release does not list', () => {
      const others = [...releases.values()].flatMap((other) => [...other.keys()]).filter((code) => !releases.get(id)?.has(code));
      expect(others.filter((code) => getHistory(code).some(({ observedIn }) => observedIn.includes(id)))).toEqual([]);
    });

    it('gives for its first day what the release says of the codes in use', () => {
      for (const [code, record] of records()) {
        const { terminationDate } = record as { terminationDate?: string };
        const { observedIn, ...found } = getCodeOn(code, effectiveDate) ?? { observedIn: [] };
        if (terminationDate !== undefined && terminationDate < effectiveDate) expect(observedIn, code).toEqual([]);
        else expect(found, code).toEqual(record);
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
