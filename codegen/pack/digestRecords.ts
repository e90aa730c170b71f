import { createHash } from 'node:crypto';
import type { HcpcsRecord, ReleaseRecords } from '../model.ts';
import { canonicalColumns, cellsOf } from '../parse/canonicalCells.ts';

/**
 * The SHA-256 of the records in canonical form (docs/fidelity.md): a line for each in the order of their codes, its
 * cells separated by tabs. It depends only on CMS's file, not on how the tables are packed.
 */
export function digestRecords({ codes, modifiers }: ReleaseRecords): string {
  const lines = [...codes, ...modifiers].map(canonicalLine);
  // A tab sorts before all that a code can hold: the lines are in the order of their codes, by code unit.
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
}

function canonicalLine(record: HcpcsRecord): string {
  const cells = cellsOf(record);
  return `${canonicalColumns.map((column) => cells[column]).join('\t')}\n`;
}
