import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import type { Dialect } from './export/ddl.ts';
import { codesTable, periodsTable, type Table } from './export/tables.ts';
import { formatRows } from './formatRows.ts';
import { print } from './terminal.ts';
import { UsageError } from './usageError.ts';

export type Format = 'csv' | 'ndjson' | 'json' | 'parquet' | 'fhir';

interface Options {
  readonly format: Format | undefined;
  readonly output: string | undefined;
  readonly ddl: Dialect | undefined;
}

/** What is written to a file. */
interface Exported {
  /** Its name in a folder. */
  readonly name: string;
  readonly rows: number;
  readonly content: string | Uint8Array;
}

/**
 * Writes the codes to stdout or a file, or codes and periods into a folder; or prints the tables that a database needs
 * for them.
 */
export async function exportRelease({ format, output, ddl }: Options): Promise<ExitCode> {
  if (ddl !== undefined) print((await import('./export/ddl.ts')).printDdl(ddl));
  else if (format === undefined) throw new UsageError('name a --format, or a database with --ddl');
  else if (output === undefined || output === '-') await writeOut(await exportCodes(format));
  else if (output.endsWith(extensions[format])) await writeTo(output, await exportCodes(format));
  else await writeInto(output, format);
  return exitCodes.well;
}

const extensions: Readonly<Record<Format, string>> = {
  csv: '.csv',
  ndjson: '.ndjson',
  json: '.json',
  parquet: '.parquet',
  fhir: '.json',
};

async function exportCodes(format: Format): Promise<Exported> {
  if (format !== 'fhir') return exportTable(codesTable(), format);
  const { codeSystem } = await import('../src/fhir/index.ts');
  const resource = codeSystem();
  return { name: 'codesystem.json', rows: resource.concept.length, content: JSON.stringify(resource) };
}

async function exportTable<Row>(
  { name, columns, rows }: Table<Row>,
  format: Exclude<Format, 'fhir'>,
): Promise<Exported> {
  const content =
    format === 'parquet'
      ? (await import('./export/parquet.ts')).toParquet(columns, rows)
      : formatRows(format, columns, rows);
  return { name: `${name}${extensions[format]}`, rows: rows.length, content };
}

async function writeOut({ content }: Exported): Promise<void> {
  if (typeof content !== 'string' && process.stdout.isTTY) throw new UsageError('name a file or folder with --output');
  process.stdout.write(content);
}

async function writeInto(folder: string, format: Format): Promise<void> {
  await mkdir(folder, { recursive: true });
  const codes = await exportCodes(format);
  await writeTo(join(folder, codes.name), codes);
  if (format === 'fhir') return;
  const periods = await exportTable(periodsTable(), format);
  await writeTo(join(folder, periods.name), periods);
}

async function writeTo(file: string, { rows, content }: Exported): Promise<void> {
  await writeFile(file, content);
  print(`${file}: ${rows.toLocaleString('en-US')} rows`);
}
