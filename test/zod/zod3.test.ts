import { expect, it, vi } from 'vitest';
import * as z from 'zod-3/v4';
import { getCode, listCodes } from '../../src/index.ts';
import * as schemas from '../../src/zod/index.ts';
import { refusal } from '../support/refusal.ts';

vi.mock('zod/v4', () => import('zod-3/v4'));

const { codeSchema, coverageSchema, hcpcsClaimCode, hcpcsCode, hcpcsCodeActiveOn, hcpcsModifier } = schemas;

/** The schemas have the types of zod 4. */
function jsonSchema(schema: unknown, io: 'input' | 'output'): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema as z.ZodType, { io });
}

it('takes and refuses the same with zod 3.25.76 as with zod 4', () => {
  expect(coverageSchema).toBeInstanceOf(z.ZodEnum);
  expect([hcpcsCode.parse(' e0601 '), hcpcsModifier.parse('rr')]).toEqual(['E0601', 'RR']);
  expect(refusal(hcpcsCode, 'e00601').message).toMatch(/^"e00601" is not .* Was E0601 meant\?$/);
  expect(refusal(hcpcsCode, 5)).toMatchObject({ code: 'invalid_type' });
  expect(refusal(hcpcsCodeActiveOn('2020-07-01'), 'c9058').params).toMatchObject({ status: 'terminated' });
  expect(hcpcsClaimCode.parse('E0601-RR')).toEqual({ code: 'E0601', modifiers: ['RR'] });
});

it('gives each record with zod 3.25.76 unchanged, with its own copies of lists', () => {
  for (const code of listCodes()) {
    const record = getCode(code);
    const wire = JSON.parse(JSON.stringify(record));
    expect(codeSchema.parse(record)).toStrictEqual(record);
    expect(codeSchema.parse(wire)).toStrictEqual(wire);
  }
  const { typesOfService, ...wire } = JSON.parse(JSON.stringify(getCode('Q4257')));
  const [one, other] = [codeSchema.parse(wire), codeSchema.parse(wire)];
  expect(one.typesOfService).toEqual([]);
  expect(one.typesOfService).not.toBe(other.typesOfService);
  expect(codeSchema.pick({ code: true }).parse(wire)).toStrictEqual({ code: 'Q4257' });
});

it('has the JSON Schema of its input and output with zod 3.25.76', () => {
  expect(jsonSchema(hcpcsCode, 'output').pattern).toBe('^[A-CE-V][0-9]{4}$');
  expect(jsonSchema(hcpcsCode, 'input').pattern).toContain('[A-CE-Va-ce-v]');
  expect(jsonSchema(codeSchema, 'input').required).not.toContain('typesOfService');
  expect(jsonSchema(codeSchema, 'output').required).toContain('typesOfService');
});
