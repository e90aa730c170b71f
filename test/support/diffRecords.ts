import type { DiffRecord, Value } from '../../codegen/diff/releaseDiff.ts';
import { valueFields } from '../../codegen/fields.ts';
import type { CmsRow } from './cmsColumns.ts';

/** CMS's rows as the records that a comparison takes, by code. */
export function toDiffRecords(rows: Iterable<CmsRow>): ReadonlyMap<string, DiffRecord> {
  const records = [...rows].map(toDiffRecord);
  return new Map(records.map((record) => [record.code, record]));
}

function toDiffRecord(row: CmsRow): DiffRecord {
  const fields = valueFields.map(({ property, columns, content }): [string, Value] => {
    const values = columns.map((column) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    if (columns.length > 1) return [property, values];
    const [value] = values;
    if (value === undefined) return [property, null];
    if (content === 'date') return [property, value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')];
    return [property, content === 'quantity' ? Number(value) : value];
  });
  const { HCPC = '', RECID } = row;
  return { code: HCPC.trim(), kind: RECID === '3' ? 'code' : 'modifier', ...Object.fromEntries(fields) };
}
