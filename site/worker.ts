import { expose } from 'comlink';
import type { Property } from 'hcpcs';
import type { SearchResult } from 'hcpcs/search';
import type { Route } from './address.ts';
import type { Filters } from './filters.ts';
import type { Page } from './model/page.ts';

// What a message needs is loaded when it comes: search, records with their history, the check of a file.
const library = {
  /** What a page shows. */
  async page(route: Route, on: string | undefined): Promise<Page> {
    return (await import('./model/pageOf.ts')).pageOf(route, on);
  },
  /** CMS's definition of a field. */
  async define(property: Property): Promise<string> {
    return (await import('./model/define.ts')).define(property);
  },
  /** Codes and modifiers with these words, best first. */
  async search(text: string, filters: Filters, limit: number): Promise<readonly SearchResult[]> {
    return (await import('./model/searchFor.ts')).searchFor(text, filters, limit);
  },
};

export type Library = typeof library;

expose(library);
