import { type Basis, chained, type Link } from './links.ts';
import type { UnlistedStatus } from './shapes.ts';

/** A code that replaced another one, and whether it may itself be used on the day. */
export interface Replacement {
  /** The code. It is not always a listed one, because CMS also refers to CPT codes. */
  readonly code: string;
  readonly status: 'active' | 'notYetEffective' | 'terminated' | UnlistedStatus;
  /**
   * `crossReference`: CMS refers to it. `inferred`: CMS says nothing about at least one step, but descriptions and
   * dates show it.
   */
  readonly basis: Basis;
}

/** The status of a code or modifier on a day, and what took its place. */
export interface Standing<To extends Link> {
  readonly status: Replacement['status'];
  readonly successors: readonly To[];
}

/**
 * The codes that replaced a code, each once, CMS's references first. Instead of a successor
 * that has ended by the day, its own successors are taken, if it has any.
 */
export function replacementsOf<To extends Link>(
  successors: readonly To[],
  standingOf: (link: To) => Standing<To>,
): readonly Replacement[] {
  const found = new Map<string, Replacement>();
  const follow = (links: readonly To[], chain: Basis) => {
    for (const link of links) {
      const { code } = link;
      const { status, successors } = standingOf(link);
      const basis = chained(chain, link.basis);
      if (status === 'terminated' && successors.length > 0) follow(successors, basis);
      else if (found.get(code)?.basis !== 'crossReference') found.set(code, { code, status, basis });
    }
  };
  follow(successors, 'crossReference');
  return [...found.values()].sort((one, other) => rank(one) - rank(other));
}

function rank({ basis }: Replacement): number {
  return basis === 'crossReference' ? 0 : 1;
}
