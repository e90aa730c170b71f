import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { diffReleases } from '../../codegen/diff/diffReleases.ts';
import { printChangeset } from '../../codegen/diff/printChangeset.ts';
import { printMarkdown } from '../../codegen/diff/printMarkdown.ts';
import type { Change, ReleaseDiff } from '../../codegen/diff/releaseDiff.ts';
import type { ReadReleases } from '../../codegen/releases/compileFromManifest.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import { applyDiff } from '../support/applyDiff.ts';
import type { CmsRow } from '../support/cmsColumns.ts';
import { type CmsRelease, readCmsRelease, tableRows } from '../support/readCmsRelease.ts';
import { recordsOfRows } from '../support/records.ts';
import { cmsReleases, describeReleases } from '../support/releases.ts';

const ids = manifest.map(({ id }) => id);
const neighbours = ids.slice(1).map((id, index) => [ids[index] ?? '', id] as const);

describeReleases('a comparison of neighbouring releases', () => {
  const diffs = new Map<string, ReleaseDiff>();
  const diffTo = (id: string): ReleaseDiff => diffs.get(id) ?? expect.fail(`no comparison with ${id}`);

  beforeAll(async () => {
    const read: ReadReleases = new Map();
    for (const [older, newer] of neighbours) diffs.set(newer, await diffReleases(older, newer, cmsReleases, read));
  }, 300_000);

  /** The changes of a kind, each in a line: the newer release, the code, the old value and the new one. */
  function datesOf(id: string, kind: Change['change']): readonly string[] {
    return kindOf(diffTo(id), kind).map(({ code, old, new: now }) => `${id} ${code} ${old} ${now}`);
  }

  it.each(neighbours)('makes %s into %s, every cell', async (older, newer) => {
    const diff: ReleaseDiff = JSON.parse(JSON.stringify(diffTo(newer)));
    const [before, after] = [await readRows(older, diff.compared), await readRows(newer, diff.compared)];
    expect(applyDiff(recordsOfRows(before), diff)).toEqual(recordsOfRows(after));
  });

  it('compares like with like', () => {
    const compared = neighbours.map(([, newer]) => diffTo(newer).compared);
    // 2012 has no spreadsheet that is read. From 2019 on, one of two neighbours has no text.
    expect(compared).toEqual(['text', ...Array(4).fill('text and spreadsheet'), ...Array(8).fill('spreadsheet')]);
    for (const id of ['2026-01', '2026-07']) {
      const { changes, onlyBlanks } = diffTo(id);
      expect(changes.filter(({ code }) => code === 'C9248')).toEqual([]);
      // The text has these dates, the spreadsheet does not.
      expect(changes.filter(({ property, old }) => property === 'actionEffectiveDate' && old === undefined)).toEqual(
        [],
      );
      expect(onlyBlanks).toEqual([]);
    }
  });

  it('finds the corrected added dates, and the ends that were moved', () => {
    expect(neighbours.flatMap(([, id]) => datesOf(id, 'addedDateCorrected'))).toEqual([
      '2013-01 G0442 2011-10-17 2011-10-14',
      '2013-01 G0443 2011-10-17 2011-10-14',
      '2013-01 K0743 2012-01-01 2011-07-01',
      '2016-01 G9157 2013-10-01 2013-01-01',
      '2017-01 G0299 2016-01-01 2015-11-02',
      '2017-01 G0300 2016-01-01 2015-11-02',
      '2020-07 C9058 2020-04-01 2019-11-15',
    ]);
    expect(neighbours.flatMap(([, id]) => datesOf(id, 'terminationMoved'))).toEqual([
      ...[5, 6, 7, 8, 9].map((digit) => `2013-01 G867${digit} 2011-12-31 2012-12-31`),
      '2013-01 G8680 2011-12-31 2012-12-31',
      '2016-01 S3823 2012-12-31 2012-03-31',
      '2017-01 G0154 2015-12-31 2016-02-29',
    ]);
    expect(neighbours.flatMap(([, id]) => datesOf(id, 'terminationWithdrawn'))).toEqual([]);
  });

  it('finds the two codes that were reactivated, and the two that were used again', () => {
    expect(neighbours.flatMap(([, id]) => datesOf(id, 'reactivated'))).toEqual([
      '2017-01 S3854 2015-12-31 undefined',
      '2025-10 J0570 2024-12-31 undefined',
    ]);
    const reused = neighbours.flatMap(([, id]) => kindOf(diffTo(id), 'reused').map((change) => ({ id, ...change })));
    expect(new Set(reused.map(({ id, code }) => `${id} ${code}`))).toEqual(new Set(['2019-01 G9890', '2019-01 G9891']));
    const names = reused.filter(({ property }) => property === 'shortDescription');
    expect(names.map(({ old, new: now }) => [old, now])).toEqual([
      ['Mac exam perf', 'Em bridge payment'],
      ['Doc med rsn no dil mac exam', 'Em session reporting'],
    ]);
  });

  it('finds what is gone from the file: all but six codes and the modifier DA had ended before the older release', () => {
    const numbers = neighbours.map(([, id]) => diffTo(id).dropped.length);
    expect(numbers).toEqual([78, 433, 98, 107, 3, ...Array(8).fill(0)]);
    const dropped = neighbours.flatMap(([older, id]) => diffTo(id).dropped.map((record) => ({ older, ...record })));
    const endless = dropped.filter(({ older, terminationDate }) => !(terminationDate && terminationDate < older));
    expect(endless.map(({ older, code }) => `${older} ${code}`)).toEqual([
      '2012-01 G0449',
      '2012-01 G0450',
      '2012-01 DA',
      '2016-01 G0298',
      '2016-01 G9668',
      '2018-01 G9976',
      '2018-01 G9977',
      '2018-01 DA',
    ]);
  });

  it('tells the descriptions that CMS turned from capitals from those with other words', () => {
    const texts = (id: string, kind: Change['change']) => kindOf(diffTo(id), kind).length;
    expect(neighbours.map(([, id]) => texts(id, 'letterCase'))).toEqual([5590, 1286, ...Array(11).fill(0)]);
    expect(diffTo('2013-01').summary).toContain(', 5280 codes and 310 modifiers changed only in case, ');
    const [first] = kindOf(diffTo('2013-01'), 'letterCase');
    expect(first).toMatchObject({
      code: 'A0021',
      old: expect.stringMatching(/^AMBULANCE/),
      new: expect.stringMatching(/^Ambulance/),
    });
  });

  it('sums up July 2026 in one line', () => {
    expect(diffTo('2026-07').summary).toMatch(
      /^HCPCS 2026-01 → 2026-07: 102 codes and 1 modifier added, 6 codes terminated, 12 codes with another long description, 7 codes with another short description, 9 codes with other PRICE1-4, .*, 625 codes with another action code$/,
    );
  });

  it('marks the words that differ, and says what coded values mean', () => {
    const lines = printMarkdown(diffTo('2026-07')).split('\n');
    expect(lines).toContain('- `A4459` Transanal irrigation, ~~any~~ **manual**');
    expect(lines).toContain('- `C9145` ~~blank~~ **2026-03-31**: Inj, aponvie, 1 mg');
    expect(lines).toContain('- ~~M (Non-covered by Medicare)~~ **C (Carrier judgment)**: 1 code, `A6544`');
  });

  it('lists the values that are new in the record layout of 2026, and those worded differently from 2019', () => {
    const told = neighbours.map(([, id]) => diffTo(id).meaningChanges);
    // The layouts from 2016 to 2019 have the same values, and so have those of 2025 and 2026 but for a misprint.
    expect(told.map(({ length }) => length)).toEqual([...Array(8).fill(0), 9, ...Array(4).fill(0)]);
    const changes = told[8] ?? [];
    const words = 'Lymphedema Compression Treatment Items (eff 1/1/2024)';
    expect(changes.filter(({ old }) => old === undefined)).toEqual([
      {
        property: 'pricingIndicators',
        value: '40',
        old: undefined,
        new: `Durable Medical Equipment, Prosthetics, Orthotics, Supplies And Surgical Dressings: ${words}`,
      },
      { property: 'betos', value: 'O1L', old: undefined, new: words },
    ]);
    const otherwise = changes.filter(({ old }) => old !== undefined);
    expect(otherwise.map(({ value }) => value)).toEqual(['P1G', 'P6D', 'P9A', 'P9B', 'T1A', 'T1H', 'Y2']);
    const lines = printMarkdown(diffTo('2023-01')).split('\n');
    expect(lines).toContain('## Described otherwise by the record layout: 9 values');
    expect(lines).toContain('- BETOS `P1G` Major procedure - ~~Other~~ **other**');
  });

  it.each(['2026-01', '2026-07'])('has the release notes of %s in the change log', async (id) => {
    const [, notes = ''] = printChangeset(diffTo(id)).split('---\n\n');
    // Changesets turns it into a list item.
    const item = `- ${notes.trimEnd().replace(/\n(?=.)/g, '\n  ')}\n`;
    expect(await readFile('CHANGELOG.md', 'utf8')).toContain(item);
  });
});

function kindOf({ changes }: ReleaseDiff, kind: Change['change']): readonly Change[] {
  return changes.filter(({ change }) => change === kind);
}

const cms = new Map<string, CmsRelease>();

/** CMS's rows, read by the tests' own readers: those of the files that were compared. */
async function readRows(id: string, compared: ReleaseDiff['compared']): Promise<Iterable<CmsRow>> {
  const release = cms.get(id) ?? (await readCmsRelease(id));
  cms.set(id, release);
  const { text, sheet } = release;
  return tableRows({
    id,
    text: compared.includes('text') ? text : undefined,
    sheet: compared.includes('spreadsheet') ? sheet : undefined,
  }).values();
}
