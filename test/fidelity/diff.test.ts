import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffReleases } from '../../codegen/diff/diffReleases.ts';
import { printChangeset } from '../../codegen/diff/printChangeset.ts';
import { printMarkdown } from '../../codegen/diff/printMarkdown.ts';
import type { Change, ReleaseDiff } from '../../codegen/diff/releaseDiff.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import { applyDiff } from '../support/applyDiff.ts';
import type { CmsRow } from '../support/cmsColumns.ts';
import { readCmsReport } from '../support/readCmsReport.ts';
import { readCmsSheet } from '../support/readCmsSheet.ts';
import { readCmsText } from '../support/readCmsText.ts';
import { readZipEntry } from '../support/readZipEntry.ts';
import { recordsOfRows } from '../support/records.ts';
import { cmsReleases, describeReleases, releaseFile } from '../support/releases.ts';

const ids = manifest.map(({ id }) => id);
const neighbours = ids.slice(1).map((id, index) => [ids[index] ?? '', id] as const);

describeReleases('a comparison of neighbouring releases', () => {
  const diffs = new Map<string, ReleaseDiff>();
  const diffTo = (id: string): ReleaseDiff => diffs.get(id) ?? expect.fail(`no comparison with ${id}`);

  beforeAll(async () => {
    for (const [older, newer] of neighbours) diffs.set(newer, await diffReleases(older, newer, cmsReleases));
  }, 300_000);

  it.each(neighbours)('makes %s into %s, every cell', async (older, newer) => {
    const diff: ReleaseDiff = JSON.parse(JSON.stringify(diffTo(newer)));
    const withText = diff.compared === 'text and spreadsheet';
    const [before, after] = await Promise.all([readRows(older, withText), readRows(newer, withText)]);
    expect(applyDiff(recordsOfRows(before), diff)).toEqual(recordsOfRows(after));
  });

  it('compares like with like', () => {
    const compared = neighbours.map(([, newer]) => diffTo(newer).compared);
    expect(compared).toEqual(['text and spreadsheet', ...Array(5).fill('spreadsheet')]);
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

  it('finds the corrected added date of C9058, and no code reused or reactivated', () => {
    const corrected = neighbours.flatMap(([, id]) => kindOf(diffTo(id), 'addedDateCorrected'));
    expect(corrected).toMatchObject([{ code: 'C9058', old: '2020-04-01', new: '2019-11-15' }]);
    for (const [, id] of neighbours) {
      expect(kindOf(diffTo(id), 'reused')).toEqual([]);
      expect(kindOf(diffTo(id), 'reactivated')).toEqual([]);
    }
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
    // The layouts of 2017 and 2019 have the same values. The releases of each other pair share one layout.
    expect(told.map(({ length }) => length)).toEqual([0, 0, 0, 9, 0, 0]);
    const changes = told[3] ?? [];
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
    const lines = printMarkdown(diffTo('2025-10')).split('\n');
    expect(lines).toContain('## Described otherwise by the record layout: 9 values');
    expect(lines).toContain('- BETOS `P1G` Major procedure - ~~Other~~ **other**');
  });

  it.each(['2026-01', '2026-07'])('has the release notes of %s in the change log', async (id) => {
    const [, notes = ''] = printChangeset(diffTo(id)).split('---\n\n');
    // Changesets turns it into a list item.
    const item = `- ${notes.trimEnd().replace(/\n(?=.)/g, '\n  ')}\n`;
    expect(await readFile('CHANGELOG.md', 'utf8')).toContain(item);
  });

  describe("compared with CMS's transaction report of January 2026", () => {
    let report: ReadonlyMap<string, string>;

    beforeAll(async () => {
      const zip = releaseFile('2026-01/january-2026-alpha-numeric-hcpcs-file.zip');
      report = readCmsReport(await readZipEntry(zip, /Transaction Report.*\.xlsx$/));
    });

    it('finds the same codes added', () => {
      expect(codes(diffTo('2026-01').added)).toEqual(reported(report, 'ADD'));
    });

    it('finds the same codes terminated, except those of the D series, which are not in the file', () => {
      const discontinued = reported(report, 'Discontinued');
      const dental = discontinued.filter((code) => code.startsWith('D'));
      expect(dental).toEqual(['D1352', 'D1705', 'D1706', 'D1707', 'D1712', 'D9248']);
      expect(codes(kindOf(diffTo('2026-01'), 'terminated'))).toEqual(
        discontinued.filter((code) => !dental.includes(code)),
      );
    });

    it('finds the same descriptions changed, except L6034, for which the report has no change', () => {
      const diff = diffTo('2026-01');
      const long = [...reported(report, 'Long Description Change'), 'L6034'].sort();
      expect(codes(kindOf(diff, 'longDescription'))).toEqual(long);
      const short = codes(kindOf(diff, 'shortDescription')).filter((code) => !long.includes(code));
      expect(short).toEqual(reported(report, 'Short Description Change'));
    });

    it('finds changed payment fields for each code with a payment change', () => {
      const ofPayment = /^(pricingIndicators|multiplePricingIndicator|ascPaymentGroup)$/;
      const changed = codes(diffTo('2026-01').changes.filter(({ property }) => ofPayment.test(property)));
      const payment = reported(report, 'Payment Change');
      expect(payment).toHaveLength(65);
      expect(payment.filter((code) => !changed.includes(code))).toEqual([]);
    });

    it('finds four changed codes that the report does not have', () => {
      // CMS does not mention them anywhere, not even in ACT EFF DT. In July, J1572 got back what it lost here.
      const unreported = diffTo('2026-01').changes.filter(({ code }) => report.get(code) === 'No Change');
      expect(unreported.map(({ code, property, old, new: now }) => [code, property, old, now])).toEqual([
        ['E1005', 'actionEffectiveDate', '2014-04-01', '2004-01-01'],
        ['J1572', 'ascPaymentGroup', 'YY', undefined],
        ['J1572', 'ascPaymentGroupEffectiveDate', '2008-01-01', undefined],
        ['J3290', 'multiplePricingIndicator', 'A', '9'],
        ['L6034', 'longDescription', expect.stringContaining('transmetacarpal level'), expect.any(String)],
      ]);
      const givenBack = diffTo('2026-07').changes.filter(({ code }) => code === 'J1572');
      expect(givenBack.map(({ property, new: now }) => [property, now])).toEqual([
        ['ascPaymentGroup', 'YY'],
        ['ascPaymentGroupEffectiveDate', '2008-01-01'],
      ]);
    });
  });

  describe("compared with CMS's transaction report of October 2020, which covers one of the two quarters since April", () => {
    let report: ReadonlyMap<string, string>;
    beforeAll(async () => {
      report = readCmsReport(await readFile(releaseFile('2020-10/trans_alpha.xlsx')));
    });

    it('finds the codes that the report adds, and otherwise only codes added before October', () => {
      const { added } = diffTo('2020-10');
      const adds = reported(report, 'ADD');
      expect(adds.filter((code) => !codes(added).includes(code))).toEqual([]);
      const others = added.filter(({ code }) => !adds.includes(code));
      expect(others).toHaveLength(61);
      expect(others.filter(({ addedDate }) => addedDate >= '2020-10-01')).toEqual([]);
    });

    it('finds the codes that the report discontinues terminated, or added and terminated since April', () => {
      const diff = diffTo('2020-10');
      const terminated = codes(kindOf(diff, 'terminated'));
      const discontinued = reported(report, 'Discontinued');
      expect(discontinued).toEqual(['C9055', 'C9059', 'C9061', 'C9063']);
      expect(discontinued.filter((code) => terminated.includes(code))).toEqual(['C9055']);
      const ended = diff.added.filter(({ terminationDate }) => terminationDate !== undefined);
      expect(codes(ended)).toEqual(['C9059', 'C9061', 'C9063']);
    });

    it('finds the changes that the report names', () => {
      const diff = diffTo('2020-10');
      const changed = (property: string) => codes(diff.changes.filter((change) => change.property === property));
      expect(changed('longDescription')).toEqual(expect.arrayContaining(reported(report, 'Long Description Change')));
      expect(changed('coverage')).toEqual(reported(report, 'Coverage Change'));
    });

    it('finds otherwise only changes of July, and two with the date of an earlier action', () => {
      const diff = diffTo('2020-10');
      const unreported = codes([...diff.changes, ...diff.onlyBlanks]).filter(
        (code) => report.get(code) === 'No Change',
      );
      const ofJuly = codes(
        diff.changes.filter(({ property, new: now }) => property === 'actionEffectiveDate' && now === '2020-07-01'),
      );
      expect(unreported).toHaveLength(15);
      // CS changed in its words, U0002 only in its spaces.
      expect(unreported.filter((code) => !ofJuly.includes(code))).toEqual(['CS', 'U0002']);
    });
  });
});

function kindOf({ changes }: ReleaseDiff, kind: Change['change']): readonly Change[] {
  return changes.filter(({ change }) => change === kind);
}

function codes(records: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(records.map(({ code }) => code))].sort();
}

function reported(report: ReadonlyMap<string, string>, wanted: string): string[] {
  return [...report].flatMap(([code, type]) => (type === wanted ? [code] : [])).sort();
}

const zips: Readonly<Record<string, string>> = {
  '2017-01': '2017/2017-Alpha-Numeric-HCPCS-File.zip',
  '2019-01': '2019/2019-Alpha-Numeric-HCPCS-File.zip',
  '2026-01': '2026-01/january-2026-alpha-numeric-hcpcs-file.zip',
};

/** CMS's rows, read by the tests' own readers: from the spreadsheet, or from the text with the spreadsheet's double spaces. */
async function readRows(id: string, withText: boolean): Promise<readonly CmsRow[]> {
  const zip = zips[id];
  if (zip === undefined) {
    const path = manifest.find((release) => release.id === id)?.files[0]?.path ?? '';
    return [...readCmsSheet(releaseFile(path)).values()];
  }
  const sheet = readCmsSheet(await readZipEntry(releaseFile(zip), /ANWEB(_\d+)?\.xlsx$/));
  if (!withText) return [...sheet.values()];
  const text = readCmsText((await readZipEntry(releaseFile(zip), /ANWEB(_\d+)?\.txt$/)).toString('latin1'));
  return [...text].map(([code, row]) => {
    const other = sheet.get(code)?.['LONG DESCRIPTION'] ?? '';
    const squeezed = row['LONG DESCRIPTION']?.replace(/ +/g, ' ');
    return other.replace(/ +/g, ' ') === squeezed ? { ...row, 'LONG DESCRIPTION': other } : row;
  });
}
