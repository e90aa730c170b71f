import type { UnlistedStatus } from './shapes.ts';

/** What replaced a code, and whether it may be used itself on the day. */
export interface Replacement {
  /** Not always a listed code: CMS refers to CPT too. */
  readonly code: string;
  readonly status: 'active' | 'notYetEffective' | 'terminated' | UnlistedStatus;
  /** CMS refers to it, or it follows from words and days, where CMS says nothing. */
  readonly basis: 'crossReference' | 'inferred';
}

/** What is said of a code or modifier on a day, and what CMS refers to from it. */
export interface Standing {
  readonly status: Replacement['status'];
  readonly references: readonly string[];
}

/**
 * What replaced a code, each once: its references, each followed to what is active on the day. A chain ends where it
 * leads nowhere, or only back.
 */
export function replacementsOf(
  code: string,
  references: readonly string[],
  standingOf: (id: string) => Standing,
): readonly Replacement[] {
  // Most terminated codes refer to none: the list is made at once.
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
