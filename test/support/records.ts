import { recordFields } from '../../codegen/fields.ts';
import { blankCells, type Cells, type HcpcsRecord, type ReleaseRecords, type Value } from '../../codegen/model.ts';
import { fieldForms } from '../../generated/fields.ts';
import { blankFields } from '../../src/packed/unpackHistory.ts';
import type { CmsRow } from './cmsColumns.ts';

/** A row of these cells, otherwise blank. */
export function cellsWith(cells: Partial<Cells>): Cells {
  return { ...blankCells, ...cells };
}

/** A record of these values, otherwise blank. */
export function recordWith(values: Partial<HcpcsRecord>): HcpcsRecord {
  return { ...blankRecord, ...values };
}

type ValuesById = Readonly<Record<string, Partial<HcpcsRecord>>>;

/** A release of these codes and modifiers, each list in order, with their values by id. */
export function recordsOf(codes: ValuesById, modifiers: ValuesById = {}): ReleaseRecords {
  const list = (kind: HcpcsRecord['kind'], values: ValuesById) =>
    Object.keys(values)
      .sort()
      .map((code) => recordWith({ code, kind, ...values[code] }));
  return { codes: list('code', codes), modifiers: list('modifier', modifiers) };
}

/** The records of a release by code or modifier. */
export function recordsByCode({ codes, modifiers }: ReleaseRecords): ReadonlyMap<string, HcpcsRecord> {
  return new Map([...codes, ...modifiers].map((record) => [record.code, record]));
}

/** The records that CMS's rows should become, by code or modifier: made by the tests' own rules, not by the codegen. */
export function recordsOfRows(rows: Iterable<CmsRow>): ReadonlyMap<string, HcpcsRecord> {
  return new Map([...rows].map(recordOfRow).map((record) => [record.code, record]));
}

function recordOfRow(row: CmsRow): HcpcsRecord {
  const values = recordFields.map(({ property, columns, content }): [string, Value] => {
    const found = columns.map((column) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    if (columns.length > 1) return [property, found];
    const [value] = found;
    if (value === undefined) return [property, undefined];
    if (content === 'kind') return [property, value === '3' ? 'code' : 'modifier'];
    if (content === 'date') return [property, value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')];
    return [property, content === 'quantity' ? Number(value) : value];
  });
  return Object.fromEntries(values) as HcpcsRecord;
}

const blankRecord: HcpcsRecord = { ...blankFields(fieldForms), code: '', kind: 'code', addedDate: '' };
