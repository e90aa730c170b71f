import { medicareCarriersManualReferencesColumn } from '../../generated/codes/medicareCarriersManualReferences.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the sections of the Medicare carriers manual that tell of a code. `[]` where blank, `undefined` where not
 * listed. CMS: column MCM1-3.
 *
 * @example
 * getMedicareCarriersManualReferences('E0100') //=> ['2100.1']
 */
export function getMedicareCarriersManualReferences(code: string): readonly string[] | undefined {
  return valueIn(medicareCarriersManualReferencesColumn, code);
}
