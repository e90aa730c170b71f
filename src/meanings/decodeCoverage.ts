import { type Coverage, coverageMeanings } from '../../generated/tables/coverage.ts';
import type { Meaning } from '../../generated/tables/meaning.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All coverage codes with their meanings, frozen, in the order of CMS's record layout. */
export const coverageTable: readonly Meaning<Coverage>[] = /* @__PURE__ */ frozen(coverageMeanings);

/**
 * Returns the meaning of a coverage code in CMS's words, an entry of {@link coverageTable}; `undefined` for any other
 * value. Values are matched exactly: `'c'` gives `undefined`. CMS: column COV.
 *
 * @example
 * decodeCoverage('C') //=> coverageTable[0]
 */
export function decodeCoverage<T extends Decodable<Coverage>>(value: T): Decoded<Coverage, T> {
  return coverageTable.find(({ code }) => code === value) as Decoded<Coverage, T>;
}
