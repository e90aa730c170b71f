import type { ModifierId } from '../types.ts';
import { rowOfModifier } from './modifiers.ts';

/**
 * Tells whether a value is a modifier of this release, exactly, without trimming or upper-casing; terminated ones too.
 * The modifiers of two digits are AMA's and not listed. CMS: column HCPC.
 *
 * @example
 * isModifier('RR') //=> true
 * isModifier('25') //=> false
 */
export function isModifier(x: unknown): x is ModifierId {
  return rowOfModifier(x) !== undefined;
}
