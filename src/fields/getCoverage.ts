import { coverage } from '../../generated/codes/coverage.ts';
import type { Coverage } from '../../generated/tables/coverage.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const coverageColumn: ValueColumn<Coverage | undefined> = {
  packed: coverage,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns the Medicare coverage status of a code. {@link decodeCoverage} tells what it means.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the field is blank or the code not listed.
 * @example
 * getCoverage('Q4257') //=> 'C'
 *
 * CMS: column COV, layout HCPCS_CVRG_CD.
 */
export function getCoverage(code: string): Coverage | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(coverageColumn, row);
}
