import { fieldForms } from '../generated/fields.ts';
import type { HistoricRecord } from '../src/history/index.ts';
import {
  type Code,
  type CodeCheck,
  checkCode,
  codedTables,
  fieldTable,
  getBillingUnit,
  getProcessingNoteText,
  isNotOtherwiseClassified,
  type Meaning,
  type Modifier,
  type Property,
  requiresDescription,
} from '../src/index.ts';

export type Cell = string | number | boolean | readonly string[] | undefined;

/** The kinds of columns: `texts` is a list of texts, which is empty where CMS's field is blank; `date` is an ISO date. */
export type ColumnType = 'text' | 'texts' | 'date' | 'integer' | 'decimal' | 'boolean';

/** A column of an exported table, and how to read its cell. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly read: (row: Row) => Cell;
}

type Listed = Code | Modifier;

/** What one unit is; a combination has only a text. */
interface Unit {
  readonly text: string;
  readonly quantity: number | undefined;
  readonly ucum: string | undefined;
}

/** Days on which a code or modifier had one record, and its unit by the description of that time. */
export interface CodePeriod {
  readonly code: string;
  readonly kind: HistoricRecord['kind'];
  readonly from: string;
  readonly through: string | undefined;
  readonly unlistedFrom: string | undefined;
  readonly observedIn: readonly string[];
  /** `undefined` if no release has it. */
  readonly record: HistoricRecord | undefined;
  readonly unit: Unit | undefined;
}

const tables: Readonly<Record<string, readonly Meaning[]>> = codedTables;
const types = { text: 'text', scalar: 'text', list: 'texts', date: 'date', number: 'integer' } as const;

/** The fields of a record; after a coded one, what its value means. */
const recordColumns: readonly Column<HistoricRecord>[] = Object.values(fieldTable).flatMap(({ property }) => {
  const name = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const type = property === 'code' || property === 'kind' ? 'text' : types[fieldForms[property]];
  const value: Column<HistoricRecord> = { name, type, read: (record) => record[property] };
  if (tables[property] === undefined && property !== 'processingNote') return [value];
  return [value, { name: `${name}_meaning`, type, read: (record) => meaningOf(property, record[property]) }];
});

function meaningOf(property: Property, value: Cell): Cell {
  if (Array.isArray(value)) return value.map((one) => meaningOf(property, one) as string);
  if (property === 'processingNote') return getProcessingNoteText(value as string);
  return tables[property]?.find(({ code }) => code === value)?.description;
}

/** One row for each code and modifier of the release. */
export const codeColumns: readonly Column<Listed>[] = [
  ...recordColumns,
  ...unitColumns<Listed>(({ code }) => toUnit(code)),
  { name: 'not_otherwise_classified', type: 'boolean', read: ({ code }) => isNotOtherwiseClassified(code) },
  { name: 'requires_description', type: 'boolean', read: ({ code }) => requiresDescription(code) },
  { name: 'successors', type: 'texts', read: ({ code }) => replacements(checkCode(code)).map(({ code }) => code) },
  {
    name: 'successors_basis',
    type: 'texts',
    read: ({ code }) => replacements(checkCode(code)).map(({ basis }) => basis),
  },
];

/** One row for the days on which a code or modifier had one record; `valid_from` and `valid_through` are in use too. */
export const periodColumns: readonly Column<CodePeriod>[] = [
  { name: 'code', type: 'text', read: ({ code }) => code },
  { name: 'valid_from', type: 'date', read: ({ from }) => from },
  { name: 'valid_through', type: 'date', read: ({ through }) => through },
  { name: 'unlisted_from', type: 'date', read: ({ unlistedFrom }) => unlistedFrom },
  { name: 'observed_in', type: 'texts', read: ({ observedIn }) => observedIn },
  { name: 'kind', type: 'text', read: ({ kind }) => kind },
  ...recordColumns.slice(2).map(({ name, type, read }) => ({
    name,
    type,
    read: ({ record }: CodePeriod) => (record ? read(record) : type === 'texts' ? [] : undefined),
  })),
  ...unitColumns<CodePeriod>(({ unit }) => unit),
];

function unitColumns<Row>(unitOf: (row: Row) => Unit | undefined): readonly Column<Row>[] {
  return [
    { name: 'unit_quantity', type: 'decimal', read: (row) => unitOf(row)?.quantity },
    { name: 'unit_ucum', type: 'text', read: (row) => unitOf(row)?.ucum },
    { name: 'unit_text', type: 'text', read: (row) => unitOf(row)?.text },
  ];
}

function toUnit(code: string): Unit | undefined {
  const unit = getBillingUnit(code);
  return unit && combined(unit.components ?? [unit]);
}

/** One unit of all quantities: the components of a combination have none in common. */
export function combined(
  quantities: readonly { readonly text: string; readonly quantity: number; readonly ucum: string }[],
): Unit {
  const [one] = quantities.length === 1 ? quantities : [];
  return { text: quantities.map(({ text }) => text).join(' and '), quantity: one?.quantity, ucum: one?.ucum };
}

function replacements(check: CodeCheck) {
  return check.status === 'terminated' ? check.replacedBy : [];
}
