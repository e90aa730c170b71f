import { describe, expect, it } from 'vitest';
import { allColumns, recordFields } from '../../codegen/fields.ts';
import { blankCells, kindOf, toRecords, valuesOf } from '../../codegen/model.ts';
import { cellsWith, recordWith } from '../support/records.ts';

/** The record of one row. */
function recordOf(cells: Parameters<typeof cellsWith>[0]) {
  return toRecords([{ cells: cellsWith({ HCPC: 'A0001', RECID: '3', ...cells }) }]).codes[0];
}

describe('the cells of a record', () => {
  it('are a blank for each column of the spreadsheet before they are filled in', () => {
    expect(Object.keys(blankCells)).toEqual(allColumns);
    expect(new Set(Object.values(blankCells))).toEqual(new Set(['']));
  });

  it('tell a code from a modifier', () => {
    expect(kindOf(cellsWith({ RECID: '3' }))).toBe('code');
    expect(kindOf(cellsWith({ RECID: '7' }))).toBe('modifier');
  });
});

describe('toRecords', () => {
  it('separates codes from modifiers, each in the order of their code units', () => {
    const rows = [
      cellsWith({ HCPC: 'J0002', RECID: '3', COV: 'D' }),
      cellsWith({ HCPC: 'XY', RECID: '7', COV: 'I' }),
      cellsWith({ HCPC: 'A0010', RECID: '3', COV: 'C' }),
      cellsWith({ HCPC: 'A1', RECID: '7' }),
      cellsWith({ HCPC: 'A0009', RECID: '3', COV: 'M' }),
    ].map((cells) => ({ cells }));
    const { codes, modifiers } = toRecords(rows);
    expect(codes.map(({ code, kind, coverage }) => [code, kind, coverage])).toEqual([
      ['A0009', 'code', 'M'],
      ['A0010', 'code', 'C'],
      ['J0002', 'code', 'D'],
    ]);
    expect(modifiers.map(({ code, kind, coverage }) => [code, kind, coverage])).toEqual([
      ['A1', 'modifier', undefined],
      ['XY', 'modifier', 'I'],
    ]);
    expect(rows.map(({ cells }) => cells.HCPC)).toEqual(['J0002', 'XY', 'A0010', 'A1', 'A0009']);
  });

  it('gives each value in the form of the library: blanks left out, ISO dates, quantities as numbers', () => {
    const record = recordOf({
      'LONG DESCRIPTION': 'Invented thing',
      'SHORT DESCRIPTION': 'Thing',
      PRICE2: '51',
      PRICE4: '00',
      PROCNOTE: '0017',
      ANEST_BU: '003',
      'ADD DT': '20200131',
    });
    expect(Object.keys(record ?? {})).toEqual(recordFields.map(({ property }) => property));
    expect(record).toStrictEqual({
      code: 'A0001',
      kind: 'code',
      longDescription: 'Invented thing',
      shortDescription: 'Thing',
      pricingIndicators: ['51', '00'],
      multiplePricingIndicator: undefined,
      coverageIssuesManualReferences: [],
      medicareCarriersManualReferences: [],
      statute: undefined,
      labCertifications: [],
      crossReferences: [],
      coverage: undefined,
      ascPaymentGroup: undefined,
      ascPaymentGroupEffectiveDate: undefined,
      mogPaymentGroup: undefined,
      mogPaymentPolicyIndicator: undefined,
      mogPaymentGroupEffectiveDate: undefined,
      processingNote: '0017',
      betos: undefined,
      typesOfService: [],
      anesthesiaBaseUnits: 3,
      addedDate: '2020-01-31',
      actionEffectiveDate: undefined,
      terminationDate: undefined,
      action: undefined,
    });
  });

  it('keeps a quantity of zero', () => {
    expect(recordOf({ ANEST_BU: '000' })?.anesthesiaBaseUnits).toBe(0);
  });
});

describe('the values of a field', () => {
  it('are texts: one of a scalar, those of a list, none of a blank', () => {
    const record = recordWith({ coverage: 'C', pricingIndicators: ['51', '00'], anesthesiaBaseUnits: 0 });
    const properties = ['coverage', 'pricingIndicators', 'anesthesiaBaseUnits', 'statute', 'crossReferences'] as const;
    expect(properties.map((property) => valuesOf(record, { property }))).toEqual([['C'], ['51', '00'], ['0'], [], []]);
  });
});
