import { allColumns, type Column, type KnownField, type RecordField, recordFields } from './fields.ts';

/** A record as CMS's files have it: the text of each cell by column, '' for a blank one. */
export type Cells = Readonly<Record<Column, string>>;

/** All cells blank. Filling in a copy is several times faster than adding the columns to an object one by one. */
export const blankCells: Cells = Object.fromEntries(allColumns.map((column) => [column, ''])) as Record<Column, string>;

/** A record by property, in the form that the library gives; a value of a coded field is any string. */
export type HcpcsRecord = { readonly [Field in KnownField as Field['property']]: ValueOf<Field> };

type ValueOf<Field extends KnownField> = Field extends { readonly content: 'kind' }
  ? 'code' | 'modifier'
  : Field extends { readonly columns: readonly [string] }
    ? Field extends { readonly required: true }
      ? string
      : (Field extends { readonly content: 'quantity' } ? number : string) | undefined
    : readonly string[];

/** What a property may hold. */
export type Value = HcpcsRecord[keyof HcpcsRecord];

/** The records of a release, each list in the order of the codes. */
export interface ReleaseRecords {
  readonly codes: readonly HcpcsRecord[];
  readonly modifiers: readonly HcpcsRecord[];
}

/** Takes checked cells over into the model. */
export function toRecords(rows: readonly { readonly cells: Cells }[]): ReleaseRecords {
  // By code unit: the same on every machine.
  const records = rows.map(({ cells }) => toRecord(cells)).sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    codes: records.filter(({ kind }) => kind === 'code'),
    modifiers: records.filter(({ kind }) => kind === 'modifier'),
  };
}

function toRecord(cells: Cells): HcpcsRecord {
  return Object.fromEntries(recordFields.map((field) => [field.property, readField(field, cells)])) as HcpcsRecord;
}

function readField({ columns, content }: RecordField, cells: Cells): Value {
  const [value, ...further] = columns.flatMap((column) => cells[column] || []);
  if (columns.length > 1) return value === undefined ? [] : [value, ...further];
  if (value === undefined) return undefined;
  if (content === 'kind') return kindOf(cells);
  if (content === 'quantity') return Number(value);
  return content === 'date' ? `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}` : value;
}

/** CMS numbers the kinds of records: 3 is a code, 7 a modifier. */
export function kindOf({ RECID }: Cells): HcpcsRecord['kind'] {
  return RECID === '3' ? 'code' : 'modifier';
}

/** The values of a field, each as a text; none for a blank one. */
export function valuesOf(record: HcpcsRecord, { property }: Pick<RecordField, 'property'>): readonly string[] {
  return [record[property] ?? []].flat().map(String);
}
