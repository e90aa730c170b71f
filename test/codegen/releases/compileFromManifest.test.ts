import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HcpcsRecord } from '../../../codegen/model.ts';
import { compileFromManifest, type ReadReleases } from '../../../codegen/releases/compileFromManifest.ts';
import { compileManifest } from '../../../codegen/releases/compileManifest.ts';
import { recordText, soundCode, soundModifier, workbook } from '../../support/cmsFixtures.ts';
import { recordLayout } from '../../support/cmsLayout.ts';
import { inventReleases, sha256Of } from '../../support/inventedReleases.ts';

const notes = ' PROCESSING NOTES\r\n\r\n 0017--AN INVENTED NOTE.   *\r\n';
const nocList = workbook({
  N: [
    ['HCPCS', 'LONG DESCRIPTION', 'ADD DATE'],
    ['A0001', 'Invented', 20200101],
  ],
});
const records = recordText([soundModifier, soundCode]);
const january = {
  id: '2018-01',
  files: {
    '2018/r.txt': records,
    '2018/layout.txt': recordLayout(),
    '2018/notes.txt': notes,
    '2018/noc.xlsx': nocList,
  },
};
/** Has only records, like the quarterly releases. */
const april = {
  id: '2018-04',
  files: { 'april.txt': recordText([soundModifier, soundCode, { ...soundCode, HCPC: 'A0002' }]) },
  layout: '2018-01',
  processingNotes: '2018-01',
  nocList: '2018-01',
};

function idsOf(list: readonly HcpcsRecord[]): readonly string[] {
  return list.map(({ code }) => code);
}

describe('a release of the manifest', () => {
  it('is compiled from its files below the releases folder', async () => {
    const known = await inventReleases(january);
    const { id, files, records: compiled, reference } = await compileFromManifest('2018-01', known);
    expect(id).toBe('2018-01');
    expect(files).toContainEqual({ name: 'r.txt', sha256: sha256Of(records) });
    expect([idsOf(compiled.codes), idsOf(compiled.modifiers)]).toEqual([['A0001'], ['XY']]);
    expect(reference.layout.content.get('HCPCS_CVRG_CD')).toMatchObject({
      title: 'Invented title of HCPCS_CVRG_CD',
      begin: 230,
      length: 1,
      values: [{ code: 'C', description: 'An invented coverage' }],
    });
    expect(reference.layout.origin).toEqual({
      release: '2018-01',
      name: 'layout.txt',
      sha256: sha256Of(recordLayout()),
    });
  });

  it('takes what it lacks from the releases that the manifest names', async () => {
    const older = { id: '2017-01', files: { 'r.txt': records, 'n.txt': notes } };
    const known = await inventReleases(older, january, { ...april, processingNotes: '2017-01' });
    const { reference, records: compiled } = await compileFromManifest('2018-04', known);
    expect(idsOf(compiled.codes)).toEqual(['A0001', 'A0002']);
    expect(reference.layout.origin.release).toBe('2018-01');
    expect(reference.processingNotes).toEqual({
      content: new Map([['0017', 'AN INVENTED NOTE.']]),
      origin: { release: '2017-01', name: 'n.txt', sha256: sha256Of(notes) },
    });
    expect(reference.nocList).toEqual({
      content: ['A0001'],
      origin: { release: '2018-01', name: 'noc.xlsx', sha256: sha256Of(nocList) },
    });
  });

  it('is read once, however many releases it is the reference of', async () => {
    const known = await inventReleases(january, april);
    const read: ReadReleases = new Map();
    const first = await compileFromManifest('2018-04', known, read);
    expect([...read.keys()]).toEqual(['2018-04', '2018-01']);
    const readBefore = read.get('2018-01');
    const second = await compileFromManifest('2018-01', known, read);
    expect(read.get('2018-01')).toBe(readBefore);
    expect(second.reference.layout.content).toBe(first.reference.layout.content);
  });

  it('is refused if a file is not what CMS published, to the byte', async () => {
    const known = await inventReleases(january);
    await appendFile(join(known.folder, '2018/notes.txt'), '\r\n');
    await expect(compileFromManifest('2018-01', known)).rejects.toMatchObject({
      name: 'Refusal',
      problems: [
        {
          where: join(known.folder, '2018/notes.txt'),
          found: 'not the file that CMS published',
          allowed: `sha256 ${sha256Of(notes)}`,
          remedy: expect.stringContaining('codegen/releases/manifest.ts'),
        },
      ],
    });
  });

  it('is refused if the release that the manifest names as its reference has none', async () => {
    const known = await inventReleases(january, { ...april, nocList: '2018-04' });
    await expect(compileFromManifest('2018-04', known)).rejects.toMatchObject({
      problems: [
        {
          where: 'codegen/releases/manifest.ts, 2018-04, nocList',
          found: '2018-04',
          allowed: 'a release whose files include it',
        },
      ],
    });
  });

  it('is refused if no release has its id', async () => {
    const known = await inventReleases(january, april);
    await expect(compileFromManifest('2018-07', known)).rejects.toMatchObject({
      problems: [{ where: 'codegen/releases/manifest.ts', found: 'no release 2018-07', allowed: '2018-01, 2018-04' }],
    });
  });
});

describe('all releases of the manifest', () => {
  it('are compiled in its order', async () => {
    const releases = await compileManifest(await inventReleases(january, april));
    expect(releases.map((release) => [release.id, idsOf(release.records.codes)])).toEqual([
      ['2018-01', ['A0001']],
      ['2018-04', ['A0001', 'A0002']],
    ]);
  });

  it('are refused together if files are missing, each of which is reported', async () => {
    const known = await inventReleases(january, april);
    const elsewhere = join(known.folder, '2018');
    await expect(compileManifest({ ...known, folder: elsewhere })).rejects.toMatchObject({
      problems: [
        ...['2018/r.txt', '2018/layout.txt', '2018/notes.txt', '2018/noc.xlsx'].map((path) => ({
          where: join(elsewhere, path),
          found: 'no readable file (ENOENT)',
          allowed: expect.stringMatching(/^all files of 2018-01: /),
        })),
        {
          where: join(elsewhere, 'april.txt'),
          allowed: expect.stringMatching(/^all files of 2018-04: /),
          remedy: expect.stringContaining('--releases'),
        },
      ],
    });
  });

  it('are refused as a whole if they contradict each other', async () => {
    const layout = recordLayout({ HCPCS_CVRG_CD: 'Z = Another coverage' });
    const other = recordText([soundModifier, soundCode].map((record) => ({ ...record, COV: 'Z' })));
    const known = await inventReleases(january, {
      ...april,
      files: { 'april.txt': other, 'layout.txt': layout },
      layout: april.id,
    });
    await expect(compileManifest(known)).rejects.toMatchObject({
      problems: [{ where: 'HCPCS 2018-01, A0001, COV', found: '"C"' }],
    });
  });

  it('are reported missing by file, not by release', async () => {
    const known = await inventReleases(january, { ...april, files: { ...april.files } });
    await rm(join(known.folder, 'april.txt'));
    await expect(compileManifest(known)).rejects.toMatchObject({
      problems: [{ where: join(known.folder, 'april.txt') }],
    });
  });
});
