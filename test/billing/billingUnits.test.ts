import lhc from '@lhncbc/ucum-lhc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BillingQuantity,
  type BillingUnit,
  billingUnits,
  getBillingUnit,
  getLongDescription,
  listCodes,
} from '../../src/index.ts';
import { anyText } from '../support/anyText.ts';
import { billingFacts } from '../support/billingFacts.ts';
import { secondBillingFacts } from '../support/secondBillingFacts.ts';

const ucum = lhc.UcumLhcUtils.getInstance();

const units = listCodes().flatMap((code) => {
  const unit = getBillingUnit(code);
  return unit ? [[code, unit] as const] : [];
});
const single = units.flatMap(([code, unit]) => (unit.components ? [] : [{ code, ...unit }]));

/** Time and miles, which programs count by rules of their own. */
const TIME_AND_DISTANCE = ['min', 'h', 'd', 'wk', 'mo', '[mi_i]'];
const counted = single.filter((unit) => !TIME_AND_DISTANCE.includes(unit.ucum));

function quantitiesOf(unit: BillingUnit | undefined): readonly BillingQuantity[] {
  if (unit === undefined) return [];
  return unit.components ?? [unit];
}

describe('getBillingUnit', () => {
  it.each([
    ['first', billingFacts, 315],
    ['second', secondBillingFacts, 461],
  ])('agrees with every row of the hand-read table %s', (_, facts, count) => {
    expect(new Set(facts.map(({ code }) => code)).size).toBe(count);
    expect(facts.length).toBe(count);
    expect(facts.filter(({ code }) => getLongDescription(code) === undefined)).toEqual([]);
    const found = facts.map(({ code }) => {
      const unit = getBillingUnit(code);
      const quantities = quantitiesOf(unit).map(({ quantity, ucum }) => [quantity, ucum]);
      return { code, qualifier: unit?.qualifier, quantities };
    });
    expect(found).toEqual(facts);
  });

  it('gives CMS’s own words', () => {
    expect(getBillingUnit('J9019')?.text).toBe('1,000 iu');
    expect(getBillingUnit('H0004')?.text).toBe('per 15 minutes');
    expect(getBillingUnit('J2543')?.components?.map(({ text }) => text)).toEqual(['1 gram', '0.125 grams']);
    for (const [code, unit] of units) {
      for (const { text } of quantitiesOf(unit)) expect(getLongDescription(code)).toContain(text);
    }
  });

  it('has a quantity or components, never both', () => {
    expect(getBillingUnit('J9271')).toStrictEqual({ quantity: 1, ucum: 'mg', text: '1 mg', qualifier: 'exactly' });
    expect(getBillingUnit('J0714')).toStrictEqual({
      components: [
        { quantity: 0.5, ucum: 'g', text: '0.5 g', qualifier: 'exactly' },
        { quantity: 0.125, ucum: 'g', text: '0.125 g', qualifier: 'exactly' },
      ],
      qualifier: 'exactly',
    });
    expect(units.filter(([, unit]) => unit.components).length).toBe(29);
    for (const [, unit] of units) expect(quantitiesOf(unit).every(({ quantity }) => quantity > 0)).toBe(true);
  });

  it('gives each component its own qualifier', () => {
    expect(getBillingUnit('J7620')).toStrictEqual({
      components: [
        { quantity: 2.5, ucum: 'mg', text: 'up to 2.5 mg', qualifier: 'upTo' },
        { quantity: 0.5, ucum: 'mg', text: 'up to 0.5 mg', qualifier: 'upTo' },
      ],
      qualifier: 'upTo',
    });
    for (const [, { components = [], qualifier }] of units) {
      for (const component of components) expect(component.qualifier).toBe(qualifier);
    }
  });

  it('gives valid UCUM for every code', () => {
    const codes = new Set(units.flatMap(([, unit]) => quantitiesOf(unit).map(({ ucum }) => ucum)));
    expect(codes.size).toBeGreaterThan(20);
    for (const code of codes) expect(ucum.validateUnitString(code).status, code).toBe('valid');
  });

  it('gives the same frozen object on each call, and undefined for any string that is not a code', () => {
    expect(getBillingUnit(' j9271 ')).toBe(getBillingUnit('J9271'));
    for (const [, unit] of units) expect(Object.isFrozen(unit) && Object.isFrozen(unit.components ?? unit)).toBe(true);
    fc.assert(
      fc.property(anyText, (code) => {
        expect(getBillingUnit(code) === undefined || getLongDescription(code) !== undefined).toBe(true);
        expect(() => billingUnits(code, { quantity: 1, ucum: code })).not.toThrow();
      }),
    );
  });
});

/** A decimal, as JavaScript prints it, as a whole number of 10^-30. */
function scaled(number: number): bigint {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return BigInt(whole + fraction) * 10n ** BigInt(30 + Number(exponent) - fraction.length);
}

const doses = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -7, max: 3 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`));

describe('billingUnits', () => {
  it('rounds up to whole units, and says how much they exceed the dose', () => {
    expect(billingUnits('J1885', { quantity: 50, ucum: 'mg' })).toEqual({ units: 4, remainder: 10 });
    expect(billingUnits('J1885', { quantity: 60, ucum: 'mg' })).toEqual({ units: 4, remainder: 0 });
    expect(billingUnits('J1940', { quantity: 25, ucum: 'mg' })).toEqual({ units: 2, remainder: 15 });
    expect(billingUnits('Q4257', { quantity: 12.5, ucum: 'cm2' })).toEqual({ units: 13, remainder: 0.5 });
    expect(billingUnits('A9505', { quantity: 74, ucum: 'MBq' })).toEqual({ units: 2, remainder: 0 });
    expect(billingUnits('A4259', { quantity: 150, ucum: '1' })).toEqual({ units: 2, remainder: 50 });
    expect(billingUnits('J9266', { quantity: 2, ucum: '{vial}' })).toEqual({ units: 2, remainder: 0 });
    expect(billingUnits('A9500', { quantity: 1, ucum: '{dose}' })).toEqual({ units: 1, remainder: 0 });
    expect(billingUnits('A4927', { quantity: 250, ucum: '1' })).toEqual({ units: 3, remainder: 50 });
    expect(billingUnits('J0120', { quantity: 251, ucum: 'mg' })).toEqual({ units: 2, remainder: 249 });
    expect(billingUnits('J9144', { quantity: 1.8, ucum: 'g' })).toEqual({ units: 180, remainder: 0 });
    expect(billingUnits('J9325', { quantity: 3_500_000, ucum: '[PFU]' })).toEqual({ units: 4, remainder: 500_000 });
  });

  it('counts in decimals, not in binary fractions', () => {
    expect(billingUnits('J2778', { quantity: 0.3, ucum: 'mg' })).toEqual({ units: 3, remainder: 0 });
    expect(billingUnits('J2778', { quantity: 0.1 + 0.2, ucum: 'mg' })).toEqual({
      units: 4,
      remainder: 0.09999999999999996,
    });
    expect(billingUnits('J0636', { quantity: 1e-7, ucum: 'g' })).toEqual({ units: 1, remainder: 0 });
    expect(billingUnits('J0881', { quantity: 0.06, ucum: 'mg' })).toEqual({ units: 60, remainder: 0 });
    expect(billingUnits('A4616', { quantity: 20, ucum: '[in_i]' })).toEqual({ units: 2, remainder: 1 / 3 });
  });

  it('gives units × unit − remainder = dose, with no unit too many', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), doses, ({ code, quantity, ucum }, dose) => {
        const { units = -1, remainder = -1 } = billingUnits(code, { quantity: dose, ucum }) ?? {};
        expect(BigInt(units) * scaled(quantity) - scaled(remainder)).toBe(scaled(dose));
        expect(remainder >= 0 && remainder < quantity).toBe(true);
      }),
    );
  });

  it('never gives fewer units for a larger dose', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), doses, doses, ({ code, ucum }, one, other) => {
        const [less = 0, more = 0] = [Math.min(one, other), Math.max(one, other)].map(
          (quantity) => billingUnits(code, { quantity, ucum })?.units,
        );
        expect(less).toBeLessThanOrEqual(more);
      }),
    );
  });

  const convertible = [
    'g',
    'kg',
    'mg',
    'ug',
    'ng',
    '[lb_av]',
    '[oz_av]',
    'L',
    'l',
    'dL',
    'mL',
    'ml',
    'cm3',
    'uL',
  ].concat(
    ['[gal_us]', '[qt_us]', '[pt_us]', '[foz_us]', 's', 'min', 'h', 'd', 'wk', 'm', 'cm', 'mm', '[in_i]', '[ft_i]'],
    ['[yd_i]', '[mi_i]', 'm2', 'cm2', 'mm2', '[sin_i]', '[sft_i]', 'Ci', 'mCi', 'uCi', 'GBq', 'MBq', 'kBq', 'Bq'],
    ['eq', 'meq', '[Cal]', 'kcal', 'cal', 'km', '[cft_i]'],
  );
  const ofEachUnit = new Map(counted.map((unit) => [unit.ucum, unit]));

  it('converts within a dimension as UCUM’s library does', () => {
    for (const { code, quantity, ucum: own } of ofEachUnit.values()) {
      for (const other of convertible) {
        const dose = 1_000_000;
        const { toVal } = ucum.convertUnitTo(other, dose, own);
        const billed = billingUnits(code, { quantity: dose, ucum: other });
        // To the library, CMS's units of biological activity and of counting do not have a dimension of their own.
        if (toVal === null || own === '1' || own.startsWith('{')) {
          expect(billed, `${other} in ${own}`).toBeUndefined();
          continue;
        }
        const { units, remainder } = billed ?? { units: Number.NaN, remainder: 0 };
        expect((units * quantity - remainder) / toVal, `${other} in ${own}`).toBeCloseTo(1, 9);
      }
    }
  });

  it('counts a dose in either of UCUM’s international units', () => {
    expect(billingUnits('J3364', { quantity: 7500, ucum: '[IU]' })).toEqual({ units: 2, remainder: 2500 });
    expect(billingUnits('J3364', { quantity: 7500, ucum: '[iU]' })).toEqual({ units: 2, remainder: 2500 });
    expect(billingUnits('J1644', { quantity: 1, ucum: '[IU]' })).toBeUndefined();
  });

  it('leaves time and distance to the rules of each program, but says their unit', () => {
    const said = ['G0151', 'G0378', 'A0425', 'A0021', 'G0447', 'E0441'].map((code) => getBillingUnit(code)?.ucum);
    expect(said).toEqual(['min', 'h', '[mi_i]', '[mi_i]', 'min', 'mo']);
    expect(billingUnits('G0151', { quantity: 20, ucum: 'min' })).toBeUndefined();
    expect(billingUnits('G0378', { quantity: 6.3, ucum: 'h' })).toBeUndefined();
    expect(billingUnits('A0425', { quantity: 12.3, ucum: '[mi_i]' })).toBeUndefined();
    for (const { code, ucum } of single) {
      expect(billingUnits(code, { quantity: 1, ucum }) === undefined, code).toBe(TIME_AND_DISTANCE.includes(ucum));
    }
  });

  it('gives undefined if units differ in dimension or in kind, or if there is no single unit', () => {
    expect(billingUnits('J9271', { quantity: 1, ucum: 'mL' })).toBeUndefined();
    expect(billingUnits('J1644', { quantity: 1, ucum: '[iU]' })).toBeUndefined();
    expect(billingUnits('A4595', { quantity: 30, ucum: 'd' })).toBeUndefined();
    expect(billingUnits('J9271', { quantity: 1, ucum: 'toString' })).toBeUndefined();
    expect(billingUnits('J0714', { quantity: 1, ucum: 'g' })).toBeUndefined();
    expect(billingUnits('E0601', { quantity: 1, ucum: '1' })).toBeUndefined();
    expect(billingUnits('99213', { quantity: 1, ucum: 'mg' })).toBeUndefined();
  });

  it('gives undefined for a dose that is not a positive finite number, or is too large to count', () => {
    for (const quantity of [0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, '5', 5n, null, undefined]) {
      expect(billingUnits('J9271', { quantity: quantity as number, ucum: 'mg' })).toBeUndefined();
    }
    for (const ucum of [['mg'], { toString: () => 'mg' }, 5, Symbol.iterator, null, undefined]) {
      expect(billingUnits('J9271', { quantity: 1, ucum: ucum as string })).toBeUndefined();
    }
    expect(billingUnits('J9271', undefined as unknown as { quantity: number; ucum: string })).toBeUndefined();
    expect(billingUnits('J9271', { quantity: 5e-324, ucum: 'mg' })?.units).toBe(1);
    const most = Number.MAX_SAFE_INTEGER;
    expect(billingUnits('J9271', { quantity: most, ucum: 'mg' })).toEqual({ units: most, remainder: 0 });
    expect(billingUnits('J9271', { quantity: most + 1, ucum: 'mg' })).toBeUndefined();
    expect(billingUnits('J9271', { quantity: 1e21, ucum: 'ng' })).toEqual({ units: 1e15, remainder: 0 });
  });
});
