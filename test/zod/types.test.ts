import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import type { CodedFields, CodedNames } from '../../generated/types.ts';
import {
  type Betos,
  type Code,
  type CodeId,
  type Coverage,
  getCode,
  type Modifier,
  type ModifierId,
  type TypeOfService,
} from '../../src/index.ts';
import * as schemas from '../../src/zod/index.ts';
import {
  betosSchema,
  type ClaimCode,
  type CodedSchema,
  codeSchema,
  coverageSchema,
  hcpcsClaimCode,
  hcpcsCode,
  hcpcsCodeActiveOn,
  hcpcsModifier,
  modifierSchema,
  typeOfServiceSchema,
} from '../../src/zod/index.ts';

/** The compiler checks these tests. They also run, so that no test can disappear unnoticed. */
describe('the types of the schemas', () => {
  it('take a string and give an id', () => {
    expectTypeOf<z.input<typeof hcpcsCode>>().toEqualTypeOf<string>();
    expectTypeOf(hcpcsCode.parse('e0601')).toEqualTypeOf<CodeId>();
    expectTypeOf<z.input<typeof hcpcsModifier>>().toEqualTypeOf<string>();
    expectTypeOf(hcpcsModifier.parse('rr')).toEqualTypeOf<ModifierId>();
    expectTypeOf(hcpcsCodeActiveOn('2026-07-01').parse('E0601')).toEqualTypeOf<CodeId>();
    expectTypeOf<z.input<typeof hcpcsClaimCode>>().toEqualTypeOf<string>();
    expectTypeOf(hcpcsClaimCode.parse('E0601-RR')).toEqualTypeOf<ClaimCode>();
  });

  it('are the unions of the fields', () => {
    expectTypeOf(coverageSchema.parse('C')).toEqualTypeOf<Coverage>();
    expectTypeOf<z.input<typeof coverageSchema>>().toEqualTypeOf<Coverage>();
    expectTypeOf(betosSchema.parse('D1A')).toEqualTypeOf<Betos>();
    expectTypeOf(coverageSchema.enum.C).toEqualTypeOf<'C'>();
    // @ts-expect-error the coverage code has no such value
    expect(coverageSchema.enum.X).toBeUndefined();
  });

  it('exist for each coded field, by the name of a value', () => {
    type CodedSchemas = { [Name in keyof CodedFields as `${CodedNames[Name]}Schema`]: CodedSchema<CodedFields[Name]> };
    expectTypeOf<typeof schemas>().toExtend<CodedSchemas>();
    expect(schemas.pricingIndicatorSchema.options).toContain('11');
  });

  it('are whole records, in which blank fields may be missing', () => {
    type Given = z.output<typeof codeSchema>;
    expectTypeOf<Given['code']>().toEqualTypeOf<string>();
    expectTypeOf<Given['kind']>().toEqualTypeOf<'code'>();
    expectTypeOf<z.output<typeof modifierSchema>['kind']>().toEqualTypeOf<'modifier'>();
    expectTypeOf<Given['coverage']>().toEqualTypeOf<Coverage | undefined>();
    expectTypeOf<Given['typesOfService']>().toEqualTypeOf<readonly TypeOfService[]>();
    expectTypeOf<Given['crossReferences']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<Given['anesthesiaBaseUnits']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Given['addedDate']>().toEqualTypeOf<string>();
    expectTypeOf<keyof Given>().toEqualTypeOf<keyof Code>();
    const least: z.input<typeof codeSchema> = {
      code: 'H5555',
      kind: 'code',
      longDescription: 'A thing',
      shortDescription: 'Thing',
      addedDate: '2026-07-01',
    };
    expect(codeSchema.parse(least).coverage).toBeUndefined();
    // @ts-expect-error a record has a description
    const less: z.input<typeof codeSchema> = { code: 'H5555', kind: 'code' };
    expect(codeSchema.safeParse(less).success).toBe(false);
  });

  it('take and give the records of getCode and getModifier', () => {
    expectTypeOf<Code>().toExtend<z.input<typeof codeSchema>>();
    expectTypeOf<Code>().toExtend<z.output<typeof codeSchema>>();
    expectTypeOf<Modifier>().toExtend<z.input<typeof modifierSchema>>();
    expectTypeOf<Modifier>().toExtend<z.output<typeof modifierSchema>>();
    expectTypeOf<Modifier>().not.toExtend<z.input<typeof codeSchema>>();
    expect(z.encode(codeSchema, getCode('Q4257') as Code).code).toBe('Q4257');
  });

  it('know the parts of a record', () => {
    const short = codeSchema.pick({ code: true, betos: true });
    expectTypeOf<z.output<typeof short>>().toEqualTypeOf<{ code: string; betos?: Betos | undefined }>();
    const own = codeSchema.extend({ code: hcpcsCode, price: z.number() });
    expectTypeOf<z.output<typeof own>['code']>().toEqualTypeOf<CodeId>();
    expectTypeOf<z.output<typeof own>['price']>().toEqualTypeOf<number>();
    expectTypeOf(codeSchema.shape.coverage.unwrap()).toEqualTypeOf(coverageSchema);
    expectTypeOf(codeSchema.shape.typesOfService.unwrap().element).toEqualTypeOf(typeOfServiceSchema);
    // @ts-expect-error a record has no price
    expect(() => codeSchema.pick({ price: true })).toThrow();
  });
});
