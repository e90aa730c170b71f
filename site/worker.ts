import { expose } from 'comlink';
import type { Property } from 'hcpcs';
import type { SearchResult } from 'hcpcs/search';
import type { Route } from './address.ts';
import { type Filters, filtersOf } from './filters.ts';
import type { ShownChanges } from './model/changesBetween.ts';
import type { CheckedFile, CheckOptions, Tell } from './model/checkFile.ts';
import type { CodeRow } from './model/codeRows.ts';
import type { Page } from './model/page.ts';
import { searchFor } from './model/searchFor.ts';

// The search is loaded at once, and what other messages need when they come: records with their history, the check of a
// file.
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
    return searchFor(text, filters, limit);
  },
  /** Reads all words, so that the first search need not. */
  async prepareSearch(): Promise<void> {
    searchFor('', filtersOf(new URLSearchParams()), 1);
  },
  /** The codes that meet all filters. */
  async rows(filters: Filters): Promise<readonly CodeRow[]> {
    return (await import('./model/codeRows.ts')).codeRows(filters);
  },
  /** Rows as CSV. */
  async csv(rows: readonly object[]): Promise<string> {
    return (await import('./model/toCsv.ts')).toCsv(rows);
  },
  /** What changed between two releases. */
  async changes(older: string, newer: string, codes: string): Promise<ShownChanges> {
    return (await import('./model/changesBetween.ts')).changesBetween(older, newer, codes);
  },
  /** Checks each line of a text; says now and then how far it is. */
  async check(text: string, options: CheckOptions, tell: Tell | undefined): Promise<CheckedFile> {
    return (await import('./model/checkFile.ts')).checkFile(text, options, tell);
  },
};

export type Library = typeof library;

expose(library);
