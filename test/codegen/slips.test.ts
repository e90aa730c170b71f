import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupNotices } from '../../codegen/groupNotices.ts';
import type { Notice } from '../../codegen/notice.ts';
import { readRelease } from '../../codegen/read/readRelease.ts';
import { readRecords } from '../../codegen/readRecords.ts';
import { generatedReference } from '../../codegen/releases/generatedReference.ts';
import { parseReference } from '../../codegen/releases/reference.ts';
import {
  type Cells,
  header,
  recordLines,
  recordSheet,
  recordText,
  soundCode,
  soundModifier,
  workbook,
} from '../support/cmsFixtures.ts';
import { recordLayout } from '../support/cmsLayout.ts';
import { compileFixture } from '../support/compileFixture.ts';
import { patchWorkbook } from '../support/hostileFixtures.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

type Files = Readonly<Record<string, string | Buffer>>;

/** The records of some files by code, and what was odd in them. */
async function read(files: Files, accepted: readonly string[] = []) {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const documents = await readRelease(Object.keys(files).map((name) => join(folder, name)));
  const newestLayout = generatedReference().layout.content;
  const layout = parseReference('2018-07', documents).layout?.content ?? newestLayout;
  const { rows, notices } = readRecords(documents, layout, { accepted, newestLayout });
  const cells = new Map(rows.map((row) => [row.cells.HCPC, row.cells]));
  return { cells, notices: [...documents.notices, ...notices] };
}

function said(notices: readonly Notice[]): readonly string[] {
  return notices.map(({ slip, code, column, found }) => [slip, code, column, found].filter(Boolean).join(' | '));
}

const text = (...codes: readonly Cells[]) => recordText([soundModifier, ...codes]);
const sheet = (...codes: readonly Cells[]) => recordSheet([soundModifier, ...codes]);
const withByte = (source: string, place: string, byte: number) => {
  const bytes = Buffer.from(source, 'latin1');
  bytes[source.indexOf(place)] = byte;
  return bytes;
};

describe('prose', () => {
  it('above the records and below them is not read', async () => {
    const prose = '***Disclaimers\r\n\r\n-- Words of CMS\r\n';
    const { cells, notices } = await read({ 'r.txt': `${prose}${text(soundCode)}   the end\r\n` });
    expect([...cells.keys()]).toEqual(['XY', 'A0001']);
    expect(said(notices)).toEqual(['prose | 3 lines of prose, the first "***Disclaimers"']);
  });
});

describe('a file beside the records', () => {
  it('may be a readme, or an old workbook', async () => {
    const files = {
      'r.txt': text(soundCode),
      'about.txt': 'These are the codes.',
      'r.xls': Buffer.from('d0cf11e0', 'hex'),
    };
    expect(said((await read(files)).notices)).toEqual([
      'readme | a text of 20 characters',
      'oldWorkbook | an .xls workbook',
    ]);
  });

  it.each([
    ['a page of a web site', '<!DOCTYPE html><p>Forbidden'],
    ['a long text', 'words '.repeat(4000)],
    [
      'a part of a text of records',
      recordLines({ ...soundCode, HCPC: 'B0001' })
        .join('\n')
        .slice(12),
    ],
    ['bytes', '\u0001\u0002'],
  ])('is refused if it is %s', async (_, content) => {
    await expect(read({ 'r.txt': text(soundCode), 'x.txt': content })).rejects.toThrow(
      'x.txt: found a text that begins',
    );
  });

  it('is no readme if no other file has records', async () => {
    await expect(read({ 'about.txt': 'These are the codes.' })).rejects.toThrow('about.txt: found a text that begins');
  });
});

describe('a line of a text', () => {
  const [line = ''] = recordLines(soundCode);

  it('may have a tab for some of its blanks', async () => {
    const { cells, notices } = await read({ 'r.txt': text(soundCode).replace('each     ', 'each\t') });
    expect(cells.get('A0001')).toMatchObject({ 'LONG DESCRIPTION': 'Invented thing, each', 'ACTION CD': 'N' });
    expect(said(notices)).toEqual([expect.stringMatching(/^tab \| A0001 \| "A0001001003Invented thing, each\\t/)]);
  });

  it('is refused if a field does not hold once a tab is widened', async () => {
    const shifted = text(soundCode).replace('2020010120200101', '2020010\t20200101').replace('each  ', 'each');
    await expect(read({ 'r.txt': shifted })).rejects.toThrow(/A0001, [A-Z0-9_ ]+: found/);
  });

  it('may count on from the code above', async () => {
    const words = Array.from({ length: 20 }, (_, index) => `word${index}`).join(' ');
    const lines = [
      ...recordLines(soundModifier),
      ...recordLines({ ...soundCode, 'LONG DESCRIPTION': words }),
      ...recordLines({ ...soundCode, HCPC: 'B0001' }).map((one) => one.replace('B000100100', 'B000100300')),
    ];
    const { cells, notices } = await read({ 'r.txt': `${lines.join('\r\n')}\r\n` });
    expect(cells.get('B0001')?.['LONG DESCRIPTION']).toBe('Invented thing, each');
    expect(said(notices)).toEqual(['countedOn | B0001 | SEQNUM | a number above 100']);
  });

  it('may have another number in the habit of the whole file, but not once', async () => {
    const odd = (count: number) =>
      Array.from({ length: count }, (_, index) => line.replace('A000100100', `B${1000 + index}00400`));
    const file = (count: number) => ({ 'r.txt': `${[text(soundCode).trimEnd(), ...odd(count)].join('\r\n')}\r\n` });
    await expect(read(file(1))).rejects.toThrow('r.txt line 3, B1000, SEQNUM: found 400; allowed: 100 for a record');
    expect((await read(file(20))).cells.size).toBe(22);
  });
});

describe('a character that was converted twice', () => {
  const cases = [
    [0xf6, 'w>=20"<24"'],
    [0xc6, "Invented's"],
    [0xe1, 'thing; each'],
  ] as const;

  it.each(cases)('is read as it was: byte %i in %j', async (byte, words) => {
    const source = text({
      ...soundCode,
      'LONG DESCRIPTION': words.replaceAll(/["']|(?<=;) /g, String.fromCharCode(byte)),
    });
    const { cells, notices } = await read({ 'r.txt': Buffer.from(source, 'latin1') });
    expect(cells.get('A0001')?.['LONG DESCRIPTION']).toBe(words);
    expect(said(notices)).toEqual([`conversion | A0001 | LONG DESCRIPTION | "${String.fromCharCode(byte)}"`]);
  });

  it('is read in a spreadsheet too, where a hard blank may be a ß, but a name keeps its umlaut', async () => {
    const { cells } = await read({
      'r.xlsx': sheet(
        { ...soundCode, 'LONG DESCRIPTION': 'thing;ßeach' },
        { ...soundCode, HCPC: 'A0002', 'LONG DESCRIPTION': 'Sjögren, each' },
      ),
    });
    expect([...cells.values()].map((one) => one['LONG DESCRIPTION']).slice(1)).toEqual([
      'thing; each',
      'Sjögren, each',
    ]);
  });
});

describe('a cell that one file has lost', () => {
  const odd = withByte(text(soundCode), 'nvented thing,', 0x92);

  it('is taken from the spreadsheet if the text has an unknown byte', async () => {
    const { cells, notices } = await read({ 'r.txt': odd, 'r.xlsx': sheet(soundCode) });
    expect(cells.get('A0001')?.['LONG DESCRIPTION']).toBe('Invented thing, each');
    expect(said(notices)).toEqual([expect.stringMatching(/^otherFile \| A0001 \| LONG DESCRIPTION \| "I’vented/)]);
  });

  it('is refused if the spreadsheet has no ASCII there either', async () => {
    const other = sheet({ ...soundCode, 'LONG DESCRIPTION': 'I’vented thing, each' });
    await expect(read({ 'r.txt': odd, 'r.xlsx': other })).rejects.toThrow('is not ASCII');
    await expect(read({ 'r.txt': odd })).rejects.toThrow('is not ASCII');
  });

  it('is taken from the text if the spreadsheet has an error, or only a beginning', async () => {
    const failed = await withError(sheet(soundCode), 'C');
    const { cells, notices } = await read({ 'r.txt': text(soundCode), 'r.xlsx': failed });
    expect(cells.get('A0001')?.COV).toBe('C');
    expect(said(notices)).toEqual(['otherFile | A0001 | COV | the error "#NAME?"']);
    await expect(read({ 'r.xlsx': failed })).rejects.toThrow('r.xlsx row 3, A0001, COV: found the error "#NAME?"');

    const cut = sheet({ ...soundCode, 'LONG DESCRIPTION': 'Invented thi' });
    const whole = await compileFixture({ 'r.txt': text(soundCode), 'r.xlsx': cut });
    expect(whole.stdout).toContain('1 cell differs between text and spreadsheet; a rule explains 1');
    expect(whole.stdout).toContain('A0001, LONG DESCRIPTION: a description that is cut in the spreadsheet.');
  });
});

describe('an older spreadsheet', () => {
  const older: Readonly<Record<string, string>> = { SEQNUM: 'SEQ NUM', RECID: 'RIC', COV: 'COVERAGE', PRICE1: 'PI1' };
  const columns = header.map((column) => older[column] ?? column);
  const row = (cells: Cells) => header.map((column) => cells[column]);
  const lines = [
    { ...soundModifier, SEQNUM: '00100' },
    { ...soundCode, SEQNUM: '00200' },
    { HCPC: 'A0001', SEQNUM: '00300', RECID: '4', 'LONG DESCRIPTION': 'in a second line' },
  ];

  it('has other names of the columns, and a row for each line', async () => {
    const { cells, notices } = await read({ 'r.xlsx': workbook({ A: [columns, ...lines.map(row)] }) });
    expect(cells.get('A0001')).toMatchObject({
      'LONG DESCRIPTION': 'Invented thing, each in a second line',
      COV: 'C',
      PRICE1: '51',
    });
    expect(said(notices)).toEqual(['oldHeadings | SEQ NUM, RIC and others']);
  });

  it('is refused if only some of its columns have the older names', async () => {
    const mixed = columns.map((column) => (column === 'RIC' ? 'RECID' : column));
    await expect(read({ 'r.xlsx': workbook({ A: [mixed, ...lines.map(row)] }) })).rejects.toThrow('no column SEQNUM');
  });
});

describe('a value that the release’s own layout lacks', () => {
  const layout = recordLayout({
    HCPCS_BETOS_CD: `O1E = An invented service\r\n${' '.repeat(55)}01L = Lymphedema Compression Treatment Items (eff 1/1/2024)`,
  });
  const codes = [
    soundCode,
    { ...soundCode, HCPC: 'A0002', BETOS: 'O1L' },
    { ...soundCode, HCPC: 'A0003', BETOS: 'O1L' },
  ];

  it('is read if a newer layout has it', async () => {
    const { code, stdout, out } = await compileFixture({ 'r.txt': text(...codes), 'l.txt': layout });
    expect(code).toBe(0);
    expect(stdout).toContain(
      '  BETOS: "O1L" in 2 records (A0002, A0003). The release\'s own record layout lacks or misprints the value; a newer layout has it.',
    );
    // The misprint has the words of the value, and gives it its place.
    const table = await readFile(join(out, 'tables/betos.ts'), 'utf8');
    expect(table.match(/code: "..."/g)).toEqual(['code: "O1E"', 'code: "O1L"']);
  });

  it('is refused once, however many records have it, if no layout has it', async () => {
    const { stderr } = await compileFixture({
      'r.txt': text(...codes.map((cells) => ({ ...cells, BETOS: '0IE' }))),
      'l.txt': layout,
    });
    expect(stderr).toBe(
      'codegen: r.txt, BETOS: found "0IE" in 3 records (A0001, A0002, A0003); allowed: the layout\'s values O1E, 01L, or blank. Did CMS mean "O1E"? To compile it with these cells blank, add --accept A0001.BETOS A0002.BETOS A0003.BETOS, or list them as accepted in the manifest\n',
    );
    const all = await compileFixture({ 'r.txt': text({ ...soundCode, BETOS: '0IE' }), 'l.txt': layout }, '--all');
    expect(all.stderr).toContain('r.txt line 2, A0001, BETOS: found "0IE"');
  });
});

describe('a cell that is wrong in both files', () => {
  const wrong = { ...soundCode, ASC_GRP: '20', ASC_DT: '170401' };
  const files = { 'r.txt': text(wrong), 'r.xlsx': sheet(wrong) };
  const corrections = (action: string, ...cells: readonly unknown[]) =>
    workbook({
      A: [
        ['CODE', 'ACTION', 'EFF DATE', 'ASC IND'],
        ['A0001', action, ...cells],
      ],
    });

  it('is what CMS’s own corrections give', async () => {
    const { cells, notices } = await read({
      ...files,
      'c.xlsx': corrections('Change ASC Ind/ASC eff date', 20170401, 'YY'),
    });
    expect(cells.get('A0001')).toMatchObject({ ASC_GRP: 'YY', ASC_DT: '20170401' });
    expect(groupNotices(notices)).toMatchObject([
      { code: 'A0001', column: 'ASC_GRP', found: '20', reason: expect.stringContaining('corrections') },
      { code: 'A0001', column: 'ASC_DT', found: '170401' },
    ]);
  });

  it('is what the highest version of the corrections gives', async () => {
    const versions = {
      'V1_c.xlsx': corrections('Change ASC Ind/ASC eff date', 20160401, 'YY'),
      'V2_c.xlsx': corrections('Change ASC Ind/ASC eff date', 20170401, 'YY'),
    };
    expect((await read({ ...files, ...versions })).cells.get('A0001')?.ASC_DT).toBe('20170401');
    expect((await compileFixture({ ...files, ...versions })).stdout).toContain('  2 versions of the corrections.');
  });

  it('is refused with the option that lets it pass, and then blank', async () => {
    const refused = await compileFixture(files);
    expect(refused.stderr).toContain('To compile it with this cell blank, add --accept A0001.ASC_DT, or');
    const accepted = await compileFixture(files, '--accept', 'A0001.ASC_DT', 'A0001.ASC_GRP');
    expect(accepted.code).toBe(0);
    const release = await readFile(join(accepted.out, 'release.ts'), 'utf8');
    expect(release).toContain('      column: "ASC_DT",\n      found: "170401",\n');
    const { cells } = await read(files, ['A0001.ASC_DT', 'A0001.ASC_GRP']);
    expect(cells.get('A0001')).toMatchObject({ ASC_GRP: '', ASC_DT: '' });
  });

  it.each([
    ['a cell that is not wrong', 'A0001.COV'],
    ['a code that is not there', 'B0001.COV'],
    ['no cell', 'COV'],
  ])('is not let pass by an option that names %s', async (_, name) => {
    const { code, stderr } = await compileFixture({ 'r.txt': text(soundCode) }, '--accept', name);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`found "${name}" among the accepted cells`)]);
  });

  it('is refused all the same if it may not be blank', async () => {
    const without = { 'r.txt': text({ ...soundCode, 'SHORT DESCRIPTION': '' }) };
    const { code, stderr } = await compileFixture(without, '--accept', 'A0001.SHORT DESCRIPTION');
    expect([code, stderr]).toEqual([1, expect.stringContaining('A0001, SHORT DESCRIPTION: found ""')]);
    expect(stderr).not.toContain('add --accept');
  });
});

/** A workbook with an error in place of the first cell of the third row that has this content. */
function withError(bytes: Buffer, content: string): Promise<Buffer> {
  return patchWorkbook(bytes, (part, xml) =>
    part === 'xl/worksheets/sheet1.xml'
      ? xml.replace(
          new RegExp(`(<c r="[A-Z]+3")[^>]*>(?:(?!</c>).)*<(?:t|v)[^>]*>${content}</(?:t|v)>.*?</c>`),
          '$1 t="e"><v>#NAME?</v></c>',
        )
      : xml,
  );
}
