import { codes } from './internal/codes.ts';
import { normalize } from './internal/normalize.ts';
import { rowOfCode } from './internal/unpackCodes.ts';
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
  const code = normalize(x);
  return rowOfCode(codes, code) === undefined ? undefined : (code as CodeId);
}
