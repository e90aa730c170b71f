import type { UnlistedStatus } from './shapes.ts';

/** A code that replaced another one, and whether it may itself be used on the day. */
export interface Replacement {
  /** The code. It is not always a listed one, because CMS also refers to CPT codes. */
  readonly code: string;
  readonly status: 'active' | 'notYetEffective' | 'terminated' | UnlistedStatus;
  /** `crossReference`: CMS refers to it. `inferred`: CMS says nothing, but descriptions and dates show it. */
  readonly basis: 'crossReference' | 'inferred';
}

/** The status of a code or modifier on a day, and the codes that CMS refers to from it. */
export interface Standing {
  readonly status: Replacement['status'];
  readonly references: readonly string[];
}

/**
 * The codes that replaced a code, each once: every reference, followed until it reaches a code that is active on the
 * day. A chain ends early where it leads nowhere, or only back.
 */
export function replacementsOf(
  code: string,
  references: readonly string[],
  standingOf: (id: string) => Standing,
): readonly Replacement[] {
  // The fast path: most terminated codes have no references.
  if (references.length === 0) return [];
  const found = new Map<string, Replacement>();
  const follow = (way: readonly string[], references: readonly string[]): boolean => {
    const onwards = references.filter((reference) => !way.includes(reference));
    for (const reference of onwards) {
      const { status, references } = standingOf(reference);
      const goesOn = status !== 'active' && follow([...way, reference], references);
      if (!goesOn) found.set(reference, { code: reference, status, basis: 'crossReference' });
    }
    return onwards.length > 0;
  };
  follow([code], references);
  return [...found.values()];
}
