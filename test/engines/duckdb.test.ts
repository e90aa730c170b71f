import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCodeInHistory, getCodeOn } from '../../src/history/index.ts';
import { checkCode, getCode } from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';
import { startDuckdb } from './duckdb.ts';
import { type Engine, linesOf, type Row } from './engine.ts';
import { sqlOf } from './page.ts';

const LINES = 10_000_000;
const SAMPLE = '(SELECT * FROM claims WHERE line % 499 = 0)';

let folder: string;
let duckdb: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hcpcs-test-'));
  for (const format of ['ndjson', 'parquet']) await hcpcs('export', '--format', format, '--output', folder);
  duckdb = await startDuckdb(folder, LINES);
});

afterAll(async () => {
  await duckdb.stop();
  await rm(folder, { recursive: true });
});

async function typesOf(table: string): Promise<Row> {
  const columns = await duckdb.rows(`DESCRIBE SELECT * FROM ${table}`);
  return Object.fromEntries(columns.map(({ column_name, column_type }) => [column_name, column_type]));
}

function countLines(rows: readonly Row[]): number {
  return rows.reduce((sum, { lines }) => sum + Number(lines), 0);
}

describe.each(['codes', 'periods'])('the Parquet file of %s, in DuckDB', (table) => {
  it('has the cells that the lines of JSON have', async () => {
    const lines = linesOf(await readFile(join(folder, `${table}.ndjson`), 'utf8'));
    expect(await duckdb.rows(`SELECT * FROM '${table}.parquet'`)).toEqual(lines);
  });

  it('has lists as lists, days as DATE, and numbers as numbers', async () => {
    expect(await typesOf(`'${table}.parquet'`)).toMatchObject({
      code: 'VARCHAR',
      pricing_indicators: 'VARCHAR[]',
      pricing_indicators_meaning: 'VARCHAR[]',
      added_date: 'DATE',
      anesthesia_base_units: 'INTEGER',
      unit_quantity: 'DOUBLE',
      ...(table === 'codes'
        ? { not_otherwise_classified: 'BOOLEAN', successors: 'VARCHAR[]' }
        : { valid_from: 'DATE', valid_through: 'DATE', unlisted_from: 'DATE', observed_in: 'VARCHAR[]' }),
    });
  });

  it('is loaded into the table of the DDL, of the same types', async () => {
    expect(await typesOf(`hcpcs_${table}`)).toEqual(await typesOf(`'${table}.parquet'`));
    for (const [a, b] of [
      [`hcpcs_${table}`, `'${table}.parquet'`],
      [`'${table}.parquet'`, `hcpcs_${table}`],
    ]) {
      expect(await duckdb.rows(`SELECT code FROM (SELECT * FROM ${a} EXCEPT ALL SELECT * FROM ${b})`)).toEqual([]);
    }
  });
});

describe('a query of the exported codes', () => {
  it('finds meanings beside values, units, and successors', async () => {
    const columns = 'code, coverage_meaning, unit_quantity, unit_ucum, successors, successors_basis';
    const codes = "'A0021', 'C9058', 'J1440'";
    expect(
      await duckdb.rows(`SELECT ${columns} FROM hcpcs_codes WHERE code IN (${codes}) ORDER BY code`),
    ).toMatchObject([
      { code: 'A0021', coverage_meaning: 'Not payable by Medicare' },
      { code: 'C9058', successors: ['Q5120'], successors_basis: ['crossReference'] },
      { code: 'J1440', unit_quantity: 1, unit_ucum: 'mL', successors: [] },
    ]);
  });

  it("finds codes that need a description, by CMS's list or by their words", async () => {
    const columns = 'code, not_otherwise_classified, requires_description';
    expect(
      await duckdb.rows(`SELECT ${columns} FROM hcpcs_codes WHERE code IN ('J0131', 'J3490', 'Q4257') ORDER BY code`),
    ).toEqual([
      { code: 'J0131', not_otherwise_classified: false, requires_description: true },
      { code: 'J3490', not_otherwise_classified: true, requires_description: true },
      { code: 'Q4257', not_otherwise_classified: false, requires_description: false },
    ]);
  });
});

describe('ten million claim lines, joined by the queries of the guide', () => {
  const { meanings, notInUse } = sqlOf('DuckDB');

  it('are each in one of the two answers, once', async () => {
    const [meant, not] = [await duckdb.rows(meanings), await duckdb.rows(notInUse)];
    expect(countLines(meant) + countLines(not)).toBe(LINES);
    // J1440 was filgrastim through 2013-12-31, and is fecal microbiota from 2023-07-01.
    const between = "code = 'J1440' AND day BETWEEN DATE '2014-01-01' AND DATE '2023-06-30'";
    const [{ lines } = {}] = await duckdb.rows(`SELECT count(*) AS lines FROM claims WHERE ${between}`);
    expect(Number(lines)).toBeGreaterThan(0);
    expect(not).toContainEqual(expect.objectContaining({ code: 'J1440', lines }));
    expect(meant.filter(({ code }) => code === 'J1440')).toMatchObject([
      { valid_from: '1994-01-01', short_description: 'Filgrastim 300 mcg injection' },
      { valid_from: '2023-07-01', short_description: 'Fecal microbiota jslm 1 ml' },
    ]);
  });

  it('are answered as the library answers for each line of a sample', async () => {
    const sample = await duckdb.rows(`SELECT code, CAST(day AS VARCHAR) AS day FROM ${SAMPLE} ORDER BY day`);
    expect(sample.length).toBeGreaterThan(20_000);
    const meant = new Map<string, number>();
    const not = new Map<string, string[]>();
    for (const { code, day } of sample as readonly { readonly code: string; readonly day: string }[]) {
      if (checkCodeInHistory(code, { on: day }).status !== 'active') {
        not.set(code, [...(not.get(code) ?? []), day]);
        continue;
      }
      const meaning = `${code} ${getCodeOn(code, day)?.shortDescription ?? null}`;
      meant.set(meaning, (meant.get(meaning) ?? 0) + 1);
    }
    const ofSample = (query: string) => duckdb.rows(query.replace('FROM claims', `FROM ${SAMPLE} AS claims`));

    const found = new Map<string, number>();
    for (const { code, short_description, lines } of await ofSample(meanings)) {
      const meaning = `${code} ${short_description}`;
      found.set(meaning, (found.get(meaning) ?? 0) + Number(lines));
    }
    expect(found).toEqual(meant);
    expect(new Map((await ofSample(notInUse)).map(({ code, ...row }) => [code, row]))).toEqual(
      new Map(
        [...not].map(([code, days]) => [
          code,
          { lines: String(days.length), first_day: days[0], last_day: days.at(-1), successors: successorsOf(code) },
        ]),
      ),
    );
  });
});

function successorsOf(code: string): readonly string[] | null {
  const check = checkCode(code);
  if (check.status === 'terminated') return check.replacedBy.map(({ code }) => code);
  return getCode(code) ? [] : null;
}
