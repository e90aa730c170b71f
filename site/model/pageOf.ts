import type { Route } from '../address.ts';
import { fieldPage, fieldsPage } from './fieldPages.ts';
import { letterPage } from './letterPage.ts';
import { modifiersPage } from './modifiersPage.ts';
import type { Page } from './page.ts';
import { recordPage } from './recordPage.ts';

/** What the page of an address shows, on a day if one is given. */
export function pageOf(route: Route, on?: string): Page {
  switch (route.kind) {
    case 'record':
      return recordPage(route.id, on) ?? { kind: 'missing' };
    case 'field':
      return fieldPage(route.property);
    case 'fields':
      return fieldsPage();
    case 'modifiers':
      return modifiersPage();
    case 'letter':
      return letterPage(route.letter);
    default:
      return { kind: route.kind };
  }
}
