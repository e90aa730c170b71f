import { recordFields } from '../fields.ts';
import type { Correction } from '../parse/parseCorrections.ts';
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

/** What a heading of a corrections file is about. */
const properties: Readonly<Record<string, string>> = {
  'SHORT DESC': 'shortDescription',
  'SHORT DESCRIPTION': 'shortDescription',
  'LONG DESC': 'longDescription',
  'LONG DESCRIPTION': 'longDescription',
  TOS: 'typesOfService',
  BETOS: 'betos',
  COV: 'coverage',
  COVERAGE: 'coverage',
  PRICE: 'pricingIndicators',
  PRICING: 'pricingIndicators',
  'XREF CODE': 'crossReferences',
  'ASC IND': 'ascPaymentGroup',
  'ASC DATE': 'ascPaymentGroupEffectiveDate',
};

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

function review({ details }: Correction, { cells }: RecordRow): readonly ReviewedField[] {
  const given = new Map(Object.entries(details).map(([heading, value]) => [properties[heading], value]));
  return recordFields
    .filter(({ property }) => given.has(property) || alwaysShown.has(property))
    .map(({ property, columns }) => ({
      property,
      table: columns.flatMap((column) => cells[column] || []).join(','),
      correction: given.get(property),
    }));
}
