import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../../codegen/check/checkHistory.ts';
import type { HcpcsRecord } from '../../../codegen/model.ts';
import { checkedHistory } from '../../../codegen/pack/checkReadsBack.ts';
import { ALPHABET } from '../../../codegen/pack/escapeText.ts';
import { packEdit } from '../../../codegen/pack/packEdit.ts';
import { packHistory } from '../../../codegen/pack/packHistory.ts';
import { fieldForms } from '../../../generated/fields.ts';
import { blankFields, changedFields } from '../../../src/packed/unpackHistory.ts';
import { inventedLayout, inventedRelease } from '../../support/inventedRelease.ts';
import { recordsOf } from '../../support/records.ts';

describe('packEdit', () => {
  const editedBack = (from: string, to: string) => {
    const change = { property: 'longDescription', form: 'text', packed: packEdit(from, to) } as const;
    return changedFields({ ...blankFields(fieldForms), longDescription: from }, [change]).longDescription;
  };

  it('describes from the end what is removed and what is inserted', () => {
    expect(packEdit('Injection, filgrastim, 1 mcg (new)', 'Infusion, filgrastim, 5 mcg')).toBe('0 11 5 mcg;17 4 fus');
  });

  it('is read back, whatever the texts are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('injection, ', 'per square centimeter', ' ; ', '|', '~', ' 5'), { maxLength: 9 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(editedBack(from, to)).toBe(to);
      }),
    );
  });
});

describe('packHistory', () => {
  it('packs sets of fields with the rows that have them', () => {
    const packed = packHistory([
      recordsOf({
        A0001: { action: 'N' },
        A0003: { statute: '1861,s' },
        J1440: { addedDate: '1994-01-01' },
      }),
      recordsOf({ A0001: { action: 'C' }, A0003: { statute: '1861,s' } }),
      recordsOf({ A0001: { action: 'N' }, A0002: {}, A0003: { statute: '1861' } }, { XE: {} }),
    ]);
    expect(packed).toEqual({
      departed: ['J1440'],
      sets: '!',
      singleSets: 'wC|g1861~002cs|wN|!,t1994-01-01',
      changes: '.A.A|.3.',
      longDescription: '',
      shortDescription: '',
    });
  });

  it('is read back for any releases, of codes and modifiers that come and go', () => {
    const value = fc.string({ unit: fc.constantFrom(...ALPHABET, '"', '$'), minLength: 1, maxLength: 8 });
    const list = fc.array(value, { maxLength: 3 });
    const record = fc.record({
      longDescription: value,
      shortDescription: value,
      crossReferences: list,
      anesthesiaBaseUnits: fc.constantFrom(undefined, 0, 12),
      addedDate: fc.constantFrom('1994-01-01', '2020-01-01'),
      action: fc.constantFrom(undefined, 'N', 'A'),
    });
    const records = (...ids: string[]) => fc.dictionary(fc.constantFrom(...ids), record, { maxKeys: 4 });
    const release = fc
      .tuple(records('A0001', 'A0002', 'B0001', 'V9999'), records('AA', 'XE'))
      .map(([codes, modifiers]) => recordsOf(codes, modifiers));
    fc.assert(
      fc.property(fc.array(release, { minLength: 1, maxLength: 5 }), (releases) => {
        expect(() => checkedHistory(packHistory(releases), releases)).not.toThrow();
      }),
    );
  });

  it('is refused if it does not read back', () => {
    const releases = [recordsOf({ A0001: { statute: '1861' } }), recordsOf({ A0001: {} })];
    const packed = packHistory(releases);
    expect(() =>
      checkedHistory({ ...packed, singleSets: packed.singleSets.replace('1861', '1862') }, releases),
    ).toThrow('A0001');
  });
});

describe('checkHistory', () => {
  const { reference } = inventedRelease();
  const values = [{ code: 'N', description: 'No change' }];
  const content = inventedLayout([{ layoutName: 'HCPCS_ACTN_CD', values }]);
  const layout = { content, origin: { ...reference.layout.origin, release: '2026-01' } };
  const release = (id: string, codes: Readonly<Record<string, Partial<HcpcsRecord>>>) =>
    inventedRelease({ id, records: recordsOf(codes), reference: { ...reference, layout } });

  it('accepts what the newest layout lists, and codes that left with a last day', () => {
    const older = release('2017-01', { A0001: { action: 'N', terminationDate: '2013-12-31' }, A0002: {} });
    expect(checkHistory([older, release('2019-01', { A0002: {} })])).toEqual([]);
  });

  it('finds an old value that the newest layout does not list', () => {
    const older = release('2017-01', { A0002: { action: 'Z' } });
    expect(checkHistory([older, release('2019-01', { A0002: {} })])).toMatchObject([
      {
        where: 'HCPCS 2017-01, A0002, ACTION CD',
        found: '"Z"',
        allowed: 'a value that the record layout of 2026-01 lists',
      },
    ]);
  });
});
