import { describe, expect, it } from 'vitest';
import { compareReleases } from '../../../codegen/diff/compareReleases.ts';
import type { ReleaseDiff } from '../../../codegen/diff/releaseDiff.ts';
import type { HcpcsRecord } from '../../../codegen/model.ts';
import type { Layout } from '../../../codegen/parse/layout.ts';
import { recordWith } from '../../support/records.ts';

type Properties = Partial<HcpcsRecord>;

const coverage: Layout = new Map([
  [
    'HCPCS_CVRG_CD',
    {
      layoutName: 'HCPCS_CVRG_CD',
      title: '',
      definition: '',
      begin: 230,
      length: 1,
      occurs: 1,
      values: [{ code: 'C', description: 'Carrier judgment' }],
    },
  ],
]);

/** One code in two releases, each record with only these values. */
function compare(before: Properties, after: Properties, layout = coverage): ReleaseDiff {
  const record = (properties: Properties) => recordWith({ code: 'A0001', shortDescription: 'Old', ...properties });
  const side = { files: [], layout };
  return compareReleases(
    { ...side, id: '2020-04', records: [record(before)] },
    { ...side, id: '2020-07', records: [record(after)] },
    'text',
  );
}

function told({ changes }: ReleaseDiff): readonly unknown[] {
  return changes.map(({ property, old, new: now }) => [property, old, now]);
}

describe('two records', () => {
  it('differ in one value of a repeated field, in its order and in its length', () => {
    const from = { crossReferences: ['A0002', 'A0003'] };
    const change = (crossReferences: readonly string[]) => told(compare(from, { crossReferences }));
    expect(change(['A0002', 'A0003'])).toEqual([]);
    expect(change(['A0002', 'A0004'])).toEqual([['crossReferences', ['A0002', 'A0003'], ['A0002', 'A0004']]]);
    expect(change(['A0003', 'A0002'])).toEqual([['crossReferences', ['A0002', 'A0003'], ['A0003', 'A0002']]]);
    expect(change(['A0002'])).toEqual([['crossReferences', ['A0002', 'A0003'], ['A0002']]]);
  });

  it('differ if one of them has a blank field', () => {
    expect(told(compare({}, { crossReferences: ['A0002'], statute: '1861' }))).toEqual([
      ['statute', undefined, '1861'],
      ['crossReferences', [], ['A0002']],
    ]);
    expect(told(compare({ crossReferences: ['A0002'], statute: '1861' }, {}))).toEqual([
      ['statute', '1861', undefined],
      ['crossReferences', ['A0002'], []],
    ]);
  });

  it('can differ only in spaces in descriptions: a reference without its space is another reference', () => {
    const diff = compare(
      { longDescription: 'Invented thing', statute: '1833 (t)' },
      { longDescription: 'Invented  thing', statute: '1833(t)' },
    );
    expect(told(diff)).toEqual([['statute', '1833 (t)', '1833(t)']]);
    expect(diff.onlyBlanks).toEqual([
      { code: 'A0001', kind: 'code', property: 'longDescription', old: 'Invented thing', new: 'Invented  thing' },
    ]);
  });

  it('have an empty meaning for a value that no layout lists', () => {
    const [listed] = compare({ coverage: 'C' }, { coverage: 'Z' }).changes;
    expect(listed?.meanings).toEqual({ old: ['Carrier judgment'], new: [''] });
    const [unlisted] = compare({ coverage: 'C' }, { coverage: 'Z' }, new Map()).changes;
    expect(unlisted?.meanings).toEqual({ old: [''], new: [''] });
  });

  it('have no meanings in a field that is not coded, and go by the new short description', () => {
    const [change] = compare({ statute: '1861' }, { statute: '1862', shortDescription: 'New' }).changes.filter(
      ({ property }) => property === 'statute',
    );
    expect(change).toEqual({
      code: 'A0001',
      kind: 'code',
      property: 'statute',
      old: '1861',
      new: '1862',
      change: 'field',
      shortDescription: 'New',
    });
  });
});
