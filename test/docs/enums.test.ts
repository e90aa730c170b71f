import { getDMMF } from '@prisma/get-dmmf';
import { pgEnum } from 'drizzle-orm/pg-core';
import { GraphQLEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { blocksOf, valueAfter } from '../support/documentation.ts';

/** The values of each coded field, by the name of an enum. */
const fields = Object.entries(library).flatMap(([name, values]) =>
  name.endsWith('Values') ? [[name.replace(/Values$/, ''), values as readonly string[]] as const] : [],
);

const block = blocksOf('docs/guide/enums.md').find((code) => code.includes('function printEnum')) ?? '';
const printEnum = (await valueAfter(block, 'printEnum')) as (name: string, values: readonly string[]) => string;

/** What Prisma reads in a schema for a database: its enums, or the error. */
function readByPrisma(provider: string): ReturnType<typeof getDMMF> {
  const columns = fields.map(([name]) => `  ${name} ${name}`);
  const model = ['model Item {', '  id String @id @map("_id")', ...columns, '}'];
  const source = ['datasource db {', `  provider = "${provider}"`, '}', ...model];
  const enums = fields.map(([name, values]) => printEnum(name, values));
  return getDMMF({ datamodel: [...source, ...enums].join('\n') });
}

describe('the enums of the guide', () => {
  it('are of the ten coded fields', () => {
    expect(fields).toHaveLength(10);
  });

  it.each(['postgresql', 'mysql', 'mongodb', 'cockroachdb', 'sqlite'])('are read by Prisma for %s', (provider) => {
    const read = readByPrisma(provider);
    const enums = 'datamodel' in read ? read.datamodel.enums : [];
    expect(enums.map(({ name, values }) => [name, values.map((value) => value.dbName ?? value.name)])).toEqual(fields);
  });

  it('are refused by Prisma for SQL Server', () => {
    expect(readByPrisma('sqlserver')).toMatchObject({ error: { message: expect.stringContaining('enum') } });
  });

  it.each(fields)('have values that fit an enum of PostgreSQL: %s', (name, values) => {
    const { enumValues } = pgEnum(name, values as readonly [string, ...string[]]);
    expect(enumValues).toEqual(values);
    expect(values.filter((value) => value.length > 63)).toEqual([]);
  });

  it.each(fields)('have names that GraphQL takes, one for each value of %s', (name, values) => {
    const names = values.map((value) => (/^\d/.test(value) ? `V${value}` : value));
    const type = new GraphQLEnumType({
      name,
      values: Object.fromEntries(names.map((key, index) => [key, { value: values[index] }])),
    });
    expect(type.getValues().map(({ value }) => value)).toEqual(values);
  });
});
