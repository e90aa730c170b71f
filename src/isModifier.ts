import { rowOfModifier } from './internal/modifiers.ts';
import type { ModifierId } from './types.ts';

/**
 * Tells whether a value is a modifier of this release: exactly, without trimming or upper-casing, terminated ones too.
 * The modifiers of two digits are AMA's and not listed.
 *
 * @param x - Anything.
 * @returns `true` for a listed modifier, `false` for anything else.
 * @example
 * isModifier('RR') //=> true
 * isModifier('rr') //=> false
 * isModifier('25') //=> false
 *
 * CMS: column HCPC, layout HCPCS_MDFR_CD.
 */
export function isModifier(x: unknown): x is ModifierId {
  return rowOfModifier(x) !== undefined;
}
