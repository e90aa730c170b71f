import { activeOn } from './activeOn.ts';
import { corpus } from './corpus.ts';
import { meets } from './filters.ts';
import { findCodes } from './findCodes.ts';
import { highlighter } from './highlight.ts';
import { type CheckedOptions, readOptions, type SearchOptions } from './options.ts';
import { rank } from './rank.ts';
import { mergeRanks, rankCodes, takeBest, withoutWorst } from './rankCodes.ts';
import { readQuery } from './readQuery.ts';
import { toResult } from './toResult.ts';
import type { Scope, Search, SearchLimit, SearchResult } from './types.ts';

/**
 * Returns a function that finds codes and modifiers as people type them, best first: by words of their descriptions, in
 * any order, the last one not yet typed to its end; by product names, everyday words and abbreviations; with slips of
 * the keyboard and in British spelling; and by codes or parts of codes. A code or modifier that is written whole comes
 * first, and what is active before what is not. The answer is `[]` if nothing fits. The first search reads the words of
 * all descriptions, which takes some 50 ms; each further one takes 1 or 2 ms.
 *
 * @param options - `on`: only what is active on that day. Without it everything is found, and `status` is that on the
 * first day of the release. `kinds`: `['code']` or `['modifier']` for only these. `where`: only records with these
 * values, as in `valueSet` of `hcpcs/fhir`.
 * @throws RangeError if the day is not a calendar date, or if an option, a kind, a field or a value does not exist.
 * @example
 * const search = createSearch({ on: '2026-07-01', kinds: ['code'] });
 * search('cpap', { limit: 1 })[0]?.code //=> 'E0601'
 * search('whelchair', { limit: 1 })[0]?.kind //=> 'code'
 */
export function createSearch(options?: SearchOptions): Search {
  const checked = readOptions(options);
  let scope: Scope | undefined;
  return (query, limit) => {
    scope ??= prepare(checked);
    return find(typeof query === 'string' ? query : '', limitOf(limit), scope);
  };
}

function prepare({ day, isDayGiven, kinds, criteria }: CheckedOptions): Scope {
  const words = corpus();
  const { documents } = words;
  const isActive = activeOn(day, documents);
  const isWanted = new Uint8Array(documents.all);
  const begin = kinds.includes('code') ? 0 : documents.codes;
  const end = kinds.includes('modifier') ? documents.all : documents.codes;
  for (let document = begin; document < end; document += 1) {
    const isInTime = !isDayGiven || isActive[document] === 1;
    if (isInTime && criteria.every((criterion) => meets(criterion, document, documents))) isWanted[document] = 1;
  }
  return { day, words, isActive, isWanted };
}

const MOST = 10;

/** Untyped code may pass something that is not a number: then there are no results. */
function limitOf(options: SearchLimit | undefined): number {
  const limit: unknown = options?.limit ?? MOST;
  return typeof limit === 'number' && limit > 0 ? limit : 0;
}

function find(text: string, most: number, scope: Scope): readonly SearchResult[] {
  const named = findCodes(text);
  const byCode = rankCodes(named, scope);
  // What begins like codes is words only if no code begins like that, as with `b12`.
  const query = named.beginning !== '' && byCode.length > 0 ? undefined : readQuery(named.rest, scope.words);
  const ranked = mergeRanks(byCode, query ? withoutWorst(rank(query, scope)) : []);
  const highlight = query && highlighter(query, scope.words);
  return takeBest(ranked, most, scope).map((one) => toResult(one, scope, named, highlight));
}
