import { describe, expect, it } from 'vitest';
import { readBillingUnits } from '../../../codegen/billing/readBillingUnits.ts';
import type { HcpcsRecord } from '../../../codegen/model.ts';
import { recordWith } from '../../support/records.ts';

/** Codes with BETOS and long description, `''` for a blank cell. */
function codesOf(...rows: readonly (readonly [code: string, betos: string, longDescription: string])[]): HcpcsRecord[] {
  return rows.map(([code, betos, longDescription]) => recordWith({ code, betos: betos || undefined, longDescription }));
}

describe('readBillingUnits', () => {
  it('reads each code’s own description, in the order of the codes', () => {
    const codes = codesOf(['A0001', 'O1E', 'Injection, exampline, 10 mg'], ['A0002', 'O1E', 'Example services']);
    expect(readBillingUnits(codes)).toMatchObject([
      { code: 'A0001', reading: { quantities: [{ text: '10 mg', quantity: '10', ucum: 'mg' }] } },
      { code: 'A0002', reading: { reason: 'no quantity' } },
    ]);
  });

  it('takes for drugs those of the three BETOS classes of drugs, not those without a class', () => {
    const codes = codesOf(
      ['A0001', 'O1D', ''],
      ['A0002', 'O1E', ''],
      ['A0003', 'O1G', ''],
      ['A0004', 'O1A', ''],
      ['A0005', '', ''],
    );
    expect(readBillingUnits(codes).map(({ isDrug }) => isDrug)).toEqual([true, true, true, false, false]);
  });

  it('gives no unit to a code without a description', () => {
    expect(readBillingUnits(codesOf(['A0001', 'O1E', '']))).toEqual([
      { code: 'A0001', isDrug: true, reading: { reason: 'no quantity' } },
    ]);
  });
});
