import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';
import { getProductNames, listCodes } from '../../src/index.ts';
import { ownQueries } from './ownQueries.ts';

/** Queries of one kind, each with the codes of which one must be found. */
export interface QuerySet {
  readonly kind: string;
  readonly queries: readonly { readonly query: string; readonly any: ReadonlySet<string> }[];
}

/** The day that all searches are for: the codes of CMS's index were chosen among those active on it. */
export const DAY = '2026-07-01';

/** Half of CMS's own index and of the brand names of its table of drugs, both of 2019. It is beside the releases. */
const CMS_INDEX: string = join(releasesFolder, '../search/cms-index-2019-dev.json');

/** All query sets; without CMS's files those of the project. */
export function querySets(): readonly QuerySet[] {
  return [
    ...(existsSync(CMS_INDEX) ? readCmsIndex() : []),
    productNames(),
    { kind: 'own queries, seen while tuning', queries: own(0) },
    { kind: 'own queries, set aside', queries: own(1) },
  ];
}

interface IndexEntry {
  readonly q: string;
  readonly any: readonly string[];
  readonly kind: string;
}

function readCmsIndex(): readonly QuerySet[] {
  const entries: readonly IndexEntry[] = JSON.parse(readFileSync(CMS_INDEX, 'utf8'));
  const ofKind = (wanted: string) =>
    entries.filter(({ kind }) => kind === wanted).map(({ q, any }) => ({ query: q, any: new Set(any) }));
  return [
    { kind: "CMS's index of 2019", queries: ofKind('index') },
    { kind: "brand names of CMS's table of drugs of 2019", queries: ofKind('brand') },
  ];
}

/** Each name of the crosswalk once, with all codes that have it. */
function productNames(): QuerySet {
  const codes = new Map<string, Set<string>>();
  for (const code of listCodes()) {
    for (const name of getProductNames(code)) codes.set(name, (codes.get(name) ?? new Set()).add(code));
  }
  return { kind: "product names of CMS's crosswalk", queries: [...codes].map(([query, any]) => ({ query, any })) };
}

/** Every second one of the project's own queries. */
function own(rest: number): QuerySet['queries'] {
  return ownQueries
    .filter((_, index) => index % 2 === rest)
    .map(({ query, any }) => ({ query, any: new Set(any.flatMap(codesIn)) }));
}

/** The codes of a range such as `L1810-L1860`. */
function codesIn(range: string): readonly string[] {
  const [first = '', last = first] = range.split('-');
  return first === last ? [first] : listCodes().filter((code) => code >= first && code <= last);
}
