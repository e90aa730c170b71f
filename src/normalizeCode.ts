import { codeIds } from './internal/codeIds.ts';
import { listIds, rowOfInput } from './internal/ids.ts';
import type { CodeId } from './types.ts';

/**
 * Returns the listed code that an input means, or `undefined` if there is none: what a form stores.
 *
 * @param x - A code with ASCII blanks around it and in any case.
 * @returns The code as CMS writes it, or `undefined` for what this release does not list.
 * @example
 * normalizeCode(' q4257 ') //=> 'Q4257'
 * normalizeCode('Q42577') //=> undefined
 *
 * CMS: column HCPC, layout HCPCS_CD.
 */
export function normalizeCode(x: string): CodeId | undefined {
  const row = rowOfInput(codeIds, x);
  return row === undefined ? undefined : (listIds(codeIds)[row] as CodeId);
}
