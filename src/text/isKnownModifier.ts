import { rowOfModifier } from '../lookup/modifiers.ts';
import { isDefinedElsewhere } from '../shared/ambulance.ts';

/**
 * Whether a modifier of the right shape is known on a code: CMS lists it, it is a number of the AMA's, or it is the
 * origin and destination of an ambulance trip. Both must be in upper case.
 */
export function isKnownModifier(code: string, modifier: string): boolean {
  return rowOfModifier(modifier) !== undefined || isDefinedElsewhere(code, modifier);
}
