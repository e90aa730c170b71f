import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { release } from '../../src/index.ts';
import type { Cell, Column, ColumnType } from '../columns.ts';

/** Rows as a Parquet file: lists as lists, dates as DATE, a blank as null. The same rows give the same bytes. */
export function toParquet<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Buffer {
  const columnData = columns.map(({ name, type, read }) => ({
    name,
    data: rows.map((row) => toValue(type, read(row))),
  }));
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, type }) => elementsOf(name, type)),
  ];
  const kvMetadata = [{ key: 'hcpcs.release', value: release.id }];
  return Buffer.from(parquetWriteBuffer({ columnData, schema, kvMetadata, createdBy: 'hcpcs' }));
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const elements: Readonly<Record<Exclude<ColumnType, 'texts'>, Partial<SchemaElement>>> = {
  text: TEXT,
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** A column in Parquet's schema; a list takes three levels. */
function elementsOf(name: string, type: ColumnType): readonly SchemaElement[] {
  if (type !== 'texts') return [{ name, repetition_type: 'OPTIONAL', ...elements[type] }];
  return [
    { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
  ];
}

function toValue(type: ColumnType, cell: Cell): unknown {
  if (cell === undefined) return null;
  return type === 'date' ? new Date(String(cell)) : cell;
}
