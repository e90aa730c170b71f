import { type Coverage, coverageMeanings } from '../../generated/tables/coverage.ts';
import type { Meaning } from '../../generated/types.ts';
import { type Decodable, type Decoded, frozen, meaningOf } from './meaningOf.ts';

/** All its meanings, in the layout's order. */
export const coverageTable: readonly Meaning<Coverage>[] = /* @__PURE__ */ frozen(coverageMeanings);

/**
 * Returns the meaning of a coverage code in CMS's words ({@link coverageTable}); `undefined` for any other
 * value. CMS: column COV.
 *
 * @example
 * decodeCoverage('C') //=> coverageTable[0]
 */
export function decodeCoverage<T extends Decodable<Coverage>>(value: T): Decoded<Coverage, T> {
  return meaningOf(coverageTable, value);
}
