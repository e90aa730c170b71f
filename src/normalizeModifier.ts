import { rowOfModifier } from './internal/modifiers.ts';
import { normalize } from './internal/normalize.ts';
import type { ModifierId } from './types.ts';

/**
 * Returns the listed modifier that an input means, or `undefined` if there is none: what a form stores.
 *
 * @param x - A modifier with ASCII blanks around it and in any case.
 * @returns The modifier as CMS writes it, or `undefined` for what this release does not list.
 * @example
 * normalizeModifier(' rr ') //=> 'RR'
 * normalizeModifier('ß') //=> undefined
 *
 * CMS: column HCPC, layout HCPCS_MDFR_CD.
 */
export function normalizeModifier(x: string): ModifierId | undefined {
  const modifier = normalize(x);
  return rowOfModifier(modifier) === undefined ? undefined : (modifier as ModifierId);
}
