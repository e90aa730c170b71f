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
 * Returns the Medicare coverage status of a code. {@link decodeCoverage} tells what it means. `undefined` where blank
 * or not listed. CMS: column COV.
 *
 * @example
 * getCoverage('Q4257') //=> 'C'
 */
export function getCoverage(code: string): Coverage | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(coverageColumn, row);
}
