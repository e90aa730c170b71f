import { nocCodes } from '../generated/nocCodes.ts';
import { normalize } from './internal/normalize.ts';
import { type Codes, rowOfCode } from './internal/unpackCodes.ts';

const listed: Codes = { packed: nocCodes, unpacked: undefined };

/**
 * Tells whether a code is on CMS's list of those not otherwise classified (NOC), which need a written description on a
 * claim: the list alone decides, whether the code is terminated, or in this release at all. `release.nocList` tells the
 * list's quarter, for it can be older than the codes. Takes any case and blanks; `false` for anything else, and for
 * codes that say NOS in their text but are not on the list.
 *
 * @example
 * isNotOtherwiseClassified('A0999') //=> true
 * isNotOtherwiseClassified('J0131') //=> false
 */
export function isNotOtherwiseClassified(code: string): boolean {
  return (rowOfCode(listed, code) ?? rowOfCode(listed, normalize(code))) !== undefined;
}
