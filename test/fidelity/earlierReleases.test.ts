import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CmsRow, filledFromLeft, toCmsRow, valueColumns } from '../support/cmsColumns.ts';
import { compiledLibrary, type ReleaseFiles } from '../support/compiledLibrary.ts';
import { digestOf } from '../support/digestOf.ts';
import { type Library, libraryOn } from '../support/libraryOn.ts';
import { readCmsSheet } from '../support/readCmsSheet.ts';
import { readCmsText } from '../support/readCmsText.ts';
import { readZipEntry } from '../support/readZipEntry.ts';
import { describeReleases, releaseFile } from '../support/releases.ts';

interface Release extends ReleaseFiles {
  readonly codes: number;
  readonly modifiers: number;
}

const withText: readonly Release[] = [
  {
    id: '2017-01',
    files: ['2017/2017-Alpha-Numeric-HCPCS-File.zip', '2017/2017-Record-Layout.zip', '2017/2017-NOC-Codes.zip'],
    codes: 6155,
    modifiers: 343,
  },
  {
    id: '2019-01',
    files: ['2019/2019-Alpha-Numeric-HCPCS-File.zip', '2019/2019-HCPCS-Record-Layout.zip'],
    codes: 6440,
    modifiers: 360,
  },
  { id: '2026-01', files: ['2026-01/january-2026-alpha-numeric-hcpcs-file.zip'], codes: 8623, modifiers: 383 },
];

const spreadsheetAlone: readonly Release[] = [
  { id: '2020-04', files: ['2020-04/anweb.xlsx'], codes: 6728, modifiers: 369 },
  { id: '2020-10', files: ['2020-10/anweb.xlsx', '2020-10/trans_alpha.xlsx'], codes: 6825, modifiers: 371 },
  { id: '2025-10', files: ['2025-10/HCPC2025_OCT_ANWEB.xlsx'], codes: 8463, modifiers: 383 },
];

describeReleases('an earlier release, compiled into a folder', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hcpcs-releases-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Then the comparison with CMS's cells holds for both formats. */
  async function expectSameRecords({ id }: Release, library: Library): Promise<void> {
    expect(allRecords(await libraryOn(join(folder, id), 'cjs'))).toEqual(allRecords(library));
  }

  describe.each(withText)('$id', (release) => {
    let library: Library;
    let text: ReadonlyMap<string, CmsRow>;
    let sheet: ReadonlyMap<string, CmsRow>;

    beforeAll(async () => {
      library = await compiledLibrary(release, folder);
      const zip = releaseFile(release.files[0] ?? '');
      text = readCmsText((await readZipEntry(zip, /ANWEB(_\d+)?\.txt$/)).toString('latin1'));
      sheet = readCmsSheet(await readZipEntry(zip, /ANWEB(_\d+)?\.xlsx$/));
    });

    it('has the codes and modifiers of the text', () => {
      expect([...library.listModifiers(), ...library.listCodes()]).toEqual([...text.keys()].sort(byKindAndCode));
      expect(library.release).toMatchObject({
        id: release.id,
        counts: { codes: release.codes, modifiers: release.modifiers },
      });
    });

    it('has the same records as CommonJS', () => expectSameRecords(release, library));

    it('has every cell of the text, and the double spaces of the spreadsheet', () => {
      for (const [code, row] of text) {
        const record = library.getCode(code) ?? library.getModifier(code);
        const ours: CmsRow = record === undefined ? {} : toCmsRow(record);
        for (const column of ['HCPC', 'RECID', ...valueColumns]) {
          const expected = expectedCell(row, column, sheet.get(code));
          if (ours[column] !== expected) expect.soft(ours[column], `${code} ${column}`).toBe(expected);
        }
      }
    });

    it('has the digest that follows from text and spreadsheet', () => {
      const rows = [...text].map(([code, row]) =>
        Object.fromEntries(Object.keys(row).map((column) => [column, expectedCell(row, column, sheet.get(code))])),
      );
      expect(library.release.digest).toBe(digestOf(rows));
    });
  });

  describe.each(spreadsheetAlone)('$id', (release) => {
    it('has every cell of its one spreadsheet, and its digest, in both formats', async () => {
      const library = await compiledLibrary(release, folder);
      await expectSameRecords(release, library);
      const sheet = readCmsSheet(releaseFile(release.files[0] ?? ''));
      expect(library.release.counts).toEqual({ codes: release.codes, modifiers: release.modifiers });
      expect(sheet.size).toBe(release.codes + release.modifiers);
      expect(library.release.digest).toBe(digestOf(sheet.values()));
      for (const [code, row] of sheet) {
        const record = library.getCode(code) ?? library.getModifier(code);
        const ours: CmsRow = record === undefined ? {} : toCmsRow(record);
        const theirs = filledFromLeft(row);
        for (const column of ['HCPC', 'RECID', ...valueColumns]) {
          if (ours[column] !== theirs[column]) expect.soft(ours[column], `${code} ${column}`).toBe(theirs[column]);
        }
      }
    });
  });
});

function allRecords({ getCode, getModifier, listCodes, listModifiers }: Library): readonly unknown[] {
  return [...listCodes().map((code) => getCode(code)), ...listModifiers().map((one) => getModifier(one))];
}

/** The rows of the text, but with the spreadsheet's description if the two differ only in spaces. */
function expectedCell(text: CmsRow, column: string, sheet: CmsRow = {}): string {
  const [ours = '', other = ''] = [text[column], sheet[column]];
  return column.includes('DESCRIPTION') && squeeze(other) === squeeze(ours) ? other : ours;
}

function squeeze(text = ''): string {
  return text.replace(/ +/g, ' ');
}

function byKindAndCode(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
