import { type Basis, reachableFrom } from '../shared/links.ts';
import { normalize } from '../shared/normalize.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { predecessorsOf } from './links.ts';
import { termOf } from './terms.ts';

/** A code or modifier that was used before another one, and how that is known. */
export interface Predecessor<Id extends string = CodeId | ModifierId> {
  readonly code: Id;
  /**
   * `crossReference`: CMS refers from one to the other. `inferred`: CMS says nothing about at least one step, but
   * descriptions and dates show it.
   */
  readonly basis: Basis;
}

/**
 * Returns the listed codes and modifiers that this one replaced, directly or in several steps, from the nearest to the
 * oldest; `[]` if there are none. Of two codes that CMS's cross references tie to each other, in either direction, the
 * one that ended first is the predecessor; if neither has ended, neither replaced the other. Other predecessors are
 * inferred from descriptions and dates. The code itself need not be listed: it may be a CPT code. CMS: columns XREF1-5,
 * TERM DT, ADD DT and LONG DESCRIPTION.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * getPredecessors('J3358') //=> [{ code: 'Q9989', basis: 'crossReference' }, { code: 'C9487', basis: 'crossReference' }]
 */
export function getPredecessors(code: string): readonly Predecessor[] {
  const id = normalize(code);
  if (id === undefined) return [];
  const predecessors = reachableFrom(predecessorsOf({ code: id }), predecessorsOf);
  return [...predecessors].sort((one, other) => lastDayOf(other) - lastDayOf(one));
}

function lastDayOf({ code }: Predecessor): number {
  return termOf(code)?.lastDay ?? 0;
}
