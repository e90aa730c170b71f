import { getProductNames } from '../fields/getProductNames.ts';
import type { Corpus } from './corpus.ts';
import { slotsOf } from './rank.ts';
import type { Query } from './readQuery.ts';
import type { SearchMatch, SearchResult } from './types.ts';

/** Finds where the words of a query are in a result. */
export type Highlight = (
  result: Pick<SearchResult, 'code' | 'shortDescription' | 'longDescription'>,
) => readonly SearchMatch[];

type Place = Pick<SearchMatch, 'start' | 'end'>;

export function highlighter(query: Query, corpus: Corpus): Highlight {
  const { numbers } = corpus;
  const { slots, hits } = slotsOf(query, corpus);
  const partsOf = (word: string): readonly number[] => hits[slots[numbers.get(word) ?? -1] ?? 0]?.parts ?? [];
  const placesIn = (text: string, isMeant: (part: number) => boolean): readonly Place[] =>
    [...text.toLowerCase().matchAll(/[a-z]+|\d+(?:\.\d+)?/g)]
      .filter(([word]) => partsOf(word).some(isMeant))
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  return ({ code, shortDescription, longDescription }) => {
    const names = getProductNames(code);
    const found = new Set<number>();
    for (const text of [shortDescription, longDescription, ...names]) {
      placesIn(text, (part) => found.add(part).size < 0);
    }
    // A word of a reading such as `power operated vehicle` counts only with the others.
    const complete = query.readings.filter(({ parts }) => parts.every((part) => found.has(part)));
    const meant = new Set(complete.flatMap(({ parts }) => parts));
    const isMeant = (part: number) => meant.has(part);
    return [
      ...placesIn(shortDescription, isMeant).map((place) => ({ field: 'shortDescription' as const, ...place })),
      ...placesIn(longDescription, isMeant).map((place) => ({ field: 'longDescription' as const, ...place })),
      ...names.flatMap((productName) =>
        placesIn(productName, isMeant).map((place) => ({ field: 'productName' as const, ...place, productName })),
      ),
    ];
  };
}
