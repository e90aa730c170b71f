import { type CodedFields, codedTables, normalizeCode, normalizeModifier } from 'hcpcs';

/** What a page is about, as its address says it. */
export type Route =
  | { readonly kind: 'find' | 'fields' | 'modifiers' | 'changes' | 'codes' | 'check' | 'missing' }
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'field'; readonly property: keyof CodedFields };

/** Where the site is on its host: `/`, or a path that begins and ends with a slash. */
export const BASE: string = import.meta.env.BASE_URL;

const SECTIONS = ['fields', 'modifiers', 'changes', 'codes', 'check'] as const;
/** A code or modifier, or one that has left CMS's file. */
const ID = /^(?:[A-Z]\d{4}|[A-Z0-9]{2})$/;

/** What the address of a page asks for; a slash at its end does not matter. */
export function routeOf(pathname: string): Route {
  if (!`${pathname}/`.startsWith(BASE)) return { kind: 'missing' };
  const [first = '', second, third] = pathname.slice(BASE.length).replace(/\/$/, '').split('/');
  const section = SECTIONS.find((name) => name === first);
  if (third !== undefined) return { kind: 'missing' };
  if (second !== undefined) return routeBelow(first, second);
  if (first === '') return { kind: 'find' };
  if (section) return { kind: section };
  const id = first.toUpperCase();
  return ID.test(id) ? { kind: 'record', id } : { kind: 'missing' };
}

function routeBelow(section: string, name: string): Route {
  if (section === 'fields' && isCodedField(name)) return { kind: 'field', property: name };
  if (section === 'codes' && /^[A-Z]$/.test(name)) return { kind: 'letter', letter: name };
  return { kind: 'missing' };
}

export function isCodedField(name: string): name is keyof CodedFields {
  return Object.hasOwn(codedTables, name);
}

/** The address of a page, with a query if one of its values is not empty. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
  return `${BASE}${path}${given.length === 0 ? '' : `?${new URLSearchParams(given)}`}`;
}

/** The code or modifier that someone wrote whole. */
export function idIn(text: string): string | undefined {
  return normalizeCode(text) ?? normalizeModifier(text);
}

/** Goes to a page: without a new load where the browser can. */
export function go(address: string, options: { readonly replaces?: boolean } = {}): void {
  const history = options.replaces ? 'replace' : 'auto';
  if (window.navigation !== undefined)
    window.navigation.navigate(address, { history, info: { keepsFocus: options.replaces } });
  else location.assign(address);
}
