import { createSearch, type Search, type SearchResult, type ValueSetCriteria } from 'hcpcs/search';
import type { Filters } from '../filters.ts';

/** A letter is no filter of the search, so more is asked for. */
const MANY = 10_000;

const made = new Map<string, Search>();

/** Codes and modifiers with these words, best first. */
export function searchFor(text: string, { letter, on, where }: Filters, limit: number): readonly SearchResult[] {
  const key = JSON.stringify([on, where]);
  const search = made.get(key) ?? createSearch({ on, where: where as ValueSetCriteria });
  made.set(key, search);
  if (letter === undefined) return search(text, { limit });
  return search(text, { limit: MANY })
    .filter(({ code, kind }) => kind === 'code' && code.startsWith(letter))
    .slice(0, limit);
}
