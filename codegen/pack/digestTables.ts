import { createHash } from 'node:crypto';
import { canonicalCells, canonicalColumns } from '../parse/canonicalCells.ts';
import type { Table, Tables } from './buildTables.ts';

/**
 * The SHA-256 of the records in canonical form (docs/fidelity.md): a line for each in the order of their codes, its
 * cells separated by tabs. It depends only on CMS's file, not on how the tables are packed.
 */
export function digestTables({ codes, modifiers }: Tables): string {
  const lines = [...canonicalLines(codes, '3'), ...canonicalLines(modifiers, '7')];
  // A tab sorts before all that a code can hold: the lines are in the order of their codes, by code unit.
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
