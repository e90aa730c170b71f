import { createHash } from 'node:crypto';
import { type CmsRow, filledFromLeft, valueColumns } from './cmsColumns.ts';

/** The digest of records as docs/fidelity.md tells to compute it, from the rows of one of CMS's files or of the tables. */
export function digestOf(rows: Iterable<CmsRow>): string {
  const columns = ['HCPC', 'RECID', ...valueColumns];
  const lines = [...rows].map(filledFromLeft).map((row) => columns.map((column) => row[column] ?? '').join('\t'));
  return createHash('sha256')
    .update(`${lines.sort().join('\n')}\n`)
    .digest('hex');
}
