import { recordFields } from '../fields.ts';
import { type Correction, correctionProperty } from '../parse/parseCorrections.ts';
import type { RecordRow } from '../parse/parseRows.ts';

/** A correction beside what the tables have: a person decides whether the main file already follows it. */
export interface ReviewedCorrection extends Correction {
  /** What the correction can be about; undefined where the tables lack the code. */
  readonly fields: readonly ReviewedField[] | undefined;
}

export interface ReviewedField {
  readonly property: string;
  /** What the tables have, repeated values separated by commas as in a corrections file; '' for a blank. */
  readonly table: string;
  /** What the correction gives for the field, if anything. */
  readonly correction: string | undefined;
}

/** The action of a correction is prose; it is mostly about these. */
const alwaysShown = new Set(['crossReferences', 'addedDate', 'actionEffectiveDate', 'terminationDate', 'action']);

export function reviewCorrections(
  corrections: readonly Correction[],
  rows: readonly RecordRow[],
): readonly ReviewedCorrection[] {
  const byCode = new Map(rows.map((row) => [row.cells.HCPC, row]));
  return corrections.map((correction) => {
    const row = byCode.get(correction.code);
    return { ...correction, fields: row && review(correction, row) };
  });
}

function review(correction: Correction, { cells }: RecordRow): readonly ReviewedField[] {
  const given = new Map(
    Object.entries(correction.details).map(([heading, value]) => [correctionProperty(correction, heading), value]),
  );
  return recordFields
    .filter(({ property }) => given.has(property) || alwaysShown.has(property))
    .map(({ property, columns }) => ({
      property,
      table: columns.flatMap((column) => cells[column] || []).join(','),
      correction: given.get(property),
    }));
}
