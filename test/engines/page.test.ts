import { describe, expect, it } from 'vitest';
import { hcpcs } from '../support/hcpcs.ts';
import { sqlOf } from './page.ts';

describe('the page on SQL', () => {
  it.each([
    ['DuckDB', 'duckdb'],
    ['PostgreSQL', 'postgres'],
    ['ClickHouse', 'clickhouse'],
  ])('shows for %s the tables that the command prints', async (heading, dialect) => {
    expect(sqlOf(heading).ddl).toBe((await hcpcs('export', '--ddl', dialect)).stdout);
  });

  it('asks PostgreSQL what it asks DuckDB', () => {
    const { meanings, notInUse } = sqlOf('DuckDB');
    expect(sqlOf('PostgreSQL')).toMatchObject({ meanings, notInUse });
  });
});
