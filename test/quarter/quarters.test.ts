import { describe, expect, it } from 'vitest';
import { quarterOfAddress, quarterOfFile, quartersDownTo, zipNames } from '../../quarter/quarters.ts';

function ofPath(path: string): string | undefined {
  return quarterOfAddress(new URL(path, 'https://cms.example'));
}

describe('the quarter of an address', () => {
  it.each([
    ['/files/zip/january-2026-alpha-numeric-hcpcs-file.zip', '2026-01'],
    ['/files/zip/april-2024-alpha-numeric-hcpcs-files.zip', '2024-04'],
    ['/files/zip/july-2026-alpha-numeric-hcpcs-file-0.zip', '2026-07'],
    ['/files/zip/October-2026-Alpha-Numeric-HCPCS-File.ZIP', '2026-10'],
    ['/files/zip/october-2026-alpha-numeric-hcpcs-file.zip?v=2', '2026-10'],
  ])('of %s is %s', (path, quarter) => {
    expect(ofPath(path)).toBe(quarter);
  });

  it.each([
    '/files/zip/2019-alpha-numeric-hcpcs-file.zip',
    '/files/zip/may-2026-alpha-numeric-hcpcs-file.zip',
    '/files/zip/january-2026-asp-ndc-hcpcs-crosswalk.zip',
    '/files/zip/january-2026-alpha-numeric-hcpcs-file.pdf',
    '/january-2026-alpha-numeric-hcpcs-file/january.zip',
  ])('of %s is none', (path) => {
    expect(ofPath(path)).toBeUndefined();
  });

  it('is that of the names that CMS is known to use', () => {
    for (const quarter of ['2026-01', '2026-04', '2026-07', '2026-10']) {
      const names = zipNames(quarter);
      expect(names).toHaveLength(2);
      expect(names.map((name) => ofPath(`/files/zip/${name}`))).toEqual([quarter, quarter]);
    }
  });
});

it('the quarter of a file of records is in its name, if CMS has kept to that', () => {
  expect(quarterOfFile('HCPC2026_OCT_ANWEB_v2.txt')).toBe('2026-10');
  expect(quarterOfFile('HCPC2025_JAN_ANWEB_12172024.txt')).toBe('2025-01');
  expect(quarterOfFile('HCPC2019_CONTR_ANWEB.txt')).toBeUndefined();
  expect(quarterOfFile('anweb.xlsx')).toBeUndefined();
});

it('quarters are counted back from the one after a day', () => {
  const november = new Date('2026-11-27T12:00:00Z');
  expect(quartersDownTo('2026-04', november)).toEqual(['2027-01', '2026-10', '2026-07', '2026-04']);
  expect(quartersDownTo('2026-10', new Date('2026-08-15T00:00:00Z'))).toEqual(['2026-10']);
  expect(quartersDownTo('2026-07', new Date('2026-03-31T23:59:59Z'))).toEqual([]);
  expect(quartersDownTo('2026-04', new Date('2026-03-31T23:59:59Z'))).toEqual(['2026-04']);
});
