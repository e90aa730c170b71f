import type { ModifierId } from '../types.ts';
import { rowOfModifier } from './modifiers.ts';

/**
 * Returns whether a value is a modifier of this release; `false` for anything else. Terminated modifiers count. The
 * value must match exactly: nothing is trimmed or upper-cased. Modifiers of two digits belong to the AMA and are not
 * listed. CMS: column HCPC.
 *
 * @example
 * isModifier('RR') //=> true
 * isModifier('25') //=> false
 */
export function isModifier(x: unknown): x is ModifierId {
  return rowOfModifier(x) !== undefined;
}
