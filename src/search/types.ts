import type { Replacement } from '../shared/replacements.ts';
import type { CodeId, ModifierId } from '../types.ts';
import type { Corpus } from './corpus.ts';

/** A code or modifier that a query finds. */
export interface SearchResult {
  readonly code: CodeId | ModifierId;
  readonly kind: 'code' | 'modifier';
  readonly shortDescription: string;
  readonly longDescription: string;
  /** On the day of the search. */
  readonly status: 'active' | 'notYetEffective' | 'terminated';
  /** What replaced a terminated one, as `checkCode` says it; `[]` for any other. */
  readonly replacedBy: readonly Replacement[];
  /** How well it fits: more than 0, and 1 for the code itself. What is not active has less than 0.5. */
  readonly score: number;
  /** Where the words of the query are, to highlight them. */
  readonly matches: readonly SearchMatch[];
}

/** A word of a result that the query has: from `start` up to, but not including, `end`. */
export type SearchMatch =
  | {
      readonly field: 'code' | 'shortDescription' | 'longDescription';
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly field: 'productName';
      readonly start: number;
      readonly end: number;
      /** The name, one of `getProductNames`. */
      readonly productName: string;
    };

/** The options of one search. */
export interface SearchLimit {
  /** The largest number of results. Without it, 10. */
  readonly limit?: number | undefined;
}

/** Finds codes and modifiers by words, best first. */
export type Search = (query: string, options?: SearchLimit) => readonly SearchResult[];

/** What a search looks through, ready for it. */
export interface Scope {
  /** The day of the search, as an ISO date. */
  readonly day: string;
  readonly words: Corpus;
  /** For each document 1 if it is active on the day. */
  readonly isActive: Uint8Array;
  /** For each document 1 if it is in the scope of the search. */
  readonly isWanted: Uint8Array;
}

/** A document, and how well it fits: up to 1. */
export interface Ranked {
  readonly document: number;
  readonly fit: number;
}
