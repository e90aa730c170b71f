export type { ValueSetCriteria } from '../shared/criteria.ts';
export type { Replacement } from '../shared/replacements.ts';
export { createSearch } from './createSearch.ts';
export type { SearchOptions } from './options.ts';
export type { Search, SearchLimit, SearchMatch, SearchResult } from './types.ts';
