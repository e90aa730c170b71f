import { normalize } from '../shared/normalize.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { referringTo } from './references.ts';

/** A code or modifier that was in use before another, and how that is known. */
export interface Predecessor<Id extends string = CodeId | ModifierId> {
  readonly code: Id;
  /** CMS refers from one to the other, or it follows from words and days, where CMS says nothing. */
  readonly basis: 'crossReference' | 'inferred';
}

/**
 * Returns the listed codes and modifiers whose cross references lead to this one, by one step or several, from the
 * nearest to the farthest; `[]` where none does. Any code may be asked, one of CPT too. CMS: column XREF1-5.
 *
 * @example
 * getPredecessors('J3358') //=> [{ code: 'Q9989', basis: 'crossReference' }, { code: 'C9487', basis: 'crossReference' }]
 */
export function getPredecessors(code: string): readonly Predecessor[] {
  const id = normalize(code);
  if (id === undefined) return [];
  const found = new Set<CodeId | ModifierId>(referringTo(id));
  // A set that grows while it is walked: what leads to what was found.
  for (const nearer of found) for (const referring of referringTo(nearer)) found.add(referring);
  return [...found].filter((predecessor) => predecessor !== id).map((code) => ({ code, basis: 'crossReference' }));
}
