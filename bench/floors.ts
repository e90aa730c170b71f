import { fieldTable, getCode, getModifier, listCodes, listModifiers, type Property } from '../src/index.ts';
import { type CmsRow, toCmsRow } from '../test/support/cmsColumns.ts';
import { brotli } from './compressed.ts';

/** The bytes of CMS's value columns of 2026-07: each joined by newlines in the file's order, then all concatenated. */
export const FLOOR = { brotli: 223_519, gzip: 311_342 };

/** The bytes of the columns of each property, joined the same way, with brotli. */
export function columnFloors(): ReadonlyMap<Property, number> {
  const records = [...listModifiers().map((one) => getModifier(one)), ...listCodes().map((code) => getCode(code))];
  const rows = records.flatMap((record) => (record ? [toCmsRow(record)] : []));
  const fields = Object.values(fieldTable).filter(({ property }) => property !== 'kind');
  return new Map(fields.map(({ property, column }) => [property, floorOf(column, rows)]));
}

/**
 * The limit for `checkCode`: the floors of its columns, the index of the codes, that of the modifiers, and its code.
 */
export function checkCodeLimit(index: number): number {
  const floors = columnFloors();
  const columns = (['addedDate', 'terminationDate', 'crossReferences'] as const).map((name) => floors.get(name) ?? 0);
  return Math.floor(index + 600 + 1.15 * columns.reduce((sum, floor) => sum + floor, 0) + 2_200);
}

/** The bytes of a column with brotli. `PRICE1-4` are four columns. */
function floorOf(column: string, rows: readonly CmsRow[]): number {
  const [, name = column, first = '', last = ''] = /^(.*?)(?:(\d)-(\d))?$/.exec(column) ?? [];
  const numbers = first === '' ? [''] : Array.from({ length: Number(last) }, (_, index) => String(index + 1));
  const columns = numbers.map((number) => rows.map((row) => row[name + number] ?? '').join('\n'));
  return brotli(Buffer.from(columns.join('\n')));
}
