import { type Coverage, coverageMeanings } from '../../generated/tables/coverage.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';

/** All its meanings, in the layout's order. */
export const coverageTable: readonly Meaning<Coverage>[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ coverageMeanings.map<Meaning<Coverage>>(Object.freeze),
);

/**
 * Returns the meaning of a coverage code in CMS's words ({@link coverageTable}); `undefined` for any other
 * value. CMS: column COV.
 *
 * @example
 * decodeCoverage('C') //=> coverageTable[0]
 */
export function decodeCoverage<T extends Decodable<Coverage>>(value: T): Decoded<Coverage, T> {
  return coverageTable.find(({ code }) => code === value) as Decoded<Coverage, T>;
}
