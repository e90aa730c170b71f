import { coverageColumn } from '../../generated/codes/coverage.ts';
import type { Coverage } from '../../generated/tables/coverage.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the Medicare coverage status of a code. {@link decodeCoverage} explains the value. `undefined` if the field
 * is blank or the code is not listed. CMS: column COV.
 *
 * @example
 * getCoverage('Q4257') //=> 'C'
 */
export function getCoverage(code: string): Coverage | undefined {
  return valueIn(coverageColumn, code);
}
