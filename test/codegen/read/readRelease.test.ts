import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRelease } from '../../../codegen/read/readRelease.ts';
import { recordSheet, recordText, soundCode, soundModifier, workbook, zip } from '../../support/cmsFixtures.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const records = [soundModifier, soundCode];

async function read(files: Readonly<Record<string, string | Buffer>>) {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return readRelease(Object.keys(files).map((name) => join(folder, name)));
}

describe('readRelease', () => {
  it('puts each file of a release at its place', async () => {
    const documents = await read({
      'a.txt': recordText(records),
      'b.xlsx': recordSheet(records),
      'c.txt': ' STANDARD ALIAS : HCPCS_CD',
      'd.txt': ' PROCESSING NOTES',
      'e.xlsx': workbook({ A: [['HCPCS', 'LONG DESCRIPTION', 'ADD DATE']] }),
      'f.xlsx': workbook({ A: [['CODE', 'ACTION', 'EFF DATE']] }),
      'g.xlsx': workbook({ A: [['HCPCS/MOD CODE', 'ACTION', 'EFFECTIVE DATE']] }),
    });
    expect(documents).toMatchObject({
      recordText: { name: 'a.txt', text: recordText(records) },
      recordSheet: { name: 'b.xlsx', sheets: [{ name: 'A' }] },
      layout: { name: 'c.txt', text: ' STANDARD ALIAS : HCPCS_CD' },
      processingNotes: { name: 'd.txt', text: ' PROCESSING NOTES' },
      nocList: { name: 'e.xlsx', sheets: [{ rows: [['HCPCS', 'LONG DESCRIPTION', 'ADD DATE']] }] },
      corrections: [{ name: 'f.xlsx' }, { name: 'g.xlsx' }],
      setAside: [],
      remarks: [],
    });
    expect(documents.files.map(({ name }) => name)).toEqual([
      'a.txt',
      'b.xlsx',
      'c.txt',
      'd.txt',
      'e.xlsx',
      'f.xlsx',
      'g.xlsx',
    ]);
  });

  it('says why each file that is not compiled is left out', async () => {
    const files = {
      'corrections.txt': '2018 HCPCS CORRECTIONS\n',
      'cover.doc': `Dear reader,\u0007 ${'words '.repeat(20)}`,
      'noc.txt': 'NOC CODES - HCPCS\n',
      'other.xlsm': workbook({ A: [['a', 'b']] }),
      'readme.txt': 'HCPCS File Content',
      'report.txt': 'Code  Type of change',
      'report.xlsx': workbook({ A: [['HCPC', 'ACTION CD']] }),
    };
    const { setAside, recordText, recordSheet, nocList, corrections } = await read({ 'z.zip': await zip(files) });
    expect(setAside).toEqual([
      'z.zip › corrections.txt: corrections as text; only its spreadsheet is read',
      'z.zip › cover.doc: not recognized, a text that begins with "Dear reader,\\u0007 words words words words wo"',
      'z.zip › noc.txt: NOC list as text; only its spreadsheet is read',
      "z.zip › other.xlsm: not recognized, a spreadsheet without CMS's header",
      'z.zip › readme.txt: read me, which is not part of the tables',
      'z.zip › report.txt: transaction report, which is not part of the tables',
      'z.zip › report.xlsx: transaction report, which is not part of the tables',
    ]);
    expect({ recordText, recordSheet, nocList, corrections }).toEqual({ corrections: [] });
  });

  it('remarks on signs beyond ASCII only in files that are compiled', async () => {
    const sign = Buffer.from([0x93]);
    const { remarks } = await read({
      'notes.txt': Buffer.concat([Buffer.from(' PROCESSING NOTES\n'), sign]),
      'readme.txt': Buffer.concat([Buffer.from('HCPCS File Content\n'), sign]),
    });
    expect(remarks).toEqual(['notes.txt line 2: "“" is not ASCII; it was read as Windows-1252']);
  });

  it('refuses an unknown text or spreadsheet in a zip, because it may be a damaged one', async () => {
    const files = { 'r.txt': recordText(records), 'Page.TXT': '<!doctype html>', 'empty.xlsx': '' };
    await expect(read({ 'z.zip': await zip(files) })).rejects.toMatchObject({
      problems: [
        {
          where: 'z.zip › Page.TXT',
          found: 'a text that begins with "<!doctype html>"',
          remedy: expect.stringContaining('Download it again'),
        },
        { where: 'z.zip › empty.xlsx', found: 'an empty file' },
      ],
    });
  });

  it('refuses an unknown file that was named directly, and says which one to use', async () => {
    await expect(read({ 'cover.txt': 'Dear reader' })).rejects.toMatchObject({
      problems: [
        {
          where: 'cover.txt',
          found: 'a text that begins with "Dear reader"',
          allowed: expect.stringContaining('HCPCS records'),
          remedy: expect.stringContaining('quarterly update'),
        },
      ],
    });
  });
});
