/** How it is known that one code took the place of another: CMS refers to it, or descriptions and dates show it. */
export type Basis = 'crossReference' | 'inferred';

/** A code or modifier that took the place of another one, or whose place another one took. */
export interface Link<Id extends string = string> {
  readonly code: Id;
  readonly basis: Basis;
}

/** Links by what they start from, each code once; a cross reference must come before an inference. */
export function groupLinks<From, To extends Link>(
  pairs: readonly (readonly [from: From, link: To])[],
): ReadonlyMap<From, readonly To[]> {
  const links = new Map<From, To[]>();
  for (const [from, link] of pairs) {
    const known = links.get(from) ?? [];
    if (!known.some(({ code }) => code === link.code)) links.set(from, [...known, link]);
  }
  return links;
}

/** Follows links step by step, and returns all that they reach, each code once. */
export function reachableFrom<To extends Link>(
  start: readonly To[],
  linksOf: (link: To) => readonly To[],
): readonly To[] {
  const reached = new Map(start.map((link) => [link.code, link]));
  // The map grows while it is walked, so this also follows the links of what it reaches.
  for (const link of reached.values()) {
    for (const next of linksOf(link)) {
      if (!reached.has(next.code)) reached.set(next.code, { ...next, basis: chained(link.basis, next.basis) });
    }
  }
  return [...reached.values()];
}

/** A chain is inferred as soon as one of its steps is. */
export function chained(chain: Basis, step: Basis): Basis {
  return chain === 'inferred' ? chain : step;
}
