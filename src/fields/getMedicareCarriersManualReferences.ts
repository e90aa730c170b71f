import { medicareCarriersManualReferences } from '../../generated/codes/medicareCarriersManualReferences.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const medicareCarriersManualReferencesColumn: ValueColumn<readonly string[]> = {
  packed: medicareCarriersManualReferences,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns the sections of the Medicare carriers manual that tell of a code. `[]` where blank, `undefined` where not
 * listed. CMS: column MCM1-3.
 *
 * @example
 * getMedicareCarriersManualReferences('E0100') //=> ['2100.1']
 */
export function getMedicareCarriersManualReferences(code: string): readonly string[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(medicareCarriersManualReferencesColumn, row);
}
