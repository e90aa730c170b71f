import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { normalize } from '../shared/normalize.ts';
import type { CodeId } from '../types.ts';

/**
 * Returns the listed code that an input means: trimmed of ASCII whitespace, with a to z upper-cased. `undefined` if
 * this release does not list it. Use it on form input before you store it. CMS: column HCPC.
 *
 * @example
 * normalizeCode(' q4257 ') //=> 'Q4257'
 */
export function normalizeCode(x: string): CodeId | undefined {
  const code = normalize(x);
  return rowOfCode(codeIds, code) === undefined ? undefined : (code as CodeId);
}
