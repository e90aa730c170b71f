import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readRelease } from '../../codegen/read/readRelease.ts';
import { compileFromManifest, type ReadReleases } from '../../codegen/releases/compileFromManifest.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import type { Code, Modifier } from '../../src/index.ts';
import { type CmsRow, filledFromLeft, toCmsRow, valueColumns } from '../support/cmsColumns.ts';
import { compiledLibrary } from '../support/compiledLibrary.ts';
import { digestOf } from '../support/digestOf.ts';
import { type Library, libraryOn } from '../support/libraryOn.ts';
import { type CmsRelease, type CmsRows, readCmsRelease, tableRows } from '../support/readCmsRelease.ts';
import { readCmsSheet } from '../support/readCmsSheet.ts';
import { readZipEntry } from '../support/readZipEntry.ts';
import { cmsReleases, describeReleases, releaseFile } from '../support/releases.ts';

/** How many codes and modifiers a release has, and what CMS offers of its records. */
const releases = [
  ['2012-01', 5507, 314, 'text'],
  ['2013-01', 5630, 321, 'text and spreadsheet'],
  ['2016-01', 5956, 337, 'text and spreadsheet'],
  ['2017-01', 6155, 343, 'text and spreadsheet'],
  ['2018-01', 6205, 354, 'text and spreadsheet'],
  ['2019-01', 6440, 360, 'text and spreadsheet'],
  ['2020-04', 6728, 369, 'spreadsheet'],
  ['2020-07', 6789, 369, 'spreadsheet'],
  ['2020-10', 6825, 371, 'spreadsheet'],
  ['2023-01', 7404, 381, 'spreadsheet'],
  ['2025-01', 8259, 383, 'text and spreadsheet'],
  ['2025-10', 8463, 383, 'spreadsheet'],
  ['2026-01', 8623, 383, 'text and spreadsheet'],
  ['2026-07', 8725, 384, 'spreadsheet'],
] as const;

type Id = (typeof releases)[number][0];

/** The records in which CMS's file has a value of a repeated field after a blank one, by release. */
const afterBlank: Partial<Record<Id, readonly string[]>> = { '2025-10': ['C9248'], '2026-07': ['C9248'] };

describeReleases('a release', () => {
  let folder: string;
  const read: ReadReleases = new Map();
  const cms = new Map<Id, CmsRelease>();
  const compiled = new Map<Id, Library>();
  const cmsOf = (id: Id): CmsRelease => cms.get(id) ?? expect.fail(`${id} was not read`);
  const libraryOf = (id: Id): Library => compiled.get(id) ?? expect.fail(`${id} was not compiled`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hcpcs-releases-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('of the manifest is in the list of this test', () => {
    expect(manifest.map(({ id }) => id)).toEqual(releases.map(([id]) => id));
  });

  describe.each(releases)('%s, compiled from the files as CMS offers them,', (id, codes, modifiers, forms) => {
    let library: Library;
    let rows: CmsRows;

    beforeAll(async () => {
      cms.set(id, await readCmsRelease(id));
      rows = tableRows(cmsOf(id));
      library = await compiledLibrary({ id, files: pathsOf(id) }, folder);
      compiled.set(id, library);
    });

    it('has the codes and modifiers of CMS’s file', () => {
      const { text, sheet } = cmsOf(id);
      expect([text && 'text', sheet && 'spreadsheet'].filter(Boolean).join(' and ')).toBe(forms);
      expect([...library.listModifiers(), ...library.listCodes()]).toEqual([...rows.keys()].sort(byKindAndCode));
      expect(library.release).toMatchObject({ id, counts: { codes, modifiers } });
    });

    it('has every cell', () => {
      expect(differingCells(rows, allRecords(library))).toEqual([]);
    });

    it('has the digest that follows from CMS’s cells', () => {
      expect(library.release.digest).toBe(digestOf(rows.values()));
    });

    it('has the same records as CommonJS', async () => {
      expect(allRecords(await libraryOn(join(folder, id), 'cjs'))).toEqual(allRecords(library));
    });

    it('has every cell if it is compiled from the manifest', async () => {
      const { records } = await compileFromManifest(id, cmsReleases, read);
      expect(records.codes.length + records.modifiers.length).toBe(rows.size);
      const theirs = [...records.codes, ...records.modifiers] as readonly unknown[] as readonly (Code | Modifier)[];
      expect(differingCells(rows, theirs)).toEqual([]);
    });

    it('has a blank before a value of a repeated field only where it was seen', () => {
      const moved = [...rows].filter(([, row]) => {
        const filled = filledFromLeft(row);
        return Object.keys(row).some((column) => row[column] !== filled[column]);
      });
      expect(moved.map(([code]) => code)).toEqual(afterBlank[id] ?? []);
    });
  });

  it.each(['2012-01', '2013-01', '2018-01'] as const)('%s, which has slips, passes verify', async (id) => {
    const library = libraryOf(id);
    vi.resetModules();
    vi.doMock('../../src/index.ts', () => library);
    const { verifyTables } = await import('../../codegen/verifyTables.ts');
    expect(verifyTables(await readRelease(pathsOf(id).map(releaseFile)))).toMatchObject({
      problems: [],
      outcome: expect.stringContaining(`all as the tables of ${id} have them`),
    });
  });

  // What follows was read by hand in CMS's files.

  it('of 2012 has the fields of TP, in whose line a tab stands for two blanks, and those of the line above it', () => {
    const { getModifier } = libraryOf('2012-01');
    expect(getModifier('TP')).toMatchObject({
      longDescription: 'MEDICAL TRANSPORT, UNLOADED VEHICLE',
      shortDescription: 'Med transprt unloaded vehicl',
      coverage: 'I',
      addedDate: '2002-04-01',
      actionEffectiveDate: '2002-04-01',
      action: 'N',
    });
    expect(getModifier('TN')).toMatchObject({ shortDescription: 'Rural/out of service area', coverage: 'I' });
  });

  it('of 2012 has quotation marks and apostrophes where CMS’s file has the bytes F6 and C6', () => {
    const { getCode } = libraryOf('2012-01');
    const short = ['E2201', 'G8479', 'G8903', 'S2067'].map((code) => getCode(code)?.shortDescription);
    expect(short).toEqual([
      'Man w/ch acc seat w>=20"<24"',
      "MD rx'd ACE/ARB thxpy",
      "Parkinson's Disease MG",
      'Breast "stacked" DIEP/GAP',
    ]);
    expect(getCode('E2201')?.pricingIndicators).toEqual(['32']);
  });

  it('of 2012 has the cells of the .xls beside the text, which the codegen does not read', async () => {
    const workbook = readCmsSheet(await readZipEntry(releaseFile('2012/12anweb.zip'), /\.xls$/));
    const rows = tableRows(cmsOf('2012-01'));
    expect([...workbook.keys()].sort()).toEqual([...rows.keys()].sort());
    const differing = [...rows].flatMap(([code, row]) =>
      Object.keys(row).flatMap((column) => (row[column] === workbook.get(code)?.[column] ? [] : [`${code} ${column}`])),
    );
    // The workbook has doubled blanks there.
    const orthoses = ['L3600', 'L3610', 'L3620', 'L3630', 'L3640'];
    expect(differing).toEqual(orthoses.map((code) => `${code} LONG DESCRIPTION`));
  });

  it('of 2013 has blanks where the text has the byte E1 and the spreadsheet ß', () => {
    const { getCode } = libraryOf('2013-01');
    const words = {
      C9600: 'performed; single major',
      C9601: 'performed;  each additional',
      C9602: 'performed; single major',
      C9603: 'performed; each additional',
      C9604: 'performed; single vessel',
      C9605: 'performed;  each additional',
      C9607: 'angioplasty; single vessel',
      C9608: 'angioplasty; each additional',
    };
    for (const [code, some] of Object.entries(words)) {
      expect(getCode(code)?.longDescription, code).toContain(some);
    }
  });

  it('of 2013 has the words that Excel took for a formula', () => {
    const { getCode } = libraryOf('2013-01');
    for (const code of ['B4172', 'B4176', 'B4178']) {
      expect(getCode(code)?.longDescription, code).toMatch(/\(500 ml = 1 unit\) - homemix$/);
    }
  });

  it('of 2018 has the cells that CMS’s corrections give for C9488 and C9745 to C9748, and says what the file has', () => {
    const { getCode, release } = libraryOf('2018-01');
    const days = [
      ['C9488', '170401', '2017-04-01'],
      ['C9745', '170701', '2017-07-01'],
      ['C9746', '170701', '2017-07-01'],
      ['C9747', '170701', '2017-07-01'],
      ['C9748', '180101', '2018-01-01'],
    ] as const;
    const { text, sheet } = cmsOf('2018-01');
    for (const [code, found, day] of days) {
      for (const rows of [text, sheet]) expect(rows?.get(code)).toMatchObject({ ASC_GRP: '20', ASC_DT: found });
      expect(getCode(code)).toMatchObject({ ascPaymentGroup: 'YY', ascPaymentGroupEffectiveDate: day });
    }
    const reason = expect.stringContaining('corrections');
    expect(release.notices.filter(({ column }) => column?.startsWith('ASC_'))).toEqual(
      days.flatMap(([code, found]) => [
        { code, column: 'ASC_GRP', found: '20', reason },
        { code, column: 'ASC_DT', found, reason },
      ]),
    );
  });

  it('of 2025-01 has the BETOS code O1L, which its own record layout misprints, in 77 records', () => {
    const { decodeBetos, getBetos, listCodes } = libraryOf('2025-01');
    expect(listCodes().filter((code) => getBetos(code) === 'O1L')).toHaveLength(77);
    expect(getBetos('A6520')).toBe('O1L');
    expect(decodeBetos('O1L')?.description).toContain('Lymphedema Compression');
    expect(decodeBetos('01L')).toBeUndefined();
  });
});

/** The files as CMS offers them, below the releases folder. */
function pathsOf(id: Id): readonly string[] {
  return manifest.find((release) => release.id === id)?.files.map(({ path }) => path) ?? [];
}

function allRecords({ getCode, getModifier, listCodes, listModifiers }: Library): readonly (Code | Modifier)[] {
  return [...listCodes().map((code) => getCode(code)), ...listModifiers().map((one) => getModifier(one))].flatMap(
    (record) => record ?? [],
  );
}

/** The cells that are not as CMS has them, each with what both have. */
function differingCells(rows: CmsRows, records: readonly (Code | Modifier)[]): readonly string[] {
  const ours = new Map<string, CmsRow>(records.map((record) => [record.code, toCmsRow(record)]));
  return [...rows].flatMap(([code, row]) => {
    const theirs = filledFromLeft(row);
    return ['HCPC', 'RECID', ...valueColumns].flatMap((column) => {
      const [one, other] = [ours.get(code)?.[column], theirs[column]];
      return one === other ? [] : [`${code} ${column}: ${one}, and not ${other}`];
    });
  });
}

function byKindAndCode(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
