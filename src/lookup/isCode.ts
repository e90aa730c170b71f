import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import type { CodeId } from '../types.ts';

/**
 * Returns whether a value is a code of this release; `false` for anything else. Terminated codes count. The value must
 * match exactly: nothing is trimmed or upper-cased. This checks the list, not the shape: 6,761 ICD-10-CM codes have the
 * shape of an HCPCS code. CMS: column HCPC.
 *
 * @example
 * isCode('Q4257') //=> true
 * isCode('q4257') //=> false
 */
export function isCode(x: unknown): x is CodeId {
  return rowOfCode(codeIds, x) !== undefined;
}
