import { describe, expect, it } from 'vitest';
import { readBillingUnits } from '../../codegen/billing/readBillingUnits.ts';
import type { Table } from '../../codegen/pack/buildTables.ts';

/** Codes with BETOS and long description, `''` for a blank cell. */
function tableOf(...rows: readonly (readonly [code: string, betos: string, longDescription: string])[]): Table {
  const values = (text: string) => (text === '' ? [] : [text]);
  return {
    ids: rows.map(([code]) => code),
    columns: new Map([
      ['betos', rows.map(([, betos]) => values(betos))],
      ['longDescription', rows.map(([, , longDescription]) => values(longDescription))],
    ]),
  };
}

describe('readBillingUnits', () => {
  it('reads each code’s own description, in the order of the codes', () => {
    const table = tableOf(['A0001', 'O1E', 'Injection, exampline, 10 mg'], ['A0002', 'O1E', 'Example services']);
    expect(readBillingUnits(table)).toMatchObject([
      { code: 'A0001', reading: { quantities: [{ text: '10 mg', quantity: '10', ucum: 'mg' }] } },
      { code: 'A0002', reading: { reason: 'no quantity' } },
    ]);
  });

  it('takes for drugs those of the three BETOS classes of drugs, not those without a class', () => {
    const table = tableOf(
      ['A0001', 'O1D', ''],
      ['A0002', 'O1E', ''],
      ['A0003', 'O1G', ''],
      ['A0004', 'O1A', ''],
      ['A0005', '', ''],
    );
    expect(readBillingUnits(table).map(({ isDrug }) => isDrug)).toEqual([true, true, true, false, false]);
  });

  it('gives no unit to a code without a description', () => {
    expect(readBillingUnits(tableOf(['A0001', 'O1E', '']))).toEqual([
      { code: 'A0001', isDrug: true, reading: { reason: 'no quantity' } },
    ]);
  });
});
