import { nocCodes } from '../../generated/nocCodes.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { normalize } from '../shared/normalize.ts';

/**
 * Returns whether a code is on CMS's list of codes not otherwise classified (NOC), which need a written description on
 * a claim; `false` for anything else, even if its text says NOS. Terminated codes count. The list may be older than the
 * codes: `release.nocList` has its quarter.
 *
 * @param code - A code, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * isNotOtherwiseClassified('A0999') //=> true
 * isNotOtherwiseClassified('J0131') //=> false
 */
export function isNotOtherwiseClassified(code: string): boolean {
  // Only the list decides, whether or not the newest release still has the code.
  return (rowOfCode(nocCodes, code) ?? rowOfCode(nocCodes, normalize(code))) !== undefined;
}
