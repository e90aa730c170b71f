import { medicareCarriersManualReferencesColumn } from '../../generated/codes/medicareCarriersManualReferences.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the sections of the Medicare Carriers Manual that are about a code. `[]` if the field is blank, `undefined`
 * if the code is not listed. CMS replaced this manual in 2003 with its Internet-Only Manuals: look for the subject in
 * Pub. 100-02, the Medicare Benefit Policy Manual, and Pub. 100-04, the Medicare Claims Processing Manual. Most section
 * numbers are still those of the old manual. CMS: column MCM1-3.
 *
 * @example
 * getMedicareCarriersManualReferences('E0100') //=> ['2100.1']
 */
export function getMedicareCarriersManualReferences(code: string): readonly string[] | undefined {
  return valueIn(medicareCarriersManualReferencesColumn, code);
}
