import { type Column, type ColumnType, codeColumns, periodColumns } from '../columns.ts';

export type Dialect = 'postgres' | 'clickhouse' | 'duckdb';

/** What each engine calls the types, how it says what a table is ordered or found by, and how it loads an export. */
interface Engine {
  readonly types: Readonly<Record<ColumnType, string>>;
  readonly notNull: (type: string) => string;
  readonly nullable: (type: string) => string;
  readonly keyed: (columns: string, key: string) => string;
  readonly load: (table: string, file: string) => string;
}

const engines: Readonly<Record<Dialect, Engine>> = {
  postgres: {
    types: {
      text: 'text',
      texts: 'text[]',
      date: 'date',
      integer: 'integer',
      decimal: 'double precision',
      boolean: 'boolean',
    },
    notNull: (type) => `${type} NOT NULL`,
    nullable: (type) => type,
    keyed: (columns, key) => `(\n${columns},\n  PRIMARY KEY (${key})\n)`,
    load: (table, file) =>
      [
        `CREATE TEMPORARY TABLE ${table}_json (line jsonb);`,
        // No character of a line of JSON has a meaning for COPY with these two.
        `\\copy ${table}_json FROM '${file}.ndjson' (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`,
        `INSERT INTO ${table} SELECT row.* FROM ${table}_json, jsonb_populate_record(NULL::${table}, line) AS row;`,
      ].join('\n'),
  },
  clickhouse: {
    types: {
      text: 'String',
      texts: 'Array(String)',
      date: 'Date',
      integer: 'Int32',
      decimal: 'Float64',
      boolean: 'UInt8',
    },
    notNull: (type) => type,
    nullable: (type) => `Nullable(${type})`,
    keyed: (columns, key) => `(\n${columns}\n) ENGINE = MergeTree ORDER BY (${key})`,
    load: (table, file) => `clickhouse-client --query 'INSERT INTO ${table} FORMAT JSONEachRow' < ${file}.ndjson`,
  },
  duckdb: {
    types: {
      text: 'VARCHAR',
      texts: 'VARCHAR[]',
      date: 'DATE',
      integer: 'INTEGER',
      decimal: 'DOUBLE',
      boolean: 'BOOLEAN',
    },
    notNull: (type) => `${type} NOT NULL`,
    nullable: (type) => type,
    keyed: (columns, key) => `(\n${columns},\n  PRIMARY KEY (${key})\n)`,
    load: (table, file) => `COPY ${table} FROM '${file}.parquet' (FORMAT parquet);`,
  },
};

/** The statements that make the tables of an export in an engine, and in a comment those that load it. */
export function printDdl(dialect: Dialect): string {
  return [
    printTable(dialect, 'codes', codeColumns, 'code', inEachCode),
    printTable(dialect, 'periods', periodColumns, 'code, valid_from', inEachPeriod),
  ].join('\n\n');
}

/** What every row has, besides lists and booleans. */
const inEachCode = ['code', 'kind', 'long_description', 'short_description', 'added_date'];
const inEachPeriod = ['code', 'kind', 'valid_from'];

function printTable(
  dialect: Dialect,
  file: string,
  columns: readonly Column<never>[],
  key: string,
  always: readonly string[],
): string {
  const { types, notNull, nullable, keyed, load } = engines[dialect];
  const table = `hcpcs_${file}`;
  const printColumn = ({ name, type }: Column<never>) => {
    const isAlways = always.includes(name) || type === 'texts' || type === 'boolean';
    return `  ${name} ${(isAlways ? notNull : nullable)(types[type])}`;
  };
  const comment = load(table, file).replace(/^/gm, '-- ');
  return `CREATE TABLE ${table} ${keyed(columns.map(printColumn).join(',\n'), key)};\n${comment}`;
}
