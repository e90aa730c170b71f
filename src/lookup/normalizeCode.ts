import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { normalize } from '../shared/normalize.ts';
import type { CodeId } from '../types.ts';

/**
 * Returns the listed code that an input means, its ASCII blanks trimmed and a to z upper-cased: what a form stores.
 * `undefined` for what this release does not list. CMS: column HCPC.
 *
 * @example
 * normalizeCode(' q4257 ') //=> 'Q4257'
 */
export function normalizeCode(x: string): CodeId | undefined {
  const code = normalize(x);
  return rowOfCode(codeIds, code) === undefined ? undefined : (code as CodeId);
}
