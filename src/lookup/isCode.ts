import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import type { CodeId } from '../types.ts';

/**
 * Tells whether a value is a code of this release, exactly, without trimming or upper-casing; terminated codes too.
 * Membership, not shape: 6,761 ICD-10-CM codes have the shape of an HCPCS code. CMS: column HCPC.
 *
 * @example
 * isCode('Q4257') //=> true
 * isCode('q4257') //=> false
 */
export function isCode(x: unknown): x is CodeId {
  return rowOfCode(codeIds, x) !== undefined;
}
