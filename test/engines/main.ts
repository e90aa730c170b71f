import { deepStrictEqual } from 'node:assert';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportRelease } from '../../cli/export.ts';
import { startClickhouse } from './clickhouse.ts';
import { startDuckdb } from './duckdb.ts';
import { type Engine, linesOf, type Row } from './engine.ts';
import { sqlOf } from './page.ts';
import { startPostgres } from './postgres.ts';

// `npm run engines` runs the SQL of docs/guide/sql.md in DuckDB, PostgreSQL and a cluster of two ClickHouse servers, with
// ten million claim lines, and compares all that they answer.

const LINES = 10_000_000;

// The servers end with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const folder = await mkdtemp(join(tmpdir(), 'hcpcs-engines-'));
const started: Engine[] = [];
try {
  for (const format of ['ndjson', 'parquet'] as const) await exportRelease({ format, output: folder, ddl: undefined });
  const start = async (name: string, begin: () => Promise<Engine>) => {
    const engine = await timed(`${name}: start and load`, begin);
    started.push(engine);
    return engine;
  };
  const duckdb = await start('DuckDB', () => startDuckdb(folder, LINES));
  await duckdb.rows(`COPY claims TO '${folder}/claims.tsv' (HEADER false, DELIMITER '\\t')`);
  const postgres = await start('PostgreSQL', () => startPostgres(folder));
  const clickhouse = await start('ClickHouse', () => startClickhouse(folder));
  for (const table of ['codes', 'periods']) {
    const exported = linesOf(await readFile(join(folder, `${table}.ndjson`), 'utf8'));
    for (const engine of started) {
      deepStrictEqual(ordered(await engine.rows(`SELECT * FROM hcpcs_${table}`)), ordered(exported));
    }
    console.log(`hcpcs_${table}: ${exported.length} rows, all cells equal in ${started.length} engines`);
  }
  for (const query of ['meanings', 'notInUse'] as const) {
    const ask = (name: string, engine: Engine) =>
      timed(`${name}: ${query}`, async () => comparable(await engine.rows(sqlOf(name)[query])));
    const expected = await ask('DuckDB', duckdb);
    deepStrictEqual(await ask('PostgreSQL', postgres), expected);
    deepStrictEqual(await ask('ClickHouse', clickhouse), expected);
    const lines = expected.reduce((sum, row) => sum + Number(row.lines), 0);
    console.log(`${query}: ${expected.length} rows for ${lines} lines, equal in ${started.length} engines`);
  }
} finally {
  for (const engine of started) await engine.stop();
  await rm(folder, { recursive: true });
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begin = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

/** A table has no order. */
function ordered(rows: readonly Row[]): readonly Row[] {
  const key = ({ code, valid_from }: Row) => `${code} ${valid_from}`;
  return comparable(rows).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Rows without what the engines write differently. */
function comparable(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, sameForm(cell)])));
}

/**
 * DuckDB and ClickHouse write large numbers as texts. ClickHouse has 0 and 1 for booleans, and an empty list where a left
 * join finds nothing.
 */
function sameForm(cell: unknown): unknown {
  if (typeof cell === 'boolean') return String(Number(cell));
  if (Array.isArray(cell) && cell.length === 0) return null;
  return typeof cell === 'number' ? String(cell) : cell;
}
