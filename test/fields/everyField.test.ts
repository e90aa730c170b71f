import { describe, expect, it } from 'vitest';
import { fieldForms } from '../../generated/fields.ts';
import type { CodedFields, CodedNames, RecordFields } from '../../generated/types.ts';
import * as hcpcs from '../../src/index.ts';
import * as literal from '../../src/literal/index.ts';

// The compiler reports here what a field lacks: its getter, decoder, table or values, or its literal getter.

type Getters = {
  readonly [Name in keyof RecordFields as `get${Capitalize<Name>}`]: (code: string) => RecordFields[Name] | undefined;
};
type Decoders = {
  readonly [Name in keyof CodedFields as `decode${Capitalize<CodedNames[Name]>}`]: (
    value: CodedFields[Name],
  ) => hcpcs.Meaning<CodedFields[Name]>;
};
type Tables = {
  readonly [Name in keyof CodedFields as `${CodedNames[Name]}Table`]: readonly hcpcs.Meaning<CodedFields[Name]>[];
};
type Values = {
  readonly [Name in keyof CodedFields as `${CodedNames[Name]}Values`]: readonly [
    CodedFields[Name],
    ...CodedFields[Name][],
  ];
};
type LiteralGetters = {
  readonly [Name in keyof RecordFields as `get${Capitalize<Name>}`]: literal.Getter<Name>;
};

const getters: Getters = hcpcs;
const decoders: Decoders = hcpcs;
const tables: Tables = hcpcs;
const values: Values = hcpcs;
const literalGetters: LiteralGetters = literal;

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

describe('each field', () => {
  const properties = Object.keys(fieldForms) as (keyof RecordFields)[];

  it.each(properties)('has a getter for %s that gives the value of the record', (property) => {
    const name = `get${capitalized(property)}` as keyof Getters;
    for (const code of hcpcs.listCodes()) expect(getters[name](code)).toBe(hcpcs.getCode(code)?.[property]);
    expect(literalGetters[name]).toBe(getters[name]);
  });
});

describe('each coded field', () => {
  it.each(Object.entries(hcpcs.codedTables))(
    'has a table, a list of values and a decoder for %s',
    (property, table) => {
      const name =
        Object.keys(tables)
          .find((name) => tables[name as keyof Tables][0] === table[0])
          ?.replace('Table', '') ?? '';
      expect(Object.keys(hcpcs.codedTables)).toContain(property);
      expect(values[`${name}Values` as keyof Values]).toEqual(table.map(({ code }) => code));
      const decode = decoders[`decode${capitalized(name)}` as keyof Decoders] as (value: string) => unknown;
      for (const meaning of table) expect(decode(meaning.code)).toBe(meaning);
    },
  );
});
