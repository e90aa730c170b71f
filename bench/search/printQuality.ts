import { createSearch } from '../../src/search/index.ts';
import { codesOf, type FindCodes, qualityOf } from './quality.ts';
import { DAY, type QuerySet } from './querySets.ts';

/** The search that is measured. */
export const find: FindCodes = codesOf(createSearch({ on: DAY, kinds: ['code'] }));

/** How good the search is, by kind of query, as a table of `docs/search.md`. */
export function printQuality(sets: readonly QuerySet[]): string {
  const rows = sets.map((set) => {
    const { recall, mrr, empty } = qualityOf(find, set);
    return `| ${set.kind} | ${set.queries.length} | ${recall.toFixed(3)} | ${mrr.toFixed(3)} | ${empty.toFixed(3)} |`;
  });
  return [
    '| queries | number | recall@10 | MRR | without any result |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}
