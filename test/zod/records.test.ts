import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as hcpcs from '../../src/index.ts';
import * as schemas from '../../src/zod/index.ts';
import { refusal } from '../support/refusal.ts';

const { codeSchema, modifierSchema } = schemas;
const codes = hcpcs.listCodes().map((code) => hcpcs.getCode(code) as hcpcs.Code);
const modifiers = hcpcs.listModifiers().map((modifier) => hcpcs.getModifier(modifier) as hcpcs.Modifier);

function overTheWire(record: object): object {
  return JSON.parse(JSON.stringify(record));
}

const coded = [
  ['action', schemas.actionSchema, hcpcs.actionTable],
  ['ascPaymentGroup', schemas.ascPaymentGroupSchema, hcpcs.ascPaymentGroupTable],
  ['betos', schemas.betosSchema, hcpcs.betosTable],
  ['coverage', schemas.coverageSchema, hcpcs.coverageTable],
  ['labCertification', schemas.labCertificationSchema, hcpcs.labCertificationTable],
  ['mogPaymentGroup', schemas.mogPaymentGroupSchema, hcpcs.mogPaymentGroupTable],
  ['mogPaymentPolicyIndicator', schemas.mogPaymentPolicyIndicatorSchema, hcpcs.mogPaymentPolicyIndicatorTable],
  ['multiplePricingIndicator', schemas.multiplePricingIndicatorSchema, hcpcs.multiplePricingIndicatorTable],
  ['pricingIndicator', schemas.pricingIndicatorSchema, hcpcs.pricingIndicatorTable],
  ['typeOfService', schemas.typeOfServiceSchema, hcpcs.typeOfServiceTable],
] as const;

describe.each(coded)('the schema of %s', (_, schema, table) => {
  const values: readonly string[] = table.map(({ code }) => code);

  it('has the values of the table', () => {
    expect([...schema.options].sort()).toEqual([...values].sort());
  });

  it('takes exactly those values, and no other string', () => {
    const inputs = fc.oneof(fc.string(), fc.constantFrom(...values), fc.stringMatching(/^[ A-Za-z0-9]{1,3}$/));
    fc.assert(
      fc.property(inputs, (input) => {
        expect(schema.safeParse(input).data).toBe(values.includes(input) ? input : undefined);
      }),
    );
  });
});

describe('codeSchema', () => {
  it('gives each record as JSON has it: in order, without blank fields', () => {
    for (const record of codes) {
      const wire = overTheWire(record);
      const found = codeSchema.parse(wire);
      expect(found).toStrictEqual(wire);
      expect(Object.keys(found)).toEqual(Object.keys(wire));
    }
  });

  it('takes a record unchanged', () => {
    for (const record of codes) {
      const found = codeSchema.parse(record);
      expect(found).toStrictEqual(record);
      expect(Object.keys(found)).toEqual(Object.keys(record));
    }
  });

  it('gives a copy that belongs to the caller', () => {
    const { longDescription, shortDescription, addedDate } = codes[0] as hcpcs.Code;
    const least = { code: 'E0601', kind: 'code', longDescription, shortDescription, addedDate };
    const found = codeSchema.parse(least);
    found.shortDescription = 'Mine';
    const lists = Object.values(found).filter(Array.isArray);
    for (const list of lists) list.push('11');
    expect(lists).toEqual(Array(6).fill(['11']));
    const again = codeSchema.parse(least);
    expect(again.shortDescription).toBe(shortDescription);
    expect(Object.values(again).filter(Array.isArray)).toEqual(Array(6).fill([]));
  });

  it('has the schema of each field, to pick from and to extend', () => {
    expect(Object.keys(codeSchema.shape)).toEqual(Object.keys(codes[0] as object));
    expect(codeSchema.shape.coverage.unwrap().options).toEqual(['C', 'D', 'I', 'M', 'S']);
    expect(codeSchema.shape.typesOfService.unwrap().element).toBe(schemas.typeOfServiceSchema);
    expect(codeSchema.shape.kind.value).toBe('code');
    const short = codeSchema.pick({ code: true, shortDescription: true });
    expect(short.parse(hcpcs.getCode('Q4257'))).toStrictEqual({
      code: 'Q4257',
      shortDescription: 'Relese, per sq cm',
    });
    const priced = codeSchema.extend({ price: z.number() });
    expect(priced.parse({ ...hcpcs.getCode('Q4257'), price: 12 })).toStrictEqual({
      ...hcpcs.getCode('Q4257'),
      price: 12,
    });
    expect(refusal(priced, hcpcs.getCode('Q4257'))).toMatchObject({ path: ['price'] });
    const own = codeSchema.extend({ code: schemas.hcpcsCode });
    expect(own.safeParse({ ...hcpcs.getCode('Q4257'), code: 'H5555' }).success).toBe(false);
  });

  it('takes the code of another release, and drops anything that is not a field', () => {
    const wire = { ...overTheWire(codes[0] as hcpcs.Code), code: 'H5555', price: 12, __proto__: { coverage: 'X' } };
    const { code, ...rest } = codeSchema.parse(wire);
    expect(code).toBe('H5555');
    expect({ ...rest, code: codes[0]?.code }).toEqual(codes[0]);
  });

  it.each([
    ['code', 'D0120'],
    ['code', '99213'],
    ['code', 'RR'],
    ['code', undefined],
    ['kind', 'modifier'],
    ['longDescription', ''],
    ['shortDescription', undefined],
    ['pricingIndicators', ['11', '77']],
    ['pricingIndicators', '11'],
    ['multiplePricingIndicator', 'Z'],
    ['coverageIssuesManualReferences', ['']],
    ['medicareCarriersManualReferences', [12]],
    ['statute', ''],
    ['labCertifications', ['999']],
    ['crossReferences', ['é']],
    ['coverage', null],
    ['coverage', 'c'],
    ['ascPaymentGroup', 'XX'],
    ['ascPaymentGroupEffectiveDate', '20260101'],
    ['mogPaymentGroup', '1'],
    ['mogPaymentPolicyIndicator', '5'],
    ['mogPaymentGroupEffectiveDate', '2026-02-29'],
    ['processingNote', '17'],
    ['betos', 'O1'],
    ['typesOfService', [null]],
    ['anesthesiaBaseUnits', '3'],
    ['anesthesiaBaseUnits', -1],
    ['anesthesiaBaseUnits', 1.5],
    ['addedDate', undefined],
    ['actionEffectiveDate', '2026-13-01'],
    ['terminationDate', 'never'],
    ['action', 'Q'],
  ])('refuses a record whose %s is %j, and names the field', (property, value) => {
    const wire = { ...overTheWire(hcpcs.getCode('Q4257') as hcpcs.Code), [property]: value };
    const paths = codeSchema.safeParse(wire).error?.issues.map(({ path }) => path[0]);
    expect(paths).toEqual([property]);
  });

  it.each([[null], [undefined], ['Q4257'], [['Q4257']], [5]])('refuses %j, which is not a record', (input) => {
    expect(refusal(codeSchema, input)).toMatchObject({ code: 'invalid_type', expected: 'object' });
  });

  it('never throws, whatever the JSON contains', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...Object.keys(codes[0] ?? {})), fc.jsonValue()),
        (...inputs) => {
          for (const input of inputs) expect(codeSchema.safeParse(input).success).toBe(false);
        },
      ),
    );
  });
});

describe('modifierSchema', () => {
  it('gives each record unchanged', () => {
    for (const record of modifiers) {
      const wire = overTheWire(record);
      expect(modifierSchema.parse(wire)).toStrictEqual(wire);
      expect(modifierSchema.parse(record)).toStrictEqual(record);
    }
  });

  it('distinguishes codes and modifiers', () => {
    expect(modifierSchema.safeParse(codes[0]).success).toBe(false);
    expect(codeSchema.safeParse(modifiers[0]).success).toBe(false);
    expect(codeSchema.or(modifierSchema).parse(modifiers[0])).toStrictEqual(modifiers[0]);
  });
});
