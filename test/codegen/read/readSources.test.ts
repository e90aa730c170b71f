import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Allowance, newAllowance } from '../../../codegen/read/allowance.ts';
import { readSources } from '../../../codegen/read/readSources.ts';
import { workbook, zip } from '../../support/cmsFixtures.ts';
import { rawZip } from '../../support/hostileFixtures.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** The sources in a file, by name and content, without the content of a spreadsheet. */
async function sourcesOf(bytes: string | Buffer, allowance: Allowance = newAllowance()) {
  const path = join(await temporaryFolder(), 'f.zip');
  await writeFile(path, bytes);
  const sources = await readSources([path], allowance);
  return sources.map(({ name, bytes, isSpreadsheet }) => [
    name,
    isSpreadsheet ? 'a spreadsheet' : Buffer.from(bytes).toString('latin1'),
  ]);
}

async function zipped(times: number, content: string | Buffer): Promise<Buffer> {
  const bytes = await zip({ z: content });
  return times === 1 ? bytes : zipped(times - 1, bytes);
}

describe('readSources', () => {
  it('opens zips in zips, three deep, and names each source by its path', async () => {
    expect(await sourcesOf(await zipped(3, 'words'))).toEqual([['f.zip › z › z › z', 'words']]);
    expect(await sourcesOf(await zipped(3, workbook({ A: [['a']] })))).toEqual([
      ['f.zip › z › z › z', 'a spreadsheet'],
    ]);
  });

  it('refuses a zip deeper than that', async () => {
    await expect(sourcesOf(await zipped(4, 'words'))).rejects.toThrow(
      /^f\.zip › z › z › z: found a zip in a zip in a zip in a zip; allowed: at most 3 levels$/,
    );
  });

  it('skips folders and the files that a Mac adds', async () => {
    const names = [
      'folder/',
      'folder/a.txt',
      '__MACOSX/',
      '__MACOSX/folder/._a.txt',
      '._c.txt',
      'folder/._c.txt',
      'not__MACOSX/b.txt',
    ];
    expect(await sourcesOf(rawZip(names.map((name) => ({ name, content: name.endsWith('/') ? '' : name }))))).toEqual([
      ['f.zip › folder/a.txt', 'folder/a.txt'],
      ['f.zip › not__MACOSX/b.txt', 'not__MACOSX/b.txt'],
    ]);
  });

  it.each([
    ['no entries', rawZip([])],
    ['nothing but folders', rawZip([{ name: 'folder/', content: '' }])],
  ])('refuses a zip with %s, and says which file to use', async (_, bytes) => {
    await expect(sourcesOf(bytes)).rejects.toThrow(
      'f.zip: found an empty zip; allowed: the zip of a release, such as "january-2026-alpha-numeric-hcpcs-file.zip"',
    );
  });

  it.each([
    'PK',
    'PK\u0001\u0004',
    'PK\u0003\u0001',
    'PK\u0003\u0006',
    'PK\u0001\u0006',
    'PK\u0005\u0001',
    'PK\u0005\u0004',
    'XK\u0003\u0004',
    'XK\u0005\u0006',
    'PX\u0003\u0004',
    'PX\u0005\u0006',
  ])('takes %j for a text, because no zip begins with it', async (start) => {
    expect(await sourcesOf(start)).toEqual([['f.zip', start]]);
  });

  it('takes the size of a file from the allowance, to the last byte', async () => {
    const allowance = { ...newAllowance(), bytes: 5 };
    expect(await sourcesOf('words', allowance)).toEqual([['f.zip', 'words']]);
    expect(allowance.bytes).toBe(0);
    await expect(sourcesOf('words', { ...newAllowance(), bytes: 4 })).rejects.toThrow(
      'no readable file (it holds more than the 67108864 bytes that a release may have)',
    );
  });

  it('refuses a folder', async () => {
    const path = join(await temporaryFolder(), 'folder');
    await mkdir(path);
    await expect(readSources([path], newAllowance())).rejects.toMatchObject({
      problems: [
        {
          where: path,
          found: 'no readable file (it is not a file)',
          allowed: "one of CMS's files: a zip, a TXT or an XLSX",
        },
      ],
    });
  });
});
