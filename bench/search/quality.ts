import type { Search } from '../../src/search/index.ts';
import type { QuerySet } from './querySets.ts';

/** How good a search is on a set of queries. */
export interface Quality {
  /** The share of queries with a right code among the first ten. */
  readonly recall: number;
  /** The mean of 1 / place of the first right code; 0 where it is not among the first ten. */
  readonly mrr: number;
  /** The share of queries without any result. */
  readonly empty: number;
}

const LIMIT = 10;

/** Anything that finds codes. */
export type FindCodes = (query: string) => readonly string[];

/** The first ten codes of a search. */
export function codesOf(search: Search): FindCodes {
  return (query) => search(query, { limit: LIMIT }).map(({ code }) => code);
}

export function qualityOf(find: FindCodes, { queries }: QuerySet): Quality {
  let [found, reciprocals, empty] = [0, 0, 0];
  for (const { query, any } of queries) {
    const codes = find(query).slice(0, LIMIT);
    const place = codes.findIndex((code) => any.has(code));
    if (codes.length === 0) empty += 1;
    if (place < 0) continue;
    found += 1;
    reciprocals += 1 / (place + 1);
  }
  const { length } = queries;
  return { recall: found / length, mrr: reciprocals / length, empty: empty / length };
}
