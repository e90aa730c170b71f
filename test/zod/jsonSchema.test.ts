import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { getCode, getModifier, listCodes, listModifiers, normalizeCode, normalizeModifier } from '../../src/index.ts';
import * as schemas from '../../src/zod/index.ts';
import { codeInputs, modifierInputs } from '../support/writtenIds.ts';

const { hcpcsClaimCode, hcpcsCode, hcpcsCodeActiveOn, hcpcsModifier, codeSchema, modifierSchema } = schemas;
const ajv = new Ajv2020({ strict: true, formats: { date: true } });

function validator(schema: z.ZodType, io: 'input' | 'output'): (value: unknown) => boolean {
  const validate = ajv.compile(z.toJSONSchema(schema, { io }));
  return (value) => validate(value);
}

const all: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries(schemas).filter(
    (entry): entry is [string, (typeof entry)[1] & z.ZodType] => entry[1] instanceof z.ZodType,
  ),
  ['hcpcsCodeActiveOn', hcpcsCodeActiveOn('2026-07-01')],
];

describe('the JSON Schema of', () => {
  it.each(all)('%s is valid, and by default describes the output', (_, schema) => {
    const byDefault = z.toJSONSchema(schema);
    expect(byDefault).toEqual(z.toJSONSchema(schema, { io: 'output' }));
    expect(ajv.validateSchema(byDefault)).toBe(true);
    expect(ajv.validateSchema(z.toJSONSchema(schema, { io: 'input' }))).toBe(true);
  });

  it('hcpcsCode describes its input and its output', () => {
    expect(z.toJSONSchema(hcpcsCode)).toMatchObject({ type: 'string', pattern: '^[A-CE-V][0-9]{4}$' });
    const [isInput, isOutput] = [validator(hcpcsCode, 'input'), validator(hcpcsCode, 'output')];
    fc.assert(fc.property(codeInputs, (input) => isInput(input) || normalizeCode(input) === undefined));
    expect(listCodes().every(isOutput)).toBe(true);
    expect(['99213', 'D0120', 'RR', 'X0001', 5].some(isInput)).toBe(false);
    expect(['e0601', 'E0601 ', 'D0120'].some(isOutput)).toBe(false);
  });

  it('hcpcsModifier does so too', () => {
    const [isInput, isOutput] = [validator(hcpcsModifier, 'input'), validator(hcpcsModifier, 'output')];
    fc.assert(fc.property(modifierInputs, (input) => isInput(input) || normalizeModifier(input) === undefined));
    expect(listModifiers().every(isOutput)).toBe(true);
    expect(['25', 'E0601', 'R', ''].some(isInput)).toBe(false);
  });

  it('hcpcsCodeActiveOn is the same as that of hcpcsCode', () => {
    for (const io of ['input', 'output'] as const) {
      expect(z.toJSONSchema(hcpcsCodeActiveOn('2026-07-01'), { io })).toEqual(z.toJSONSchema(hcpcsCode, { io }));
    }
  });

  it('hcpcsClaimCode takes a string, and gives a code and its modifiers', () => {
    expect(z.toJSONSchema(hcpcsClaimCode, { io: 'input' })).toMatchObject({ type: 'string' });
    const isOutput = validator(hcpcsClaimCode, 'output');
    expect(isOutput(hcpcsClaimCode.parse('G0463-25-CR'))).toBe(true);
    expect(isOutput({ code: 'E0601' })).toBe(false);
    expect(isOutput({ code: 'E0601', modifiers: ['RR', 'KX', 'NU', 'LT', 'RT'] })).toBe(false);
    expect(isOutput({ code: 'E0601', modifiers: ['R'] })).toBe(false);
  });

  it('coverageSchema is the list of its values', () => {
    expect(z.toJSONSchema(schemas.coverageSchema)).toMatchObject({ type: 'string', enum: ['C', 'D', 'I', 'M', 'S'] });
  });

  it('codeSchema or modifierSchema takes all records of this release as JSON', () => {
    const [isCodeInput, isCodeOutput] = [validator(codeSchema, 'input'), validator(codeSchema, 'output')];
    const [isModifierInput, isModifierOutput] = [
      validator(modifierSchema, 'input'),
      validator(modifierSchema, 'output'),
    ];
    for (const code of listCodes()) {
      const wire = JSON.parse(JSON.stringify(getCode(code)));
      expect([isCodeInput(wire), isCodeOutput(wire), isModifierInput(wire)]).toEqual([true, true, false]);
    }
    for (const modifier of listModifiers()) {
      const wire = JSON.parse(JSON.stringify(getModifier(modifier)));
      expect([isModifierInput(wire), isModifierOutput(wire), isCodeInput(wire)]).toEqual([true, true, false]);
    }
  });

  it('codeSchema lets blank lists be missing in the input, and requires them in the output', () => {
    const { typesOfService, ...wire } = JSON.parse(JSON.stringify(getCode('Q4257')));
    expect(validator(codeSchema, 'input')(wire)).toBe(true);
    expect(validator(codeSchema, 'output')(wire)).toBe(false);
    expect(validator(codeSchema, 'input')({ ...wire, typesOfService, coverage: 'Q' })).toBe(false);
  });
});
