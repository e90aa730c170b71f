import { medicareCarriersManualReferences } from '../../generated/codes/medicareCarriersManualReferences.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const medicareCarriersManualReferencesColumn: ValueColumn<readonly string[]> = {
  packed: medicareCarriersManualReferences,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns the sections of the Medicare carriers manual that tell of a code.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the code is not listed, `[]` where CMS leaves the field blank.
 * @example
 * getMedicareCarriersManualReferences('E0100') //=> ['2100.1']
 *
 * CMS: column MCM1-3, layout HCPCS_MCM_RFRNC_SECT_NUM.
 */
export function getMedicareCarriersManualReferences(code: string): readonly string[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(medicareCarriersManualReferencesColumn, row);
}
