import { type Column, recordFields } from '../fields.ts';
import { type Correction, correctionProperty } from './parseCorrections.ts';

/** The cells that corrections give, by code and column. */
export type CorrectedCells = ReadonlyMap<string, Partial<Record<Column, string>>>;

/** The cells that CMS's corrections give. Their prose is for people and not read. */
export function correctedCells(corrections: readonly Correction[]): CorrectedCells {
  const cells = new Map<string, Partial<Record<Column, string>>>();
  for (const correction of corrections) {
    cells.set(correction.code, { ...cells.get(correction.code), ...cellsOfCorrection(correction) });
  }
  return cells;
}

function cellsOfCorrection(correction: Correction): Partial<Record<Column, string>> {
  return Object.fromEntries(
    Object.entries(correction.details).flatMap(([heading, detail]) => {
      const property = correctionProperty(correction, heading);
      const { columns = [] } = recordFields.find((field) => field.property === property) ?? {};
      // A field with several columns has its values in one cell, separated by commas.
      const values = columns.length > 1 ? detail.split(',') : [detail];
      return columns.map((column, index) => [column, values[index]?.trim() ?? ''] as const);
    }),
  );
}
