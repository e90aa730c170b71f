import { describe, expect, it } from 'vitest';
import { packBillingUnits } from '../../../codegen/pack/packBillingUnits.ts';

describe('packBillingUnits', () => {
  it('writes words, quantity and unit of each code, and a blank if there is no unit', () => {
    const units = [
      { quantities: [{ text: 'up to 50 mg', quantity: '50', ucum: 'mg' }] },
      { reason: 'no quantity' },
      { quantities: [{ text: 'up to 50 mg', quantity: '50', ucum: 'mg' }] },
    ] as const;
    expect(packBillingUnits(units)).toBe('up to 50 mg;50;mg,|:;');
  });

  it('writes the components of a combination in order', () => {
    const quantities = [
      { text: '0.5 g', quantity: '0.5', ucum: 'g' },
      { text: '0.125 g', quantity: '0.125', ucum: 'g' },
    ];
    expect(packBillingUnits([{ quantities }])).toBe('0.5 g;0.5;g;0.125 g;0.125;g|');
  });
});
