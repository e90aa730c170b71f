import { normalize } from '../shared/normalize.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { referringTo } from './references.ts';

/** A code or modifier that was used before another one, and how that is known. */
export interface Predecessor<Id extends string = CodeId | ModifierId> {
  readonly code: Id;
  /**
   * `crossReference`: CMS refers from one to the other. `inferred`: CMS says nothing, but descriptions and dates show
   * it.
   */
  readonly basis: 'crossReference' | 'inferred';
}

/**
 * Returns the listed codes and modifiers whose cross references lead to this one, in one step or several, nearest
 * first; `[]` if there are none. The code itself need not be listed: it may be a CPT code. CMS: column XREF1-5.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * getPredecessors('J3358') //=> [{ code: 'Q9989', basis: 'crossReference' }, { code: 'C9487', basis: 'crossReference' }]
 */
export function getPredecessors(code: string): readonly Predecessor[] {
  const id = normalize(code);
  if (id === undefined) return [];
  const found = new Set<CodeId | ModifierId>(referringTo(id));
  // The set grows while it is walked, so this also finds what leads to each new member.
  for (const nearer of found) for (const referring of referringTo(nearer)) found.add(referring);
  return [...found].filter((predecessor) => predecessor !== id).map((code) => ({ code, basis: 'crossReference' }));
}
