import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffReleases } from '../../codegen/diff/diffReleases.ts';
import type { Change, ReleaseDiff } from '../../codegen/diff/releaseDiff.ts';
import type { ReadReleases } from '../../codegen/releases/compileFromManifest.ts';
import { type CmsRows, readCmsRelease, tableRows } from '../support/readCmsRelease.ts';
import { readCmsReport } from '../support/readCmsReport.ts';
import { readZipEntry } from '../support/readZipEntry.ts';
import { cmsReleases, describeReleases, releaseFile } from '../support/releases.ts';

/** What a report says, and what the two files have otherwise. Codes stand in one string, with blanks between them. */
interface Facts {
  readonly older: string;
  readonly newer: string;
  readonly report: () => Promise<Buffer>;
  /** How many codes and modifiers the report has under each type of change. */
  readonly types: Readonly<Record<string, number>>;
  /** In the newer file, and not in the report. */
  readonly missing?: string;
  /** In the report, and not in the newer file. */
  readonly notInFile?: string;
  /** Added by the report, and in both files. */
  readonly addedBefore?: string;
  /** Only in the newer file, and under another type in the report. */
  readonly addedOtherwise?: Readonly<Record<string, string>>;
  /** Without an end in the older file, in which it was in the past; the report says no change. */
  readonly endedBefore?: string;
  /** Discontinued by the report, and with another end in the older file. */
  readonly endMoved?: string;
  /** With another coverage by the report, and the same in both files. */
  readonly sameCoverage?: string;
  /** How many have only ADD DT in place of another action effective date; the report says no change. */
  readonly lostDates?: number;
  /** What else changed where the report says no change, by property. Blanks of a description aside. */
  readonly unreported?: Readonly<Record<string, string>>;
}

const neighbours: readonly Facts[] = [
  {
    older: '2016-01',
    newer: '2017-01',
    report: () => readZipEntry(releaseFile('2017/2017-Alpha-Numeric-HCPCS-File.zip'), /Trans Report_Alpha\.xlsx$/),
    types: {
      ADD: 278,
      'Coverage & Long Desc Change': 1,
      'Coverage Change': 1,
      Discontinued: 147,
      'Long Description Change': 124,
      'Misc Change (TOS, BETOS)': 4,
      'No Change': 5902,
      'Payment Change': 38,
      'Re-activated': 1,
      'Short Description Change': 2,
    },
    addedOtherwise: {
      // Added and ended within the year.
      Discontinued:
        'C9137 C9138 C9139 C9461 C9470 C9471 C9472 C9473 C9474 C9475 C9476 C9477 C9478 C9479 C9480 C9481 Q9981',
      // Added as of 2016-01-01, too late for the file of that day.
      'No Change': 'G0477 G0478 G0479 G0480 G0481 G0482 G0483 G0498',
    },
    // Replaced by CPT codes on 2016-01-01.
    endedBefore:
      'G0464 G6030 G6031 G6032 G6034 G6035 G6036 G6037 G6038 G6039 G6040 G6041 G6042 G6043 G6044 G6045 G6046 G6047 ' +
      'G6048 G6049 G6050 G6051 G6052 G6053 G6054 G6055 G6056 G6057 G6058',
    // Its last day was put off from 2015-12-31 to 2016-02-29.
    endMoved: 'G0154',
    // Only its descriptions and its processing note are others.
    sameCoverage: 'PO',
    lostDates: 112,
    unreported: {
      longDescription:
        'E0296 G0281 G0296 G0476 G6024 G8532 G8946 G9226 G9343 G9423 G9424 G9574 G9660 G9661 G9666 J1830 J7205 L1902 ' +
        'L1904 L3150 P9604 Q0085 Q9975 S3620',
      'longDescription, actionEffectiveDate': 'G9298 J0571',
      // A change of 2016 that was taken back.
      'longDescription, shortDescription, typesOfService, actionEffectiveDate': 'C1820',
      'longDescription, addedDate, actionEffectiveDate': 'G0300',
      'addedDate, actionEffectiveDate': 'G0299',
      'pricingIndicators, actionEffectiveDate': 'G0472',
      'ascPaymentGroup, ascPaymentGroupEffectiveDate': 'C9441',
      typesOfService: 'C1822',
      // Only the text of 2017 has another date: its spreadsheet has that of 2016 and 2018.
      actionEffectiveDate: 'L5643',
    },
  },
  {
    older: '2017-01',
    newer: '2018-01',
    report: () => readZipEntry(releaseFile('2018/2018-Alpha-Numeric-HCPCS-File.zip'), /Trans_Report_Alpha\.xlsx$/),
    types: {
      ADD: 152,
      'Coverage Change': 2,
      Discontinued: 40,
      'Long Description Change': 50,
      'No Change': 6230,
      'No change': 1,
      'Payment Change': 64,
      'Short Description Change': 19,
    },
    missing: 'L1',
    addedOtherwise: {
      Discontinued: 'C9484 C9485 C9486 C9487 C9489 C9490 C9491 C9494 Q9984 Q9985 Q9986 Q9987 Q9988 Q9989',
      // Added as of 2017-01-01.
      'No Change': 'C1842 G0659',
    },
    endedBefore: 'G0477 G0478 G0479',
    lostDates: 3,
    unreported: {
      longDescription: 'G0259 G8896 J7342',
      'longDescription, shortDescription': 'J3060',
      'longDescription, labCertifications, actionEffectiveDate': 'G0480 G0481 G0482 G0483',
      shortDescription: 'J3010',
      labCertifications: 'G0475 G0476 G0499',
      crossReferences: 'E0627 E0628 E0629',
      typesOfService: 'E0210 E0776 G0500',
    },
  },
  {
    older: '2018-01',
    newer: '2019-01',
    report: () => readZipEntry(releaseFile('2019/2019-Alpha-Numeric-HCPCS-File.zip'), /Trans_Alpha\.xlsx$/),
    types: {
      ADD: 228,
      'Coverage Change': 1,
      'Coverage and Long Desc Change': 1,
      Discontinued: 49,
      'Long Description Change': 94,
      'No Change': 6372,
      'Payment Change': 47,
      'Short Description Change': 8,
    },
    // The file of 2018, which is of March, announces two modifiers. G9890 and G9891 are used again.
    addedBefore: 'G9890 G9891 QQ VM',
    addedOtherwise: {
      Discontinued: 'C9030 C9031 C9032 C9033 C9463 C9464 C9465 C9466 C9467 C9468 C9469 C9750 K0903 Q9993 Q9994 Q9995',
      // Added as of 2018-01-01 by the corrections of 2018.
      'No Change': 'G9868 G9869 G9870',
      // Added and described otherwise within the year.
      'Long Description Change': 'Q2041',
    },
    unreported: {
      longDescription: 'G8891 G9801 G9898',
      // Changed as of 2018-01-01 by the corrections of 2018.
      'longDescription, actionEffectiveDate': 'G0279 G9481 G9482 G9483 G9484 G9485 G9486 G9487 G9488 G9489',
      'longDescription, shortDescription, actionEffectiveDate': 'G9367 G9368 G9490 G9637 G9638',
      // These ended in 2017: the date became the day after.
      actionEffectiveDate: 'G0364 G0502 G0503 G0504 G0505 G0507',
    },
  },
  {
    older: '2020-04',
    newer: '2020-07',
    report: () => readFile(releaseFile('2020-07/trans_alpha.xlsx')),
    types: {
      ADD: 61,
      Discontinued: 9,
      'Long Description Change': 3,
      'Long/Short Description Change': 1,
      'No Change': 7083,
      'Short Description Change': 1,
    },
  },
  {
    older: '2020-07',
    newer: '2020-10',
    report: () => readFile(releaseFile('2020-10/trans_alpha.xlsx')),
    types: { ADD: 38, 'Coverage Change': 2, Discontinued: 4, 'Long Description Change': 7, 'No Change': 7145 },
  },
  {
    older: '2025-10',
    newer: '2026-01',
    report: () =>
      readZipEntry(releaseFile('2026-01/january-2026-alpha-numeric-hcpcs-file.zip'), /Transaction Report.*\.xlsx$/),
    types: {
      ADD: 160,
      Discontinued: 101,
      'Long Description Change': 294,
      'No Change': 8391,
      'Payment Change': 65,
      'Short Description Change': 1,
    },
    // The D series is not in the file.
    notInFile: 'D1352 D1705 D1706 D1707 D1712 D9248',
    // E1005: 2014-04-01 became 2004-01-01.
    lostDates: 1,
    unreported: {
      'ascPaymentGroup, ascPaymentGroupEffectiveDate': 'J1572',
      multiplePricingIndicator: 'J3290',
      longDescription: 'L6034',
    },
  },
];

describeReleases("CMS's report of what changed between two releases", () => {
  const read: ReadReleases = new Map();
  const diffs = new Map<string, ReleaseDiff>();
  const diffOf = async (older: string, newer: string): Promise<ReleaseDiff> => {
    const diff = diffs.get(newer) ?? (await diffReleases(older, newer, cmsReleases, read));
    diffs.set(newer, diff);
    return diff;
  };

  describe.each(neighbours)('of $older and $newer', (facts) => {
    const { older, newer } = facts;
    const [oldDay, newDay] = [`${older}-01`, `${newer}-01`] as const;
    let report: ReadonlyMap<string, string>;
    let rows: CmsRows;
    let diff: ReleaseDiff;

    beforeAll(async () => {
      report = readCmsReport(await facts.report());
      rows = tableRows(await readCmsRelease(newer));
      diff = await diffOf(older, newer);
    });

    const reported = (type: RegExp) => [...report].flatMap(([code, one]) => (type.test(one) ? [code] : []));
    const added = () => diff.added.map(({ code }) => code);
    const changed = (holds: (change: Change) => boolean) => [
      ...new Set(diff.changes.filter(holds).map(({ code }) => code)),
    ];
    const dateOf = (code: string, column: string) => isoDate(rows.get(code)?.[column]);

    it('has the codes and modifiers of the newer one, each with a type of change', () => {
      const types = [...groupBy([...report.values()], (type) => type)].map(([type, all]) => [type, all.length]);
      expect(Object.fromEntries(types)).toEqual(facts.types);
      expect(without([...rows.keys()], [...report.keys()])).toEqual(listOf(facts.missing));
      expect(without([...report.keys()], [...rows.keys()])).toEqual(listOf(facts.notInFile));
    });

    it('adds what only the newer one has', () => {
      const adds = reported(/^ADD$/);
      expect(without(adds, added())).toEqual(listOf(facts.addedBefore));
      const others = without(added(), adds);
      const byType = groupBy(others, (code) => report.get(code) ?? 'missing');
      expect(listed(byType)).toEqual(facts.addedOtherwise ?? {});
      for (const code of byType.get('Discontinued') ?? []) expect(dateOf(code, 'TERM DT') < newDay, code).toBe(true);
      for (const code of byType.get('No Change') ?? []) expect(dateOf(code, 'ADD DT') <= oldDay, code).toBe(true);
    });

    it('discontinues what the newer one ends', () => {
      const discontinued = without(reported(/^Discontinued$/), listOf(facts.notInFile));
      const terminated = changed(({ change }) => change === 'terminated');
      const addedAndEnded = listOf(facts.addedOtherwise?.Discontinued);
      const endedBefore = listOf(facts.endedBefore);
      expect(without(terminated, discontinued)).toEqual(endedBefore);
      for (const code of endedBefore) {
        expect(report.get(code), code).toBe('No Change');
        expect(dateOf(code, 'TERM DT') < oldDay, code).toBe(true);
      }
      expect(without(discontinued, [...terminated, ...addedAndEnded])).toEqual(listOf(facts.endMoved));
      const moved = changed(({ change }) => change === 'terminationMoved');
      expect(moved).toEqual(listOf(facts.endMoved));
    });

    it('names only changes that the two files show', () => {
      const lacking = (type: RegExp, property: RegExp) =>
        without(
          without(reported(type), added()),
          changed((change) => property.test(change.property)),
        );
      expect(lacking(/Long Desc|Long\/Short/, /^longDescription$/)).toEqual([]);
      expect(lacking(/^Short Desc|Long\/Short/, /^shortDescription$/)).toEqual([]);
      expect(lacking(/^Coverage/, /^coverage$/)).toEqual(listOf(facts.sameCoverage));
      expect(lacking(/^Misc/, /^(?:typesOfService|betos)$/)).toEqual([]);
      expect(lacking(/^Payment/, /^(?:pricingIndicators|multiplePricingIndicator|ascPaymentGroup)$/)).toEqual([]);
      expect(reported(/^Re-activated$/)).toEqual(changed(({ change }) => change === 'reactivated'));
    });

    it('leaves out only what was looked up', () => {
      const endedBefore = listOf(facts.endedBefore);
      const isLeftOut = (code: string) => /^No Change$/i.test(report.get(code) ?? '') && !endedBefore.includes(code);
      const changesOf = groupBy(
        diff.changes.filter(({ code }) => isLeftOut(code)),
        ({ code }) => code,
      );
      const hasOnlyLostDate = (code: string) =>
        (changesOf.get(code) ?? []).every(
          ({ property, new: now }) =>
            property === 'actionEffectiveDate' && (now ?? dateOf(code, 'ADD DT')) === dateOf(code, 'ADD DT'),
        );
      const lostDates = [...changesOf.keys()].filter(hasOnlyLostDate);
      expect(lostDates).toHaveLength(facts.lostDates ?? 0);
      const whatChanged = (code: string) => (changesOf.get(code) ?? []).map(({ property }) => property).join(', ');
      const others = groupBy(without([...changesOf.keys()], lostDates), whatChanged);
      expect(listed(others)).toEqual(facts.unreported ?? {});
    });
  });

  it('does not mention four changes of January 2026', async () => {
    // CMS does not mention them anywhere, not even in ACT EFF DT. In July, J1572 got back what it lost here.
    const { changes } = await diffOf('2025-10', '2026-01');
    const unreported = changes.filter(({ code }) => ['E1005', 'J1572', 'J3290', 'L6034'].includes(code));
    expect(unreported.map(({ code, property, old, new: now }) => [code, property, old, now])).toEqual([
      ['E1005', 'actionEffectiveDate', '2014-04-01', '2004-01-01'],
      ['J1572', 'ascPaymentGroup', 'YY', undefined],
      ['J1572', 'ascPaymentGroupEffectiveDate', '2008-01-01', undefined],
      ['J3290', 'multiplePricingIndicator', 'A', '9'],
      ['L6034', 'longDescription', expect.stringContaining('transmetacarpal level'), expect.any(String)],
    ]);
    const july = await diffOf('2026-01', '2026-07');
    const givenBack = july.changes.filter(({ code }) => code === 'J1572');
    expect(givenBack.map(({ property, new: now }) => [property, now])).toEqual([
      ['ascPaymentGroup', 'YY'],
      ['ascPaymentGroupEffectiveDate', '2008-01-01'],
    ]);
  });
});

function listOf(codes = ''): readonly string[] {
  return codes.split(' ').filter((code) => code !== '');
}

/** In order. */
function without(codes: readonly string[], others: readonly string[]): readonly string[] {
  return codes.filter((code) => !others.includes(code)).sort();
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function listed(groups: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, string>> {
  return Object.fromEntries([...groups].map(([key, codes]) => [key, codes.join(' ')]));
}

function isoDate(cell = ''): string {
  return cell.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}
