import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { codeSystem } from '../../src/fhir/index.ts';
import { checkCodeInHistory, getHistory } from '../../src/history/index.ts';
import {
  checkCode,
  codedTables,
  fieldTable,
  getBillingUnit,
  getCode,
  getModifier,
  getProcessingNoteText,
  isNotOtherwiseClassified,
  listCodes,
  listModifiers,
  release,
  requiresDescription,
} from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';
import { run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

type Row = Readonly<Record<string, unknown>>;

const ids = [...listCodes(), ...listModifiers()];
const tables: Readonly<Record<string, readonly { readonly code: string; readonly description: string }[]>> =
  codedTables;

/** The fields of a record with their meanings, as an export has them, made by the library's own functions. */
function fieldsOf(record: object): Row {
  return Object.fromEntries(
    Object.keys(fieldTable).flatMap((property) => {
      const value: unknown = record[property as keyof typeof record];
      const name = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const table = tables[property];
      const meaning = (one: unknown) => table?.find(({ code }) => code === one)?.description ?? null;
      if (property === 'processingNote') {
        return [
          [name, value ?? null] as const,
          [`${name}_meaning`, getProcessingNoteText(String(value)) ?? null] as const,
        ];
      }
      if (table === undefined) return [[name, value ?? null] as const];
      return [
        [name, value ?? null] as const,
        [`${name}_meaning`, Array.isArray(value) ? value.map(meaning) : meaning(value)] as const,
      ];
    }),
  );
}

function codeRow(id: string): Row {
  const check = checkCode(id);
  const replacedBy = check.status === 'terminated' ? check.replacedBy : [];
  const unit = getBillingUnit(id);
  const quantities = unit ? (unit.components ?? [unit]) : [];
  return {
    ...fieldsOf(getCode(id) ?? getModifier(id) ?? {}),
    unit_quantity: unit?.quantity ?? null,
    unit_ucum: unit?.ucum ?? null,
    unit_text: unit ? quantities.map(({ text }) => text).join(' and ') : null,
    not_otherwise_classified: isNotOtherwiseClassified(id),
    requires_description: requiresDescription(id),
    successors: replacedBy.map(({ code }) => code),
    successors_basis: replacedBy.map(({ basis }) => basis),
  };
}

function linesIn(text: string): readonly Row[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function exportPeriods(): Promise<readonly Row[]> {
  const folder = await temporaryFolder();
  await hcpcs('export', '-f', 'ndjson', '-o', folder);
  return linesIn(await readFile(join(folder, 'periods.ndjson'), 'utf8'));
}

function isText(x: unknown): x is string {
  return typeof x === 'string';
}

/** An ISO date some days later or earlier. */
function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

/** The rows of a Parquet file, with dates as they are in JSON. */
async function readParquet(file: string): Promise<readonly Row[]> {
  const bytes = await readFile(file);
  const buffer: AsyncBuffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const rows = await parquetReadObjects({ file: buffer });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Date ? value.toISOString().slice(0, 10) : value,
      ]),
    ),
  );
}

describe('hcpcs export', () => {
  it('as lines of JSON has every field, with its meaning, and what follows from the release', async () => {
    const { code, stdout } = await hcpcs('export', '--format', 'ndjson');
    expect(code).toBe(0);
    expect(linesIn(stdout)).toEqual(ids.map(codeRow));
  });

  it('as JSON and as CSV has the same', async () => {
    const rows = linesIn((await hcpcs('export', '--format', 'ndjson')).stdout);
    expect(JSON.parse((await hcpcs('export', '--format', 'json')).stdout)).toEqual(rows);
    const csv: readonly Row[] = parse((await hcpcs('export', '--format', 'csv')).stdout, { columns: true });
    const cell = (value: unknown) => (Array.isArray(value) ? value.join('|') : String(value ?? ''));
    expect(csv).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]))),
    );
  });

  it('as FHIR is the code system', async () => {
    expect(JSON.parse((await hcpcs('export', '--format', 'fhir')).stdout)).toEqual(
      JSON.parse(JSON.stringify(codeSystem())),
    );
  });

  it('into a folder writes codes and periods, in Parquet with the same cells as in JSON', async () => {
    const folder = join(await temporaryFolder(), 'tables');
    const { stdout } = await hcpcs('export', '--format', 'parquet', '--output', folder);
    await hcpcs('export', '--format', 'ndjson', '-o', folder);
    expect(stdout).toContain(`codes.parquet: ${ids.length.toLocaleString('en-US')} rows\n`);
    expect(readdirSync(folder)).toEqual(['codes.ndjson', 'codes.parquet', 'periods.ndjson', 'periods.parquet']);
    for (const table of ['codes', 'periods']) {
      const lines = linesIn(await readFile(join(folder, `${table}.ndjson`), 'utf8'));
      expect(await readParquet(join(folder, `${table}.parquet`))).toEqual(lines);
    }
  });

  it('has a row for each period of the history, in both days inclusive', async () => {
    const periods = await exportPeriods();
    const codes = [...new Set(periods.map(({ code }) => String(code)))];
    expect(codes).toEqual(expect.arrayContaining(ids));
    expect(codes).toContain('Q0090');
    const expected = codes.flatMap((code) =>
      getHistory(code).map(({ from, through, unlistedFrom, observedIn, record }) => ({
        ...fieldsOf(record),
        valid_from: from,
        ...(unlistedFrom === undefined && { valid_through: through ?? null }),
        unlisted_from: unlistedFrom ?? null,
        observed_in: observedIn,
      })),
    );
    const observed = periods.filter(({ observed_in }) => (observed_in as readonly string[]).length > 0);
    expect(observed).toEqual(expected.map((row) => expect.objectContaining(row)));
    const units = periods
      .filter(({ code }) => code === 'J1440')
      .map(({ unit_quantity, unit_ucum }) => [unit_quantity, unit_ucum]);
    expect(units).toEqual([
      [300, 'ug'],
      [1, 'mL'],
    ]);
  });

  it('has a row for days in use whose record no release has, and an end for what left the file without one', async () => {
    const periods = await exportPeriods();
    const rowsOf = (id: string) => periods.filter(({ code }) => code === id);
    expect(rowsOf('A4271')).toMatchObject([
      { valid_from: '2024-04-01', valid_through: '2024-09-30', observed_in: [], kind: 'code', short_description: null },
      { valid_from: '2024-10-01', valid_through: null, short_description: expect.any(String) },
    ]);
    expect(rowsOf('G0449')).toMatchObject([
      { valid_from: '2011-11-29', valid_through: '2012-12-31', unlisted_from: '2013-01-01' },
    ]);
    expect(periods.filter(({ unlisted_from }) => unlisted_from !== null).map(({ code }) => code)).toEqual([
      'G0298',
      'G0449',
      'G0450',
      'G9668',
      'G9976',
      'G9977',
    ]);
  });

  it('has each day of use in one row: the first and last days of rows, and the days beside them', async () => {
    const periods = await exportPeriods();
    const byCode = new Map<string, readonly Row[]>();
    for (const row of periods) byCode.set(String(row.code), [...(byCode.get(String(row.code)) ?? []), row]);
    const wrong = [...byCode].flatMap(([code, rows]) => {
      const ends = rows.flatMap(({ valid_from, valid_through, unlisted_from }) => [
        valid_from,
        valid_through,
        unlisted_from,
      ]);
      const days = ends.filter(isText).flatMap((day) => [-1, 0, 1].map((by) => shifted(day, by)));
      return days.filter((day) => {
        const holding = rows.filter(({ valid_from, valid_through }) => {
          return String(valid_from) <= day && day <= String(valid_through ?? '9999-12-31');
        });
        return holding.length !== (checkCodeInHistory(code, { on: day }).status === 'active' ? 1 : 0);
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has lists as lists and dates as DATE in Parquet, and the same bytes each time', async () => {
    const folder = await temporaryFolder();
    for (const name of ['a.parquet', 'b.parquet']) await hcpcs('export', '-f', 'parquet', '-o', join(folder, name));
    const [a, b] = await Promise.all(['a.parquet', 'b.parquet'].map((name) => readFile(join(folder, name))));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
    const bytes = new Uint8Array(a ?? []).buffer;
    const { schema, key_value_metadata } = await parquetMetadataAsync(bytes);
    const types = Object.fromEntries(schema.map(({ name, converted_type, type }) => [name, converted_type ?? type]));
    expect(types).toMatchObject({
      added_date: 'DATE',
      pricing_indicators: 'LIST',
      coverage: 'UTF8',
      unit_quantity: 'DOUBLE',
      anesthesia_base_units: 'INT32',
      requires_description: 'BOOLEAN',
    });
    expect(key_value_metadata).toContainEqual({ key: 'hcpcs.release', value: release.id });
  });

  it.each(['postgres', 'clickhouse', 'duckdb'])(
    'prints the tables that %s needs, with every column',
    async (engine) => {
      const { code, stdout } = await hcpcs('export', '--ddl', engine);
      expect(code).toBe(0);
      const [codes = '', periods = ''] = stdout.split('CREATE TABLE hcpcs_').slice(1);
      const columnsIn = (table: string) => [...table.matchAll(/^ {2}([a-z_]+) /gm)].map(([, name]) => name);
      expect(columnsIn(codes)).toEqual(Object.keys(codeRow('E0601')));
      expect(columnsIn(periods).slice(0, 6)).toEqual([
        'code',
        'valid_from',
        'valid_through',
        'unlisted_from',
        'observed_in',
        'kind',
      ]);
    },
  );

  it.each([
    [[], 'name a --format, or a database with --ddl'],
    [['--ddl', 'duckdb', '--format', 'csv'], 'Arguments ddl and format are mutually exclusive'],
    [['--format', 'csv', '--output', '/dev/null/x.csv'], '/dev/null/x.csv: a part of the path is not a folder'],
  ])('refuses %j', async (args, message) => {
    expect(await hcpcs('export', ...args)).toEqual({ code: 2, stdout: '', stderr: `hcpcs: ${message}\n` });
  });

  it('writes Parquet to a pipe', async () => {
    const { code, stdout } = await run('sh', ['-c', 'node --import tsx cli/hcpcs.ts export -f parquet | head -c 4']);
    expect([code, stdout]).toEqual([0, 'PAR1']);
  });
});
