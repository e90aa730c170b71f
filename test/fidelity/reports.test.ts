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

/** CMS's transaction reports of releases without an available predecessor, and the first day of that predecessor. */
const reports = [
  {
    id: '2017-01',
    since: '2016-01-01',
    read: () => readZipEntry(releaseFile('2017/2017-Alpha-Numeric-HCPCS-File.zip'), /Trans Report_Alpha\.xlsx$/),
    /** Added codes that the report has under another type, with what happened to them since. */
    addedBefore: ['Discontinued', 17],
    addedLate: [],
    undated: [],
  },
  {
    id: '2019-01',
    since: '2018-01-01',
    read: () => readZipEntry(releaseFile('2019/2019-Alpha-Numeric-HCPCS-File.zip'), /Trans_Alpha\.xlsx$/),
    addedBefore: ['Discontinued', 16, 'Long Description Change', 1],
    addedLate: [],
    // CMS gives this change no ACT EFF DT, in the text and the spreadsheet alike.
    undated: ['A5513'],
  },
  {
    id: '2020-04',
    since: '2020-01-01',
    read: () => readFile(releaseFile('2020-04/trans_alpha.xlsx')),
    addedBefore: [],
    // In force from the first day of the quarter before, whose release did not have them.
    addedLate: ['G2168', 'G2169'],
    undated: [],
  },
] as const;

/** ACTION CD, and how the reports write it. */
const types: Readonly<Record<string, RegExp>> = {
  A: /^ADD$/,
  B: /^Coverage (?:&|and) Long Desc Change$/,
  C: /^Long Description Change$/,
  D: /^Discontinued$/,
  F: /^Coverage Change$/,
  N: /^No Change$/,
  P: /^Payment Change$/,
  R: /^Re-activated$/,
  S: /^Short Description Change$/,
  T: /^Misc Change \(TOS, BETOS\)$/,
};

type Report = ReadonlyMap<string, string>;

describeReleases("compared with CMS's transaction report", () => {
  const read: ReadReleases = new Map();

  describe.each(reports)('of $id, the release', ({ id, since, read: readReport, addedBefore, addedLate, undated }) => {
    let report: Report;
    let records: ReadonlyMap<string, HcpcsRecord>;
    const day = `${id}-01`;
    const codesOf = (holds: (record: HcpcsRecord, type: string) => boolean) =>
      [...records].filter(([code, record]) => holds(record, report.get(code) ?? '')).map(([code]) => code);
    const isSince = (date = '') => date > since && date <= day;

    beforeAll(async () => {
      report = readCmsReport(await readReport());
      records = recordsByCode((await compileFromManifest(id, cmsReleases, read)).records);
    }, 60_000);

    it('has the same codes and modifiers, each with the action that the report names', () => {
      expect([...records.keys()].sort()).toEqual([...report.keys()].sort());
      const others = codesOf(({ action = '' }, type) => !types[action]?.test(type));
      expect(others).toEqual([]);
    });

    it('has an added date since the previous release for exactly the codes that the report adds', () => {
      const added = codesOf(({ addedDate }) => isSince(addedDate));
      const others = added.filter((code) => report.get(code) !== 'ADD').map((code) => report.get(code));
      const counted = [...new Set(others)].flatMap((type) => [type, others.filter((other) => other === type).length]);
      expect(counted).toEqual(addedBefore);
      const adds = codesOf((_, type) => type === 'ADD');
      expect(adds.filter((code) => !added.includes(code))).toEqual(addedLate);
    });

    it('has a termination date since the previous release for exactly the codes that the report discontinues', () => {
      const ended = codesOf(({ terminationDate = '' }) => terminationDate >= since && terminationDate < day);
      expect(ended).toEqual(codesOf((_, type) => type === 'Discontinued'));
      expect(ended.length).toBeGreaterThan(0);
    });

    it('has an action date since the previous release for exactly the codes that the report changes', () => {
      const dated = codesOf(({ actionEffectiveDate }) => isSince(actionEffectiveDate));
      const changed = codesOf((_, type) => type !== 'No Change');
      expect(dated.filter((code) => !changed.includes(code))).toEqual([]);
      expect(changed.filter((code) => !dated.includes(code))).toEqual([...addedLate, ...undated].sort());
    });
  });

  /** Comparisons over more quarters than the report covers. They contain everything that it names. */
  describe.each([
    ['2017-01', '2019-01', { 'Long Description Change': 94, 'Short Description Change': 8, 'Payment Change': 47 }],
    ['2019-01', '2020-04', { 'Long Description Change': 4 }],
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
      diff = await diffReleases(older, id, cmsReleases);
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

    it('finds a changed payment field for each code with a payment change, except those that are the same as before', () => {
      // Their indicators and groups are those of two years before: CMS has undone its changes of 2017, or means only a
      // new date. Half of them have another ASC_DT, the others only another ACT EFF DT.
      const same = reported(/^Payment Change$/).filter(
        (code) => !hasChanged(code, /^(pricingIndicators|multiplePricingIndicator|ascPaymentGroup)$/),
      );
      expect(same).toHaveLength(id === '2019-01' ? 14 : 0);
      const dated = same.filter((code) => hasChanged(code, /^ascPaymentGroupEffectiveDate$/));
      expect(dated).toEqual(id === '2019-01' ? ['A9586', 'C9248', 'C9447', 'J0725', 'J9151', 'J9213', 'Q9950'] : []);
      expect(same.filter((code) => !hasChanged(code, /^actionEffectiveDate$/))).toEqual([]);
    });
  });
});
