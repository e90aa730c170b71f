import { stringify } from 'csv-stringify/browser/esm/sync';

/** Rows as CSV, with a header. */
export function toCsv(rows: readonly object[]): string {
  return stringify([...rows], { header: true });
}
