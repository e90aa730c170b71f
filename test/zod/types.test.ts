import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import {
  type Betos,
  type Code,
  type CodeId,
  type Coverage,
  getCode,
  type Modifier,
  type ModifierId,
} from '../../src/index.ts';
import {
  betosSchema,
  type ClaimCode,
  type CodeInput,
  codeSchema,
  coverageSchema,
  hcpcsClaimCode,
  hcpcsCode,
  hcpcsCodeActiveOn,
  hcpcsModifier,
  type ModifierInput,
  modifierSchema,
} from '../../src/zod/index.ts';

/** The compiler checks these; they also run, so that a test that it strips cannot pass unseen. */
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

  it('are whole records, which may come without what is blank', () => {
    expectTypeOf<z.infer<typeof codeSchema>>().toEqualTypeOf<Code>();
    expectTypeOf<z.infer<typeof modifierSchema>>().toEqualTypeOf<Modifier>();
    expectTypeOf<z.input<typeof codeSchema>>().toEqualTypeOf<CodeInput>();
    expectTypeOf<Code>().toExtend<CodeInput>();
    expectTypeOf<Modifier>().toExtend<ModifierInput>();
    const least: CodeInput = {
      code: 'H5555',
      kind: 'code',
      longDescription: 'A thing',
      shortDescription: 'Thing',
      addedDate: '2026-07-01',
    };
    expect(codeSchema.parse(least).coverage).toBeUndefined();
    // @ts-expect-error a record has a description
    const less: CodeInput = { code: 'H5555', kind: 'code' };
    expect(codeSchema.safeParse(less).success).toBe(false);
    expect(codeSchema.parse(getCode('Q4257') as Code).code).toBe('Q4257');
  });
});
