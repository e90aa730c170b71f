import { describe, expect, it } from 'vitest';
import type { ValidRecord } from '../../codegen/check/validateRows.ts';
import { buildTables } from '../../codegen/pack/buildTables.ts';

function record(kind: ValidRecord['kind'], code: string, cells: ValidRecord['cells'] = {}): ValidRecord {
  return { where: `invented.xlsx, ${code}`, code, kind, cells };
}

describe('buildTables', () => {
  it('separates codes from modifiers, each in the order of their code units', () => {
    const records = [
      record('code', 'J0002', { COV: 'D' }),
      record('modifier', 'XY', { COV: 'I' }),
      record('code', 'A0010', { COV: 'C' }),
      record('modifier', 'A1'),
      record('code', 'A0009', { COV: 'M' }),
    ];
    const { codes, modifiers } = buildTables(records);
    expect(codes.ids).toEqual(['A0009', 'A0010', 'J0002']);
    expect(codes.columns.get('coverage')).toEqual([['M'], ['C'], ['D']]);
    expect(modifiers.ids).toEqual(['A1', 'XY']);
    expect(modifiers.columns.get('coverage')).toEqual([[], ['I']]);
    expect(records.map(({ code }) => code)).toEqual(['J0002', 'XY', 'A0010', 'A1', 'A0009']);
  });

  it('has each value in the form of the library: blanks left out, ISO dates, quantities without padding', () => {
    const cells = {
      'LONG DESCRIPTION': 'Invented thing',
      PRICE1: '',
      PRICE2: '51',
      PRICE4: '00',
      PROCNOTE: '0017',
      ANEST_BU: '003',
      'ADD DT': '20200131',
      'TERM DT': '',
    };
    const { columns } = buildTables([record('code', 'A0001', cells)]).codes;
    expect(Object.fromEntries(columns)).toEqual({
      longDescription: [['Invented thing']],
      shortDescription: [[]],
      pricingIndicators: [['51', '00']],
      multiplePricingIndicator: [[]],
      coverageIssuesManualReferences: [[]],
      medicareCarriersManualReferences: [[]],
      statute: [[]],
      labCertifications: [[]],
      crossReferences: [[]],
      coverage: [[]],
      ascPaymentGroup: [[]],
      ascPaymentGroupEffectiveDate: [[]],
      mogPaymentGroup: [[]],
      mogPaymentPolicyIndicator: [[]],
      mogPaymentGroupEffectiveDate: [[]],
      processingNote: [['0017']],
      betos: [[]],
      typesOfService: [[]],
      anesthesiaBaseUnits: [['3']],
      addedDate: [['2020-01-31']],
      actionEffectiveDate: [[]],
      terminationDate: [[]],
      action: [[]],
    });
  });

  it('keeps a quantity of zero', () => {
    const { columns } = buildTables([record('code', 'A0001', { ANEST_BU: '000' })]).codes;
    expect(columns.get('anesthesiaBaseUnits')).toEqual([['0']]);
  });
});
