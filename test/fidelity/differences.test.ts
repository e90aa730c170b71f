import { expect, it } from 'vitest';
import type { Difference } from '../../codegen/check/reconcile.ts';
import { acceptedDifferences } from '../../codegen/releases/acceptedDifferences.ts';
import { compileFromManifest } from '../../codegen/releases/compileFromManifest.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import { readCmsSheet } from '../support/readCmsSheet.ts';
import { readCmsText } from '../support/readCmsText.ts';
import { readZipEntry } from '../support/readZipEntry.ts';
import { cmsReleases, describeReleases, releaseFile } from '../support/releases.ts';

describeReleases('the differences between a release’s text and spreadsheet', () => {
  const january = releaseFile('2026-01/january-2026-alpha-numeric-hcpcs-file.zip');

  const compiled = new Map<string, Promise<readonly Difference[]>>();

  function differences(id: string): Promise<readonly Difference[]> {
    const known = compiled.get(id) ?? compileFromManifest(id, cmsReleases).then((release) => release.differences);
    compiled.set(id, known);
    return known;
  }

  it('are dates of L5638, L5640 and L5643 and ten double spaces in 2017', async () => {
    const found = await differences('2017-01');
    expect(countColumns(found)).toEqual({ 'ACT EFF DT': 3, 'LONG DESCRIPTION': 10 });
    expect(codesOf(found, 'ACT EFF DT')).toEqual(['L5638', 'L5640', 'L5643']);
    expect(takenOf(found, 'LONG DESCRIPTION')).toEqual(['spreadsheet']);
  });

  it('are 115 dates, two types of service and eleven double spaces in 2019', async () => {
    const found = await differences('2019-01');
    expect(countColumns(found)).toEqual({ 'ACT EFF DT': 115, TOS4: 2, 'LONG DESCRIPTION': 11 });
    expect(codesOf(found, 'TOS4')).toEqual(['E0210', 'E0776']);
    expect(takenOf(found, 'TOS4')).toEqual(['text']);
  });

  it('are 117 dates, PRICE3 of C9248 and fifteen double spaces in 2026-01', async () => {
    const found = await differences('2026-01');
    const { 'LONG DESCRIPTION': descriptions, ...others } = countColumns(found);
    expect(others).toEqual({ 'ACT EFF DT': 117, PRICE3: 1 });
    expect(descriptions).toBe(15);
    expect(found.filter(({ column }) => column === 'ACT EFF DT').every(({ spreadsheet }) => spreadsheet === '')).toBe(
      true,
    );
    expect(found.find(({ code }) => code === 'C9248')).toMatchObject({ text: '', spreadsheet: '11', taken: 'text' });
  });

  it.each(manifest.map(({ id }) => id))(
    'are exactly those that are accepted for %s, each with a reason',
    async (id) => {
      const accepted = acceptedDifferences[id] ?? [];
      const cells = accepted.flatMap(({ column, codes }) => codes.map((code) => `${code} ${column}`));
      const found = (await differences(id)).map(({ code, column }) => `${code} ${column}`);
      expect(found.toSorted()).toEqual(cells.toSorted());
      expect(accepted.filter(({ reason }) => reason.length < 20)).toEqual([]);
    },
  );

  it('are the day of ADD DT in the text, for dates that the spreadsheet leaves blank', async () => {
    const text = readCmsText((await readZipEntry(january, /ANWEB_\d+\.txt$/)).toString('latin1'));
    const blank = (await differences('2026-01')).filter(({ column }) => column === 'ACT EFF DT');
    expect(blank.filter(({ code, text: date }) => text.get(code)?.['ADD DT'] !== date)).toEqual([]);
  });

  it.each([
    ['2017-01', '2017/2017-Alpha-Numeric-HCPCS-File.zip'],
    ['2019-01', '2019/2019-Alpha-Numeric-HCPCS-File.zip'],
    ['2026-01', '2026-01/january-2026-alpha-numeric-hcpcs-file.zip'],
  ])('in descriptions are those that an independent reader finds in %s', async (id, file) => {
    const text = readCmsText((await readZipEntry(releaseFile(file), /ANWEB(_\d+)?\.txt$/)).toString('latin1'));
    const sheet = readCmsSheet(await readZipEntry(releaseFile(file), /ANWEB(_\d+)?\.xlsx$/));
    const found = [...text].filter(([code, row]) => row['LONG DESCRIPTION'] !== sheet.get(code)?.['LONG DESCRIPTION']);
    expect(codesOf(await differences(id), 'LONG DESCRIPTION').toSorted()).toEqual(found.map(([code]) => code).sort());
  });
});

function countColumns(differences: readonly Difference[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { column } of differences) counts[column] = (counts[column] ?? 0) + 1;
  return counts;
}

function codesOf(differences: readonly Difference[], column: string): readonly string[] {
  return differences.filter((difference) => difference.column === column).map(({ code }) => code);
}

function takenOf(differences: readonly Difference[], column: string): readonly string[] {
  return [...new Set(differences.filter((difference) => difference.column === column).map(({ taken }) => taken))];
}
