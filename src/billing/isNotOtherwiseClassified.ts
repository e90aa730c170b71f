import { nocCodes } from '../../generated/nocCodes.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { normalize } from '../shared/normalize.ts';

/**
 * Tells whether a code, in any case, is on CMS's list of those not otherwise classified (NOC), which need a written
 * description on a claim: terminated or not. `release.nocList` tells the list's quarter, for it can be older than the
 * codes. `false` for anything else, also where the text alone says NOS.
 *
 * @example
 * isNotOtherwiseClassified('A0999') //=> true
 * isNotOtherwiseClassified('J0131') //=> false
 */
export function isNotOtherwiseClassified(code: string): boolean {
  // The list alone decides, whether or not the newest release still has the code.
  return (rowOfCode(nocCodes, code) ?? rowOfCode(nocCodes, normalize(code))) !== undefined;
}
