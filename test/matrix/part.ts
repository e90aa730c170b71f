/** Tries something with the packed library. Returns what went wrong, or `undefined`. */
export type Check = (tarball: string) => Promise<string | undefined>;

/** An environment: a row of the page. */
export interface Environment {
  readonly name: string;
  /** What to try, by column. */
  readonly checks: Readonly<Record<string, Check>>;
  /** What does not hold, by column: the reason, and the way round. */
  readonly fails?: Readonly<Record<string, string>>;
}

/** A section of the page, with a table. */
export interface Part {
  readonly title: string;
  /** What the columns mean. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly environments: readonly Environment[];
}

/** What is wrong with an answer, if anything is. */
export function differenceTo(expected: string, found: string): string | undefined {
  return found.trim() === expected ? undefined : `found ${found.trim().slice(0, 2000)}; expected ${expected}`;
}
