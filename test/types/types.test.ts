import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Code,
  type CodeId,
  type Coverage,
  type DescribedField,
  decodeCoverage,
  decodePricingIndicator,
  describeRecord,
  getAddedDate,
  getAnesthesiaBaseUnits,
  getCode,
  getCoverage,
  getModifier,
  getPricingIndicators,
  isCode,
  listCodes,
  type Meaning,
  type Modifier,
  normalizeCode,
  type PricingIndicator,
  pricingIndicatorTable,
} from '../../src/index.ts';

/** The compiler checks these tests. They also run, so that no test can disappear unnoticed. */
describe('the types', () => {
  const record = getCode('Q4257') as Code;

  it('decode a field’s own values without undefined, and any other string with it', () => {
    expectTypeOf(decodeCoverage('C')).toEqualTypeOf<Meaning<Coverage>>();
    expectTypeOf(decodeCoverage('C' as Coverage)).toEqualTypeOf<Meaning<Coverage>>();
    expectTypeOf(decodeCoverage('X')).toEqualTypeOf<Meaning<Coverage> | undefined>();
    expectTypeOf(decodeCoverage('X' as string)).toEqualTypeOf<Meaning<Coverage> | undefined>();
    expectTypeOf(decodeCoverage(undefined)).toEqualTypeOf<Meaning<Coverage> | undefined>();
    expectTypeOf(decodeCoverage(getCode('Q4257')?.coverage)).toEqualTypeOf<Meaning<Coverage> | undefined>();
    // @ts-expect-error a number is not a value of any field
    decodeCoverage(1);
  });

  it('let a decoder map over a list, and be passed as an argument', () => {
    expectTypeOf(record.pricingIndicators.map(decodePricingIndicator)).toEqualTypeOf<Meaning<PricingIndicator>[]>();
    const decode: (value: PricingIndicator) => Meaning<PricingIndicator> = decodePricingIndicator;
    expect(decode('51').description).toBe('Drugs');
  });

  it('distinguish codes and modifiers by kind', () => {
    const either = record as Code | Modifier;
    if (either.kind === 'code') expectTypeOf(either).toEqualTypeOf<Code>();
    else expectTypeOf(either).toEqualTypeOf<Modifier>();
    expectTypeOf(getModifier('RR')).toEqualTypeOf<Modifier | undefined>();
  });

  it('make a switch over a field exhaustive', () => {
    function isPaid(coverage: Coverage): boolean {
      switch (coverage) {
        case 'C':
        case 'D':
          return true;
        case 'I':
        case 'M':
        case 'S':
          return false;
      }
    }
    expect(isPaid('S')).toBe(false);
    expectTypeOf<Coverage>().toEqualTypeOf<'C' | 'D' | 'I' | 'M' | 'S'>();
    expectTypeOf<(typeof pricingIndicatorTable)[number]['code']>().toEqualTypeOf<PricingIndicator>();
  });

  it('keep records read-only', () => {
    expect(() => {
      // @ts-expect-error a record is immutable
      record.coverage = 'D';
    }).toThrow(TypeError);
    expect(() => {
      // @ts-expect-error so are its lists
      record.pricingIndicators.push('11');
    }).toThrow(TypeError);
  });

  it('brand what a guard accepts, and keep string in the other branch', () => {
    const input = 'Q4257' as string;
    if (isCode(input)) expectTypeOf(input).toEqualTypeOf<CodeId>();
    else expectTypeOf(input).toEqualTypeOf<string>();
    expectTypeOf(normalizeCode(input)).toEqualTypeOf<CodeId | undefined>();
    expectTypeOf(listCodes()).toEqualTypeOf<readonly CodeId[]>();
    expectTypeOf(getCode).parameter(0).toEqualTypeOf<string>();
    expectTypeOf<CodeId>().toExtend<string>();
  });

  it('give a getter undefined for a miss', () => {
    expectTypeOf(getCoverage('Q4257')).toEqualTypeOf<Coverage | undefined>();
    expectTypeOf(getPricingIndicators('Q4257')).toEqualTypeOf<readonly PricingIndicator[] | undefined>();
    expectTypeOf(getAddedDate('Q4257')).toEqualTypeOf<string | undefined>();
    expectTypeOf(getAnesthesiaBaseUnits('Q4257')).toEqualTypeOf<number | undefined>();
    expectTypeOf(record.addedDate).toEqualTypeOf<string>();
    expectTypeOf(record.terminationDate).toEqualTypeOf<string | undefined>();
  });

  it('describe a code and a modifier', () => {
    expectTypeOf<Code | Modifier>().toExtend<Parameters<typeof describeRecord>[0]>();
    expectTypeOf(describeRecord(record)).toEqualTypeOf<readonly DescribedField[]>();
  });
});
