import { describe, expect, it } from 'vitest';
import { blankCells, canonicalCells, canonicalColumns } from '../../codegen/parse/canonicalCells.ts';

/** The non-blank cells of a record with these values. */
function filled(values: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  const cells = canonicalCells(({ property }) => values[property] ?? []);
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

describe('the canonical form of a record', () => {
  it('has a cell for each column except SEQNUM, a blank one if it has no value', () => {
    const cells = canonicalCells(() => []);
    expect(Object.keys(cells)).toEqual(canonicalColumns);
    expect(canonicalColumns).toHaveLength(47);
    expect(canonicalColumns).not.toContain('SEQNUM');
    expect(new Set(Object.values(cells))).toEqual(new Set(['']));
  });

  it('writes a date without its hyphens, and keeps them in any other value', () => {
    expect(
      filled({
        addedDate: ['2020-01-31'],
        terminationDate: ['20201231'],
        crossReferences: ['1-2'],
        longDescription: ['a-b'],
      }),
    ).toEqual({ 'ADD DT': '20200131', 'TERM DT': '20201231', XREF1: '1-2', 'LONG DESCRIPTION': 'a-b' });
  });

  it('writes a quantity without leading zeros, and any other value with them', () => {
    const quantity = (value: string) => filled({ anesthesiaBaseUnits: [value] }).ANEST_BU;
    expect(['000', '0', '012', '007', '100', '20', '00x'].map(quantity)).toEqual([
      '0',
      '0',
      '12',
      '7',
      '100',
      '20',
      '0x',
    ]);
    expect(filled({ pricingIndicators: ['00'], processingNote: ['0017'] })).toEqual({ PRICE1: '00', PROCNOTE: '0017' });
  });

  it('puts the values of a repeated field into its first columns', () => {
    expect(filled({ pricingIndicators: ['51', '52'], typesOfService: ['1', '9', 'P'] })).toEqual({
      PRICE1: '51',
      PRICE2: '52',
      TOS1: '1',
      TOS2: '9',
      TOS3: 'P',
    });
  });

  it('starts with a blank for each column, whatever the columns', () => {
    expect(blankCells(['A', 'B'])).toEqual({ A: '', B: '' });
  });
});
