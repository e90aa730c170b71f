import { createHash } from 'node:crypto';
import { type CmsRow, filledFromLeft, valueColumns } from './cmsColumns.ts';

/** The digest of records, computed as docs/fidelity.md says, from the rows of a CMS file or of the tables. */
export function digestOf(rows: Iterable<CmsRow>): string {
  const columns = ['HCPC', 'RECID', ...valueColumns];
  const lines = [...rows].map(filledFromLeft).map((row) => columns.map((column) => row[column] ?? '').join('\t'));
  return createHash('sha256')
    .update(`${lines.sort().join('\n')}\n`)
    .digest('hex');
}
