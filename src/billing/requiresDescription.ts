import { unspecifiedCodes } from '../../generated/unspecifiedCodes.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { normalize } from '../shared/normalize.ts';
import { isNotOtherwiseClassified } from './isNotOtherwiseClassified.ts';

/**
 * Returns whether a claim with this code needs a written description: `true` if the code is on CMS's list of codes not
 * otherwise classified (NOC), or if its own long description says "not otherwise specified", "not otherwise
 * classified", "unclassified", "unlisted", "unspecified" or "miscellaneous". It is `false` for anything else, and where
 * only the reason of a quality measure is not otherwise specified. Terminated codes count.
 *
 * @param code - A code, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * requiresDescription('J0131') //=> true
 * requiresDescription('G9900') //=> false
 */
export function requiresDescription(code: string): boolean {
  if (isNotOtherwiseClassified(code)) return true;
  return (rowOfCode(unspecifiedCodes, code) ?? rowOfCode(unspecifiedCodes, normalize(code))) !== undefined;
}
