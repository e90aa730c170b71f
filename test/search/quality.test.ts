import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults } from '../../bench/search/faults.ts';
import { ownQueries } from '../../bench/search/ownQueries.ts';
import { find, printQuality } from '../../bench/search/printQuality.ts';
import { qualityOf } from '../../bench/search/quality.ts';
import { DAY, querySets } from '../../bench/search/querySets.ts';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';
import { isActive, isCode } from '../../src/index.ts';

const sets = querySets();

function quality(kind: string) {
  const set = sets.find((one) => one.kind.includes(kind));
  if (set === undefined) throw new Error(kind);
  return qualityOf(find, set);
}

describe('the search finds', () => {
  it.skipIf(!existsSync(join(releasesFolder, '../search')))("what CMS's own index has", () => {
    const { recall, mrr, empty } = quality('index');
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(mrr).toBeGreaterThanOrEqual(0.9);
    expect(empty).toBeLessThanOrEqual(0.005);
  });

  it('product names', () => {
    expect(quality('product names').recall).toBeGreaterThanOrEqual(0.995);
  });

  it('what people type, also in queries that were not looked at while tuning', () => {
    for (const kind of ['seen while tuning', 'set aside']) {
      const { recall, mrr } = quality(kind);
      expect(recall).toBeGreaterThanOrEqual(0.95);
      expect(mrr).toBeGreaterThanOrEqual(0.8);
    }
  });
});

it.skipIf(!existsSync(join(releasesFolder, '../search')))('docs/search.md shows the table as it is', () => {
  expect(readFileSync('docs/search.md', 'utf8')).toContain(printQuality(sets));
});

describe('the queries', () => {
  it('are two hundred of our own, each another one, with codes that are active', () => {
    expect(new Set(ownQueries.map(({ query }) => query)).size).toBe(200);
    const own = sets.filter(({ kind }) => kind.includes('own'));
    for (const { query, any } of own.flatMap(({ queries }) => queries)) {
      expect(
        [...any].some((code) => isCode(code) && isActive(code, { on: DAY })),
        query,
      ).toBe(true);
    }
  });

  it.skipIf(!existsSync(join(releasesFolder, '../search')))('have the faults that are listed', () => {
    const index = sets.find(({ kind }) => kind.includes('index'))?.queries.map(({ query }) => query);
    expect(Object.keys(faults).filter((query) => !index?.includes(query))).toEqual([]);
  });
});
