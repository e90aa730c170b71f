import { describe, expect, it } from 'vitest';
import type { Cells, HcpcsRecord } from '../../../codegen/model.ts';
import { canonicalCells, canonicalColumns, cellsOf } from '../../../codegen/parse/canonicalCells.ts';
import { cellsWith, recordWith } from '../../support/records.ts';

/** The non-blank ones. */
function filled(cells: Cells): Partial<Cells> {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

/** The non-blank cells of a record with these values. */
function written(values: Partial<HcpcsRecord>): Partial<Cells> {
  return filled(cellsOf(recordWith({ code: 'A0001', ...values })));
}

const ofCode = { HCPC: 'A0001', RECID: '3' };

describe('the canonical form of a record', () => {
  it('has a cell for each column, a blank one if it has no value and for SEQNUM', () => {
    expect(canonicalColumns).toHaveLength(47);
    expect(canonicalColumns).not.toContain('SEQNUM');
    const cells = canonicalCells(cellsWith({ SEQNUM: '0010' }));
    expect(Object.keys(cells)).toEqual([...canonicalColumns, 'SEQNUM']);
    expect(new Set(Object.values(cells))).toEqual(new Set(['']));
    expect(Object.keys(cellsOf(recordWith({})))).toEqual([...canonicalColumns, 'SEQNUM']);
  });

  it("has CMS's number for the kind of the record", () => {
    expect(written({})).toEqual(ofCode);
    expect(written({ code: 'XY', kind: 'modifier' })).toEqual({ HCPC: 'XY', RECID: '7' });
  });

  it('has a date without its hyphens, and keeps them in any other value', () => {
    expect(written({ addedDate: '2020-01-31', crossReferences: ['1-2'], longDescription: 'a-b' })).toEqual({
      ...ofCode,
      'ADD DT': '20200131',
      XREF1: '1-2',
      'LONG DESCRIPTION': 'a-b',
    });
    const cells = { 'TERM DT': '20201231', XREF1: '1-2', 'LONG DESCRIPTION': 'a-b' };
    expect(filled(canonicalCells(cellsWith(cells)))).toEqual(cells);
  });

  it('has a quantity without leading zeros, and any other value with them', () => {
    const quantity = (cell: string) => canonicalCells(cellsWith({ ANEST_BU: cell })).ANEST_BU;
    expect(['000', '0', '012', '007', '100', '20', '00x'].map(quantity)).toEqual([
      '0',
      '0',
      '12',
      '7',
      '100',
      '20',
      '0x',
    ]);
    expect(written({ anesthesiaBaseUnits: 0 })).toEqual({ ...ofCode, ANEST_BU: '0' });
    expect(written({ anesthesiaBaseUnits: 12 })).toEqual({ ...ofCode, ANEST_BU: '12' });
    const cells = { PRICE1: '00', PROCNOTE: '0017' };
    expect(filled(canonicalCells(cellsWith(cells)))).toEqual(cells);
    expect(written({ pricingIndicators: ['00'], processingNote: '0017' })).toEqual({ ...ofCode, ...cells });
  });

  it('has the values of a repeated field in its first columns', () => {
    const cells = { PRICE1: '51', PRICE2: '52', TOS1: '1', TOS2: '9', TOS3: 'P' };
    expect(written({ pricingIndicators: ['51', '52'], typesOfService: ['1', '9', 'P'] })).toEqual({
      ...ofCode,
      ...cells,
    });
    const scattered = { PRICE2: '51', PRICE4: '52', TOS1: '1', TOS3: '9', TOS5: 'P' };
    expect(filled(canonicalCells(cellsWith(scattered)))).toEqual(cells);
  });
});
