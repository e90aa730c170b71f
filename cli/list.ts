import Table from 'cli-table3';
import {
  type Code,
  codedTables,
  getCode,
  getModifier,
  isActive,
  listCodes,
  listModifiers,
  type Modifier,
} from '../src/index.ts';
import { codeColumns } from './columns.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { formatRows } from './formatRows.ts';
import { colorsFor, print } from './terminal.ts';

export interface Options {
  readonly active: boolean | undefined;
  readonly on: string | undefined;
  readonly modifiers: boolean | undefined;
  readonly format: 'table' | 'csv' | 'ndjson';
  /** The values to look for, by property. */
  readonly [property: string]: unknown;
}

/** Lists the codes, or the modifiers, that have one of the given values in each of the given fields. */
export async function list(options: Options): Promise<ExitCode> {
  const { active, on, modifiers, format } = options;
  const records = modifiers
    ? listModifiers().flatMap((id) => getModifier(id) ?? [])
    : listCodes().flatMap((id) => getCode(id) ?? []);
  const found = records
    .filter((record) =>
      filters(options).every(([property, values]) =>
        valuesOf(record, property).some((value) => values.includes(value)),
      ),
    )
    .filter(({ code }) => !active || isActive(code, { on }));
  if (format === 'table') print(printTable(found));
  else process.stdout.write(formatRows(format, codeColumns, found));
  return exitCodes.well;
}

function filters(options: Options): readonly (readonly [string, readonly string[]])[] {
  return Object.keys(codedTables).flatMap((property) => {
    const values = options[property];
    return Array.isArray(values) ? [[property, values] as const] : [];
  });
}

function valuesOf(record: Code | Modifier, property: string): readonly string[] {
  return [record[property as keyof typeof codedTables] ?? []].flat();
}

function printTable(records: readonly (Code | Modifier)[]): string {
  const { bold, dim } = colorsFor();
  const table = new Table({
    head: ['code', 'short description', 'from', 'through'].map(bold),
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  });
  for (const { code, shortDescription, addedDate, terminationDate = '' } of records) {
    table.push([code, shortDescription, addedDate, terminationDate]);
  }
  return `${table.toString().replaceAll(/ +$/gm, '')}\n${dim(`${records.length} found`)}`;
}

/** A table of plain columns, which other programs can read too. */
const borderless = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .map((side) => [side, ''])
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'].map((side) => [side, ''])),
);
