import { describe, expect, it } from 'vitest';
import { checkLayout } from '../../../codegen/check/checkLayout.ts';
import { recordFields } from '../../../codegen/fields.ts';
import type { Layout, LayoutField } from '../../../codegen/parse/layout.ts';

/** A layout with all fields, each as often as it has columns. Each test changes what it is about. */
function layoutWith(changed: Readonly<Record<string, Partial<LayoutField> | undefined>> = {}): Layout {
  const fields = [
    { layoutName: 'HCPCS_MDFR_CD', columns: [''] },
    { layoutName: 'HCPCS_SQNC_NUM', columns: [''] },
    ...recordFields,
  ].map(({ layoutName, columns }, index): LayoutField => {
    const values = [
      { code: '1', description: 'One' },
      { code: '2', description: 'Two' },
    ];
    const definition = 'An invented field.';
    return { layoutName, title: '', definition, begin: 1 + 10 * index, length: 1, occurs: columns.length, values };
  });
  return new Map(
    fields
      .filter(({ layoutName }) => !(layoutName in changed) || changed[layoutName] !== undefined)
      .map((field) => [field.layoutName, { ...field, ...changed[field.layoutName] }]),
  );
}

describe('a record layout', () => {
  it('is valid with all fields, each as often as it has columns', () => {
    expect(checkLayout('l.txt', layoutWith(), '2026-01')).toEqual([]);
  });

  it.each(['HCPCS_MDFR_CD', 'HCPCS_SQNC_NUM', 'HCPCS_STATUTE_NUM'])('is refused without %s', (layoutName) => {
    expect(checkLayout('l.txt', layoutWith({ [layoutName]: undefined }), '2026-01')).toEqual([
      { where: 'l.txt', found: `no field ${layoutName}`, allowed: 'a field with that STANDARD ALIAS' },
    ]);
  });

  it('is refused with a field that begins within another, and accepted if it begins after it', () => {
    // Each field has ten columns, in order. The coverage comes after the five cross references.
    const xref = layoutWith().get('HCPCS_XREF_CD')?.begin ?? 0;
    const coverageAt = (begin: number) => checkLayout('l.txt', layoutWith({ HCPCS_CVRG_CD: { begin } }), '2026-01');
    expect(coverageAt(xref + 5)).toEqual([]);
    expect(coverageAt(xref + 4)).toEqual([
      {
        where: 'l.txt, HCPCS_CVRG_CD',
        found: `its first column ${xref + 4} within HCPCS_XREF_CD, which ends at ${xref + 4}`,
        allowed: 'columns of its own',
      },
    ]);
  });

  it('is refused with fewer prices than there are columns', () => {
    expect(checkLayout('l.txt', layoutWith({ HCPCS_PRCNG_IND_CD: { occurs: 3 } }), '2026-01')).toEqual([
      {
        where: 'l.txt, HCPCS_PRCNG_IND_CD',
        found: 'a field that occurs 3 times',
        allowed: '4, for the columns PRICE1, PRICE2, PRICE3, PRICE4',
      },
    ]);
  });

  it('is refused with a field without a description', () => {
    expect(checkLayout('l.txt', layoutWith({ HCPCS_CD_ADD_DT: { definition: '' } }), '2026-01')).toEqual([
      { where: 'l.txt, HCPCS_CD_ADD_DT', found: 'no definition', allowed: 'a text under the columns' },
    ]);
  });

  it('is refused with a coded field that lists no values, which other fields do not need', () => {
    expect(
      checkLayout('l.txt', layoutWith({ HCPCS_CVRG_CD: { values: [] }, HCPCS_STATUTE_NUM: { values: [] } }), '2026-01'),
    ).toEqual([{ where: 'l.txt, HCPCS_CVRG_CD', found: 'no values', allowed: 'a list of values' }]);
  });

  it('is refused with a repeated value, once for each repetition', () => {
    const values = ['C', 'D', 'C', 'M', 'C'].map((code) => ({ code, description: 'Invented' }));
    const twice = { where: 'l.txt, HCPCS_CVRG_CD', found: 'the value C twice', allowed: 'each value once' };
    expect(checkLayout('l.txt', layoutWith({ HCPCS_CVRG_CD: { values } }), '2026-01')).toEqual([twice, twice]);
  });
});
