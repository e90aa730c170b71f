import { getProductNames } from '../fields/getProductNames.ts';
import type { Corpus } from './corpus.ts';
import { slotsOf } from './readDocument.ts';
import type { Query } from './readQuery.ts';
import type { SearchMatch, SearchResult } from './types.ts';

/** Finds where the words of a query are in a result. */
export type Highlight = (
  result: Pick<SearchResult, 'code' | 'shortDescription' | 'longDescription'>,
) => readonly SearchMatch[];

/** A word of a text, and the parts of the query that it may be. */
interface Candidate {
  readonly match: SearchMatch;
  readonly parts: readonly number[];
}

export function highlighter(query: Query, corpus: Corpus): Highlight {
  const { places, hits } = slotsOf(query, corpus);
  const partsOf = (word: string): readonly number[] => hits[places[corpus.numbers.get(word) ?? -1] ?? 0]?.parts ?? [];
  const candidatesIn = (text: string, toMatch: (start: number, end: number) => SearchMatch): readonly Candidate[] =>
    [...text.toLowerCase().matchAll(/[a-z]+|\d+(?:\.\d+)?/g)].map(({ index, 0: word }) => ({
      match: toMatch(index, index + word.length),
      parts: partsOf(word),
    }));
  return ({ code, shortDescription, longDescription }) => {
    const candidates = [
      ...candidatesIn(shortDescription, (start, end) => ({ field: 'shortDescription', start, end })),
      ...candidatesIn(longDescription, (start, end) => ({ field: 'longDescription', start, end })),
      ...getProductNames(code).flatMap((productName) =>
        candidatesIn(productName, (start, end) => ({ field: 'productName', start, end, productName })),
      ),
    ];
    const found = new Set(candidates.flatMap(({ parts }) => parts));
    // A word of a reading such as `power operated vehicle` counts only with the others.
    const complete = query.readings.filter(({ parts }) => parts.every((part) => found.has(part)));
    const meant = new Set(complete.flatMap(({ parts }) => parts));
    return candidates.filter(({ parts }) => parts.some((part) => meant.has(part))).map(({ match }) => match);
  };
}
