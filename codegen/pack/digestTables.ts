import { createHash } from 'node:crypto';
import { canonicalCells, canonicalColumns } from '../parse/canonicalCells.ts';
import type { Table, Tables } from './buildTables.ts';

/**
 * The SHA-256 of the records in canonical form (docs/fidelity.md): a line for each in the order of their codes, its
 * cells parted by tabs. It follows from CMS's file alone, whatever the tables are packed with.
 */
export function digestTables({ codes, modifiers }: Tables): string {
  const lines = [...canonicalLines(codes, '3'), ...canonicalLines(modifiers, '7')];
  // A tab comes before what a code can hold: the lines are in the order of their codes, by code unit.
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
}

function canonicalLines({ ids, columns }: Table, kind: '3' | '7'): readonly string[] {
  return ids.map((id, row) => {
    const cells = canonicalCells(({ property, content }) => {
      if (content === 'code') return [id];
      return content === 'kind' ? [kind] : (columns.get(property)?.[row] ?? []);
    });
    return `${canonicalColumns.map((column) => cells[column]).join('\t')}\n`;
  });
}
