import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestRecords } from '../../../codegen/pack/digestRecords.ts';
import { recordsOf } from '../../support/records.ts';

const columns: readonly string[] = [
  ...['HCPC', 'RECID', 'LONG DESCRIPTION', 'SHORT DESCRIPTION', 'PRICE1', 'PRICE2', 'PRICE3', 'PRICE4', 'MULT_PI'],
  ...['CIM1', 'CIM2', 'CIM3', 'MCM1', 'MCM2', 'MCM3', 'STATUTE', 'LABCERT1', 'LABCERT2', 'LABCERT3', 'LABCERT4'],
  ...['LABCERT5', 'LABCERT6', 'LABCERT7', 'LABCERT8', 'XREF1', 'XREF2', 'XREF3', 'XREF4', 'XREF5', 'COV', 'ASC_GRP'],
  ...['ASC_DT', 'OPPS', 'OPPS_PI', 'OPPS_DT', 'PROCNOTE', 'BETOS', 'TOS1', 'TOS2', 'TOS3', 'TOS4', 'TOS5', 'ANEST_BU'],
  ...['ADD DT', 'ACT EFF DT', 'TERM DT', 'ACTION CD'],
];

function line(cells: Readonly<Record<string, string>>): string {
  return `${columns.map((column) => cells[column] ?? '').join('\t')}\n`;
}

describe('digestRecords', () => {
  it('is the SHA-256 of a line for each record, codes and modifiers together in the order of their ids', () => {
    const code = {
      longDescription: 'Invented thing, each',
      shortDescription: 'Invented thing',
      pricingIndicators: ['51', '57'],
      labCertifications: ['010', '020'],
      coverage: 'C',
      processingNote: '0017',
      typesOfService: ['1', 'P'],
      anesthesiaBaseUnits: 0,
      addedDate: '2020-01-31',
      terminationDate: '2030-12-31',
      action: 'N',
    };
    const modifier = { longDescription: 'Invented circumstance', addedDate: '1984-01-01' };
    const lines = [
      line({ HCPC: 'A1', RECID: '7', 'LONG DESCRIPTION': 'Invented circumstance', 'ADD DT': '19840101' }),
      line({
        HCPC: 'A1001',
        RECID: '3',
        'LONG DESCRIPTION': 'Invented thing, each',
        'SHORT DESCRIPTION': 'Invented thing',
        PRICE1: '51',
        PRICE2: '57',
        LABCERT1: '010',
        LABCERT2: '020',
        COV: 'C',
        PROCNOTE: '0017',
        TOS1: '1',
        TOS2: 'P',
        ANEST_BU: '0',
        'ADD DT': '20200131',
        'TERM DT': '20301231',
        'ACTION CD': 'N',
      }),
    ];
    expect(columns.length).toBe(47);
    expect(lines[0]).toBe(`A1\t7\tInvented circumstance${'\t'.repeat(41)}19840101\t\t\t\n`);
    expect(digestRecords(recordsOf({ A1001: code }, { A1: modifier }))).toBe(
      createHash('sha256').update(lines.join('')).digest('hex'),
    );
  });

  it('of no records is that of nothing', () => {
    expect(digestRecords(recordsOf({}))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
