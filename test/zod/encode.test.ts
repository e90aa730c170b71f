import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as hcpcs from '../../src/index.ts';
import * as schemas from '../../src/zod/index.ts';
import { codeInputs, modifierInputs } from '../support/writtenIds.ts';

const { codeSchema, hcpcsClaimCode, hcpcsCode, hcpcsCodeActiveOn, hcpcsModifier, modifierSchema } = schemas;

/** The message of the one issue that a schema gives for encoding, the same as for decoding. */
function refusals(schema: z.ZodType, value: unknown): readonly unknown[] {
  return [z.safeEncode(schema, value), z.safeDecode(schema, value)].map(({ error }) => {
    expect(error?.issues.length).toBe(1);
    return error?.issues[0]?.message;
  });
}

describe('encodes', () => {
  it('all codes and modifiers of the release, unchanged', () => {
    expect(z.encode(hcpcsCode.array(), [...hcpcs.listCodes()])).toEqual(hcpcs.listCodes());
    expect(z.encode(hcpcsModifier.array(), [...hcpcs.listModifiers()])).toEqual(hcpcs.listModifiers());
  });

  it('any string that it decodes, with the same result', () => {
    const both = fc.oneof(codeInputs, modifierInputs);
    for (const schema of [hcpcsCode, hcpcsModifier, hcpcsCodeActiveOn('2026-07-01')] as const) {
      fc.assert(
        fc.property(both, (input) => {
          const { data } = schema.safeParse(input);
          expect(z.safeEncode<z.ZodType>(schema, input).data).toBe(data);
          if (data !== undefined) expect(z.encode<z.ZodType>(schema, data)).toBe(data);
        }),
      );
    }
  });

  it('no other string, with the same message', () => {
    expect(refusals(hcpcsCode, 'e06O1')).toEqual(Array(2).fill(expect.stringMatching(/^"e06O1" is not .*meant\?$/)));
    expect(refusals(hcpcsModifier, '25')).toEqual(Array(2).fill(expect.stringMatching(/^"25" has the shape of a CPT/)));
    const ended = expect.stringMatching(/^C9058 may not be used on 2020-07-01/);
    expect(refusals(hcpcsCodeActiveOn('2020-07-01'), 'c9058')).toEqual([ended, ended]);
  });

  it('a code that is active on the day', () => {
    const code = hcpcsCodeActiveOn('2020-06-30').parse('C9058');
    expect(z.encode(hcpcsCodeActiveOn('2020-06-30'), code)).toBe('C9058');
  });

  it('all values of each coded field', () => {
    const coded = Object.values<unknown>(schemas).filter((schema) => schema instanceof z.ZodEnum);
    expect(coded.length).toBe(10);
    for (const schema of coded) {
      for (const value of schema.options) expect(z.encode<z.ZodType>(schema, value)).toBe(value);
      expect(z.safeEncode<z.ZodType>(schema, 'no value').success).toBe(false);
    }
  });

  it('all records, and decodes them to the same records', () => {
    for (const code of hcpcs.listCodes()) {
      const record = hcpcs.getCode(code) as hcpcs.Code;
      expect(z.encode(codeSchema, record)).toStrictEqual(record);
      expect(z.decode(codeSchema, z.encode(codeSchema, record))).toStrictEqual(record);
    }
    for (const modifier of hcpcs.listModifiers()) {
      const record = hcpcs.getModifier(modifier) as hcpcs.Modifier;
      expect(z.encode(modifierSchema, record)).toStrictEqual(record);
    }
  });

  it('no record with a wrong value or without a list', () => {
    const record = hcpcs.getCode('Q4257') as hcpcs.Code;
    for (const wrong of [{ coverage: 'X' }, { kind: 'modifier' }, { code: 'RR' }, { typesOfService: undefined }]) {
      const { error } = z.safeEncode<z.ZodType>(codeSchema, { ...record, ...wrong });
      expect(error?.issues.map(({ path }) => path)).toEqual([Object.keys(wrong)]);
    }
  });

  it('a form of several of them', () => {
    const form = z.object({ code: hcpcsCode, modifiers: hcpcsModifier.array(), coverage: schemas.coverageSchema });
    const filled = form.parse({ code: ' e0601', modifiers: ['rr'], coverage: 'C' });
    expect(z.encode(form, filled)).toEqual({ code: 'E0601', modifiers: ['RR'], coverage: 'C' });
  });
});

it('does not encode a code with its modifiers, which formatCode writes', () => {
  const claim = hcpcsClaimCode.parse('e0601-RR,KX');
  expect(() => z.encode(hcpcsClaimCode, claim)).toThrow(/transform/);
  expect(hcpcsClaimCode.parse(hcpcs.formatCode(claim) as string)).toEqual(claim);
});
