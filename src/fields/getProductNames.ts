import { productNames } from '../../generated/productNames.ts';
import { rowOfInput } from '../lookup/codes.ts';
import { unpackProductNames } from '../packed/unpackProductNames.ts';

const unpacked: { names: ReadonlyMap<number, readonly string[]> | undefined } = { names: undefined };

const none: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/**
 * Returns the names of the products that are billed with a code, sorted, as CMS's crosswalk from NDC to HCPCS of Part B
 * drugs has them; `[]` for a code without names, for a modifier, and if this release does not list the code. Blanks and
 * case are settled, and a labeler in brackets is left out. `release.productNames` says of which quarter the crosswalk
 * is. CMS: column Drug Name of the crosswalk.
 *
 * @param id - A code, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * getProductNames('J9271') //=> ['Keytruda']
 * getProductNames('E0601') //=> []
 */
export function getProductNames(id: string): readonly string[] {
  const row = rowOfInput(id);
  unpacked.names ??= unpackProductNames(productNames);
  return (row === undefined ? undefined : unpacked.names.get(row)) ?? none;
}
