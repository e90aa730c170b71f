import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffReleases } from '../../codegen/diff/diffReleases.ts';
import type { ReleaseDiff } from '../../codegen/diff/releaseDiff.ts';
import type { HcpcsRecord } from '../../codegen/model.ts';
import { compileFromManifest, type ReadReleases } from '../../codegen/releases/compileFromManifest.ts';
import { readCmsReport } from '../support/readCmsReport.ts';
import { readZipEntry } from '../support/readZipEntry.ts';
import { recordsByCode } from '../support/records.ts';
import { cmsReleases, describeReleases, releaseFile } from '../support/releases.ts';

/** What a release and CMS's report of it have. Codes stand in one string, with blanks between them. */
interface Facts {
  readonly id: string;
  /** The first day of the release before it. */
  readonly since: string;
  readonly read: () => Promise<Buffer>;
  /** In the release, and not in the report. */
  readonly missing?: string;
  /** How many codes are added since the release before it, and have another type in the report. */
  readonly addedBefore?: Readonly<Record<string, number>>;
  /** Added by the report, and before or after the time between the two releases by ADD DT. */
  readonly addedOutside?: string;
  /** Changed by the report, without an action effective date of that time. */
  readonly undated?: string;
}

const inZip = (path: string, name: RegExp) => () => readZipEntry(releaseFile(path), name);
const inFile = (path: string) => () => readFile(releaseFile(path));

/** CMS's transaction reports. */
const reports: readonly Facts[] = [
  {
    id: '2016-01',
    since: '2015-01-01',
    read: inFile('2016/HCPC2016_TransactionReport_Alpha.xlsx'),
    missing: 'DA',
    addedBefore: { Discontinued: 17 },
  },
  {
    id: '2017-01',
    since: '2016-01-01',
    read: inZip('2017/2017-Alpha-Numeric-HCPCS-File.zip', /Trans Report_Alpha\.xlsx$/),
    addedBefore: { Discontinued: 17 },
  },
  {
    id: '2018-01',
    since: '2017-01-01',
    read: inZip('2018/2018-Alpha-Numeric-HCPCS-File.zip', /Trans_Report_Alpha\.xlsx$/),
    // It ended in 2016.
    missing: 'L1',
    addedBefore: { Discontinued: 14 },
    // Announced: they are added in the course of 2018.
    addedOutside: 'QQ VM',
    // They ended, and the file keeps the date of an earlier action.
    undated: 'G0364 G0502 G0503 G0504 G0505 G0507',
  },
  {
    id: '2019-01',
    since: '2018-01-01',
    read: inZip('2019/2019-Alpha-Numeric-HCPCS-File.zip', /Trans_Alpha\.xlsx$/),
    addedBefore: { Discontinued: 16, 'Long Description Change': 1 },
    // CMS gives this change no ACT EFF DT, in the text and the spreadsheet alike.
    undated: 'A5513',
  },
  {
    id: '2020-04',
    since: '2020-01-01',
    read: inFile('2020-04/trans_alpha.xlsx'),
    // In force from the first day of the quarter before, whose release did not have them.
    addedOutside: 'G2168 G2169',
  },
  {
    id: '2020-07',
    since: '2020-04-01',
    read: inFile('2020-07/trans_alpha.xlsx'),
    // In force, and CS described otherwise, since a day before April.
    addedOutside: 'C9803 G2025',
    undated: 'CS',
  },
  { id: '2020-10', since: '2020-07-01', read: inFile('2020-10/trans_alpha.xlsx') },
  {
    id: '2025-01',
    since: '2024-10-01',
    read: inZip('2025-01/january-2025-alpha-numeric-hcpcs-file.zip', /Transaction Report.*\.xlsx$/),
    // Its description changed with the date on which it was added, that of the quarter before.
    undated: 'L8720',
  },
  {
    id: '2026-01',
    since: '2025-10-01',
    read: inZip('2026-01/january-2026-alpha-numeric-hcpcs-file.zip', /Transaction Report.*\.xlsx$/),
  },
];

/** ACTION CD, and how the reports write it. */
const types: Readonly<Record<string, RegExp>> = {
  A: /^ADD$/i,
  B: /^Coverage (?:&|and) Long Desc Change$/,
  C: /^(?:Long|Long\/Short) Description Change$|^Change in Long Description$/,
  D: /^Discontinued$/,
  F: /^Coverage Change$|^Change in Coverage$/,
  N: /^No change$/i,
  P: /^Payment Change$|^Change in Payment$/,
  R: /^Re-activated$/,
  S: /^Short Description Change$/,
  T: /^Misc(?:ellaneous)? Change \((?:TOS, BETOS\)|BETOS or Type of Service)/i,
};

type Report = ReadonlyMap<string, string>;

describeReleases("compared with CMS's transaction report", () => {
  const read: ReadReleases = new Map();

  describe.each(reports)('of $id, the release', (facts) => {
    const { id, since } = facts;
    const day = `${id}-01`;
    let report: Report;
    let records: ReadonlyMap<string, HcpcsRecord>;
    const codesOf = (holds: (record: HcpcsRecord, type: string) => boolean) =>
      [...records].filter(([code, record]) => holds(record, report.get(code) ?? '')).map(([code]) => code);
    const isSince = (date = '') => date > since && date <= day;

    beforeAll(async () => {
      report = readCmsReport(await facts.read());
      records = recordsByCode((await compileFromManifest(id, cmsReleases, read)).records);
    }, 60_000);

    it('has the same codes and modifiers, each with the action that the report names', () => {
      const missing = listOf(facts.missing);
      // Codes of the D series are in the report of 2026-01, and never in the file.
      const reported = [...report.keys()].filter((code) => !/^D\d{4}$/.test(code));
      expect([...records.keys()].sort()).toEqual([...reported, ...missing].sort());
      const others = codesOf(({ code, action = '' }, type) => !missing.includes(code) && !types[action]?.test(type));
      expect(others).toEqual([]);
    });

    it('has an added date since the previous release for exactly the codes that the report adds', () => {
      const added = codesOf(({ addedDate }) => isSince(addedDate));
      const others = added.filter((code) => !types.A?.test(report.get(code) ?? '')).map((code) => report.get(code));
      const counts = [...new Set(others)].map((type) => [type, others.filter((other) => other === type).length]);
      expect(Object.fromEntries(counts)).toEqual(facts.addedBefore ?? {});
      const adds = codesOf((_, type) => /^ADD$/i.test(type));
      expect(adds.filter((code) => !added.includes(code))).toEqual(listOf(facts.addedOutside));
    });

    it('has a termination date since the previous release for exactly the codes that the report discontinues', () => {
      const ended = codesOf(({ terminationDate = '' }) => terminationDate >= since && terminationDate < day);
      expect(ended).toEqual(codesOf((_, type) => type === 'Discontinued'));
      expect(ended.length).toBeGreaterThan(0);
    });

    it('has an action date since the previous release for exactly the codes that the report changes', () => {
      const dated = codesOf(({ actionEffectiveDate }) => isSince(actionEffectiveDate));
      const changed = codesOf((_, type) => type !== '' && !/^No change$/i.test(type));
      expect(dated.filter((code) => !changed.includes(code))).toEqual([]);
      const undated = [...listOf(facts.addedOutside), ...listOf(facts.undated)];
      expect(changed.filter((code) => !dated.includes(code)).sort()).toEqual(undated.sort());
    });
  });

  /** Comparisons over more quarters than the report covers. They contain everything that it names. */
  describe.each([
    ['2017-01', '2019-01', { 'Long Description Change': 94, 'Short Description Change': 8, 'Payment Change': 47 }],
    ['2019-01', '2020-04', { 'Long Description Change': 4 }],
    ['2023-01', '2025-01', { 'Long Description Change': 57, 'Short Description Change': 2, 'Payment Change': 2 }],
  ] as const)('the comparison of %s and the release of the report, %s,', (older, id, numbers) => {
    let report: Report;
    let diff: ReleaseDiff;
    const reported = (type: RegExp) => [...report].filter(([, one]) => type.test(one)).map(([code]) => code);
    const isAdded = (code: string) => diff.added.some((record) => record.code === code);
    const changed = (code: string) => diff.changes.filter((change) => change.code === code);
    const hasChanged = (code: string, properties: RegExp) =>
      changed(code).some(({ property }) => properties.test(property));

    beforeAll(async () => {
      report = readCmsReport((await reports.find((one) => one.id === id)?.read()) ?? Buffer.of());
      diff = await diffReleases(older, id, cmsReleases, read);
    }, 60_000);

    it('finds what the report adds added, and what it discontinues terminated, or added and terminated', () => {
      expect(reported(/^ADD$/).filter((code) => !isAdded(code))).toEqual([]);
      const ended = diff.added.filter(({ terminationDate }) => terminationDate !== undefined).map(({ code }) => code);
      const terminated = diff.changes.filter(({ change }) => change === 'terminated').map(({ code }) => code);
      expect(reported(/^Discontinued$/).filter((code) => ![...ended, ...terminated].includes(code))).toEqual([]);
    });

    it('finds the changed descriptions and coverages that the report names, for codes that existed', () => {
      for (const [type, number] of Object.entries(numbers)) expect(reported(RegExp(`^${type}$`))).toHaveLength(number);
      const missing = (type: RegExp, property: RegExp) =>
        reported(type).filter((code) => !isAdded(code) && !hasChanged(code, property));
      expect(missing(/Long Desc/, /^longDescription$/)).toEqual([]);
      expect(missing(/^Short Desc/, /^shortDescription$/)).toEqual([]);
      expect(missing(/^Coverage/, /^coverage$/)).toEqual([]);
    });

    it('finds a changed payment field for each code that existed with a payment change, except those that are the same', () => {
      // Their indicators and groups are those of two years before: CMS has undone its changes of 2017, or means only a
      // new date. Half of them have another ASC_DT, the others only another ACT EFF DT.
      const same = reported(/^Payment Change$/).filter(
        (code) => !isAdded(code) && !hasChanged(code, /^(pricingIndicators|multiplePricingIndicator|ascPaymentGroup)$/),
      );
      expect(same).toHaveLength(id === '2019-01' ? 14 : 0);
      const dated = same.filter((code) => hasChanged(code, /^ascPaymentGroupEffectiveDate$/));
      expect(dated).toEqual(id === '2019-01' ? ['A9586', 'C9248', 'C9447', 'J0725', 'J9151', 'J9213', 'Q9950'] : []);
      expect(same.filter((code) => !hasChanged(code, /^actionEffectiveDate$/))).toEqual([]);
    });
  });
});

function listOf(codes = ''): readonly string[] {
  return codes.split(' ').filter((code) => code !== '');
}
