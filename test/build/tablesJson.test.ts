import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTables, makeTablesSchema, printTables, type Tables } from '../../build/tablesJson.ts';
import { getCode, getModifier, listCodes, listModifiers, release } from '../../src/index.ts';

const printed = printTables(makeTables());

/** The tables as a reader of the file has them, to be changed. */
function read(): { -readonly [Part in keyof Tables]: Tables[Part] } {
  return JSON.parse(printed);
}

describe('the tables as JSON', () => {
  it('have every code and modifier as the library gives it', () => {
    const { codes, modifiers } = read();
    const plain = (records: readonly unknown[]) => JSON.parse(JSON.stringify(records));
    expect(codes).toEqual(plain(listCodes().map(getCode)));
    expect(modifiers).toEqual(plain(listModifiers().map(getModifier)));
  });

  it('say which release they are, and what the values mean', () => {
    const tables = read();
    expect(tables.release).toEqual(release);
    expect(tables.fields.coverage).toMatchObject({ title: 'HCPCS Coverage Code', column: 'COV' });
    expect(tables.meanings.coverage.map(({ code }) => code)).toEqual(['C', 'D', 'I', 'M', 'S']);
    expect(tables.processingNotes['0016']).toBe('DEVICE IS SUITABLE FOR VISUALLY IMPAIRED (E0609).');
    expect(tables.notOtherwiseClassified).toContain('J3490');
    expect(tables.notOtherwiseClassified).not.toContain('E0601');
  });

  it('have each record on a line of its own', () => {
    const line = printed.split('\n').find((line) => line.includes('"code":"E0601"')) ?? '';
    expect(JSON.parse(line.replace(/,$/, ''))).toMatchObject({ code: 'E0601', kind: 'code' });
  });
});

describe('the JSON Schema of the tables', () => {
  let validate: ValidateFunction;

  beforeAll(() => {
    validate = new Ajv2020({ strict: true, strictRequired: false, formats: { date: true } }).compile(
      makeTablesSchema(),
    );
  });

  it('takes all records of the release', () => {
    expect(validate(read())).toBe(true);
    expect(validate.errors).toBeNull();
  });

  it('says what each field is', () => {
    expect(makeTablesSchema()).toMatchObject({
      properties: {
        codes: {
          items: { properties: { coverage: { title: 'HCPCS Coverage Code', description: 'CMS: column COV.' } } },
        },
      },
    });
  });

  it.each([
    ['a value that no table has', { coverage: 'Z' }],
    ['a day that does not exist', { addedDate: '2026-02-30' }],
    ['a field without a value', { betos: null }],
    ['a field that is not known', { colour: 'red' }],
    ['a missing list', { pricingIndicators: undefined }],
    ['the code of a modifier', { code: 'RR' }],
    ['an empty description', { longDescription: '' }],
  ])('refuses %s', (_, change) => {
    const tables = read();
    tables.codes = [...tables.codes.slice(0, 5), { ...tables.codes[5], ...change } as (typeof tables.codes)[0]];
    expect(validate(JSON.parse(JSON.stringify(tables)))).toBe(false);
  });

  it('refuses tables without a part', () => {
    for (const part of Object.keys(read())) expect(validate({ ...read(), [part]: undefined }), part).toBe(false);
    const { coverage: _, ...meanings } = read().meanings;
    expect(validate({ ...read(), meanings })).toBe(false);
  });
});
