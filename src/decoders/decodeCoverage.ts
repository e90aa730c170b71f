import { type Coverage, coverageTable } from '../../generated/tables/coverage.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a coverage code means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `Coverage` is never `undefined` decoded.
 * @returns The entry of {@link coverageTable}, the same frozen object on each call.
 * @example
 * decodeCoverage('C') //=> coverageTable[0]
 * decodeCoverage('?') //=> undefined
 *
 * CMS: column COV, layout HCPCS_CVRG_CD.
 */
export function decodeCoverage<T extends Decodable<Coverage>>(value: T): Decoded<Coverage, T> {
  return meaningOf(coverageTable, value);
}
