import { normalize } from '../shared/normalize.ts';
import type { ModifierId } from '../types.ts';
import { rowOfModifier } from './modifiers.ts';

/**
 * Returns the listed modifier that an input means, trimmed and upper-cased as by {@link normalizeCode}; `undefined` if
 * this release does not list it. CMS: column HCPC.
 *
 * @example
 * normalizeModifier(' rr ') //=> 'RR'
 */
export function normalizeModifier(x: string): ModifierId | undefined {
  const modifier = normalize(x);
  return rowOfModifier(modifier) === undefined ? undefined : (modifier as ModifierId);
}
