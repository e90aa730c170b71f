import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRelease } from '../../../codegen/compileRelease.ts';
import { readRelease } from '../../../codegen/read/readRelease.ts';
import { generatedReference } from '../../../codegen/releases/generatedReference.ts';
import { parseReference } from '../../../codegen/releases/reference.ts';
import {
  type Cells,
  header,
  recordLines,
  recordSheet,
  recordText,
  soundCode,
  soundModifier,
  workbook,
  zip,
} from '../../support/cmsFixtures.ts';
import { patchWorkbook, rawZip, workbookWithRows } from '../../support/hostileFixtures.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

type Bytes = string | Buffer | Promise<Buffer>;
type Case = readonly [title: string, bytes: () => Bytes, ...messageParts: string[]];
/** A test for each case, which is refused with a message that has these parts. */
function refuseEach(cases: readonly Case[]): void {
  const named = cases.map(([title, bytes, ...parts]) => ({ title, bytes, parts }));
  it.each(named)('is refused: $title', ({ bytes, parts }) => expectRefusal(bytes(), parts));
}

/** Compiles one file up to the records. */
async function compile(bytes: Bytes, name = 'f.zip', id = '2021-01') {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, await bytes);
  const documents = await readRelease([path]);
  return compileRelease(id, documents, { ...generatedReference(), ...parseReference(id, documents) });
}

async function expectRefusal(bytes: Bytes, parts: readonly string[]): Promise<void> {
  const message = await compile(bytes).then(
    () => 'compiled',
    (error: Error) => `${error.name}: ${error.message}`,
  );
  expect(message.startsWith('Refusal: f.zip')).toBe(true);
  for (const part of parts) expect(message).toContain(part);
  expect(message).toMatch(/: found .+; allowed: ./);
  // One line for each problem, without anything that a terminal would act on.
  expect(message).not.toMatch(/(?!\n)\p{Cc}|\ufffd/u);
}

const records = [soundModifier, soundCode];
const sheet = (cells: Cells) => recordSheet([soundModifier, { ...soundCode, ...cells }]);
const text = (cells: Cells) => recordText([soundModifier, { ...soundCode, ...cells }]);
const longWords = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');

/** The text of two records, with changed lines. The code has four lines. */
function textWith(change: (lines: readonly string[]) => readonly string[]): string {
  const lines = [
    ...recordLines(soundModifier),
    ...recordLines({ ...soundCode, 'LONG DESCRIPTION': longWords }),
    ...recordLines({ ...soundCode, HCPC: 'B0001' }),
  ];
  return `${change(lines).join('\r\n')}\r\n`;
}

/** The same with one line changed. */
function textWithLine(number: number, change: (line: string) => string): string {
  return textWith((lines) => lines.map((line, index) => (index === number - 1 ? change(line) : line)));
}

function withByte(source: string, place: string, byte: number): Buffer {
  const bytes = Buffer.from(source, 'latin1');
  bytes[source.indexOf(place)] = byte;
  return bytes;
}

const notARelease: readonly Case[] = [
  ['an empty file', () => '', 'an empty file'],
  ['a web page', () => '<html>403 Forbidden</html>', '"<html>403 Forbidden'],
  [
    'random bytes',
    () => Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919 + 129) % 256)),
    'a text that begins',
  ],
  ['a cut zip', async () => (await zip({ 'r.txt': text({}) })).subarray(0, -30), 'zip that cannot be read'],
  ['a cut spreadsheet', () => recordSheet(records).subarray(0, 3000), 'zip that cannot be read'],
  ['a cut text', () => text({}).slice(0, -30), 'line 2, A0001', 'a line of', 'at least 293'],
  [
    'a text cut in a continuation',
    () => textWith((lines) => lines.slice(0, 3)).slice(0, -290),
    'line 3',
    'without its end',
  ],
  ['an empty zip', () => rawZip([]), 'an empty zip'],
  ['a zip without a release', () => zip({ 'cover.pdf': '%PDF-1.4' }), 'no HCPCS records', 'cover.pdf'],
  ['a zip with a password', () => rawZip([{ name: 'r.txt', content: text({}), flags: 1 }]), '"r.txt" is encrypted'],
  [
    'a workbook without a header',
    () =>
      recordSheet(
        records,
        [],
        header.map((_, i) => `x${i}`),
      ),
    "without CMS's header",
  ],
  ['a workbook of nothing but the header', () => recordSheet([]), 'found no code'],
  ['a legacy workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an .xls workbook of Excel before 2007'],
  [
    'a legacy workbook in a zip',
    () => zip({ 'r.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex') }),
    'r.xls',
    'an .xls workbook',
  ],
];

const damaged: readonly Case[] = [
  ['a sheet without HCPC', () => recordSheet(records, [], header.slice(1)), 'row 1', 'no column HCPC'],
  [
    'a sheet with a renamed LONG DESCRIPTION',
    () =>
      recordSheet(
        records,
        [],
        header.map((column) => column.replace('LONG DESC', 'DESC')),
      ),
    'row 1',
    'no column LONG DESCRIPTION',
    'the unknown column DESCRIPTION',
  ],
  ['a sheet with a doubled COV', () => recordSheet(records, [], [...header, 'COV']), 'row 1', 'twice the column COV'],
  [
    'records above the header',
    () => workbook({ A: [header.map((column) => soundCode[column] ?? 'x'), header] }),
    'row 1',
    'cells above the header',
  ],
  ['records on two sheets', () => workbook({ A: [header], B: [header] }), 'records on "A" and "B"'],
  [
    'a short line',
    () => textWithLine(2, (line) => line.slice(0, 280)),
    'line 2, A0001',
    'a line of 280 characters',
    '293',
  ],
  ['a first line shifted by one', () => textWithLine(1, (line) => line.slice(1)), 'line 1', 'a code in columns 1 to 5'],
  [
    'a line shifted after its description',
    () => textWithLine(6, (line) => line.replace('thing,', 'thing')),
    'line 6, B0001',
  ],
  ['a line shifted to the right', () => textWithLine(6, (line) => line.replace('thing,', 'thing, x')), 'line 6, B0001'],
  [
    'a field where none is',
    () => textWithLine(6, (line) => `${line.slice(0, 300)}x`),
    'line 6, B0001, after column 293',
    '"x"',
  ],
  ['a continuation first', () => textWith((lines) => lines.slice(2)), 'line 1, A0001, SEQNUM', 'a record first'],
  [
    'a continuation of another code',
    () => textWith((lines) => lines.filter((_, index) => index !== 1)),
    'line 2, A0001, SEQNUM',
    'XY 200',
  ],
  [
    'a continuation out of order',
    () => textWith(([a = '', b = '', c = '', d = '', ...rest]) => [a, b, d, c, ...rest]),
    'line 3, A0001, SEQNUM',
    'numbered 300',
    'A0001 200',
  ],
  [
    'a continuation of the other kind',
    () => textWithLine(3, (line) => line.replace('002004', '002008')),
    'line 3, A0001',
    'kind 8',
  ],
  ['an empty continuation', () => textWithLine(3, (line) => line.slice(0, 11)), 'line 3, A0001, LONG DESCRIPTION'],
  [
    'rows that continue out of order',
    () =>
      recordSheet([
        soundModifier,
        soundCode,
        { ...soundCode, SEQNUM: '0030', RECID: '4' },
        { ...soundCode, SEQNUM: '0020', RECID: '4' },
      ]),
    'row 4, A0001, SEQNUM',
    'numbered "0030"',
    'numbered 20',
  ],
  [
    'a row that continues nothing',
    () => recordSheet([{ ...soundCode, RECID: '4' }]),
    'row 2, A0001, SEQNUM',
    'a record first',
  ],
  [
    'a record that is not numbered as the first',
    () => textWithLine(6, (line) => line.replace('B000100100', 'B000100200')),
    'line 6, B0001, SEQNUM',
  ],
  [
    'a code twice, as text',
    () => recordText([...records, soundCode]),
    'line 3, A0001, HCPC',
    'A0001 for a second time',
    'first in f.zip line 2',
  ],
  [
    'a code twice, as rows',
    () => recordSheet([...records, soundCode]),
    'row 4, A0001, HCPC',
    'A0001 for a second time',
  ],
  [
    'an unknown record kind, as text',
    () => textWithLine(6, (line) => line.replace('001003', '001005')),
    'line 6, B0001, RECID',
    '"5"',
  ],
  [
    'an unknown record kind, as a row',
    () => sheet({ RECID: '5' }),
    'row 3, A0001, RECID',
    '"5"',
    '3 (code) or 7 (modifier)',
  ],
  [
    'a termination before the addition',
    () => text({ 'TERM DT': '20191231' }),
    'line 2, A0001, TERM DT',
    '20191231',
    '20200101',
  ],
  ['an empty description, as text', () => text({ 'LONG DESCRIPTION': '' }), 'line 2, A0001, LONG DESCRIPTION', '""'],
  [
    'an empty description, as a row',
    () => sheet({ 'SHORT DESCRIPTION': '  ' }),
    'row 3, A0001, SHORT DESCRIPTION',
    '""',
  ],
  [
    'a control character, as text',
    () => text({ 'SHORT DESCRIPTION': 'a\u0007b' }),
    'line 2, A0001, SHORT DESCRIPTION',
    'a\\u0007b',
  ],
  ['a tab', () => text({ 'LONG DESCRIPTION': 'a\tb' }), 'line 2, A0001, LONG DESCRIPTION', 'a\\tb'],
  [
    'a control character, in a row',
    () => sheet({ 'LONG DESCRIPTION': 'a_x001B_[2Jb' }),
    'row 3, A0001',
    'a\\u001b[2Jb',
  ],
  ['a hard blank for padding', () => withByte(text({}), '  51', 0xa0), 'line 2, A0001, SHORT DESCRIPTION', '\\u00a0'],
  [
    'a byte of Windows-1252',
    () => withByte(text({}), 'nvented thing,', 0x92),
    'line 2, A0001, LONG DESCRIPTION',
    '"I’vented thing, each"',
    'Windows-1252',
  ],
  [
    'a byte that is no character',
    () => withByte(text({}), 'nvented thing,', 0x81),
    'line 2, A0001, LONG DESCRIPTION',
    'I\\u0081vented',
  ],
  [
    'a sign for lost characters',
    () => sheet({ 'LONG DESCRIPTION': 'a\ufffdb' }),
    'row 3, A0001, LONG DESCRIPTION',
    'a\\ufffdb',
  ],
  [
    'notes with a byte that is no character',
    () => zip({ r: text({}), n: withByte(' PROCESSING NOTES\n 0001--A?B', '?', 0x9d) }),
    'n line 2, column 9',
    '\\u009d',
  ],
];

const dates = ['ADD DT', 'ACT EFF DT', 'TERM DT', 'ASC_DT', 'OPPS_DT'];
const coded = ['PRICE1', 'MULT_PI', 'LABCERT1', 'COV', 'ASC_GRP', 'OPPS', 'OPPS_PI', 'BETOS', 'TOS1', 'ACTION CD'];
const foreign = ['99213', '0159T', '0001U', '1000F', 'D0120'];

/** Valid XML beside what a library of spreadsheets would follow. */
const withEntity = (dtd: string, reference: string) =>
  patchWorkbook(recordSheet(records), (part, xml) =>
    part === 'xl/worksheets/sheet1.xml' ? xml.replace(/\?>\s*/, `$&${dtd}`).replace('Invented thing', reference) : xml,
  );
/** The workbook of two records with an error in place of the code's coverage. */
const withError = (bytes: Buffer, error: string) =>
  patchWorkbook(bytes, (part, xml) => {
    if (part !== 'xl/worksheets/sheet1.xml') return xml;
    return xml.replace(/(<c r="[A-Z]+3")[^>]*>(?:(?!<\/c>).)*<v>C<\/v><\/c>/, `$1 t="e"><v>${error}</v></c>`);
  });
const withCells = (rows: string) => workbookWithRows(recordSheet(records), rows);

const hostile: readonly Case[] = [
  ['a name that leads out', () => rawZip([{ name: '../../x', content: text({}) }]), '../../x'],
  ['a name that leads out backwards', () => rawZip([{ name: '..\\..\\x', content: text({}) }]), 'x'],
  ['an absolute name', () => rawZip([{ name: '/etc/x', content: text({}) }]), '/etc/x'],
  ['an absolute name of Windows', () => rawZip([{ name: 'C:/x', content: text({}) }]), 'C:/x'],
  [
    'a link',
    () => rawZip([{ name: 'r.txt', content: '/etc/passwd', attributes: 0o120777 * 65536 }]),
    '"r.txt" is a link',
  ],
  ['a name twice', () => rawZip(['a', 'b'].map((content) => ({ name: 'r.txt', content }))), 'two entries "r.txt"'],
  [
    'a part of a workbook twice',
    () => rawZip(['a', 'b', 'c'].map((content) => ({ name: '[Content_Types].xml', content }))),
    'two entries',
  ],
  [
    'a size that is too small',
    () => rawZip([{ name: 'r.txt', content: text({}), size: 10 }]),
    'r.txt',
    'zip that cannot be read',
  ],
  [
    'a size that is too large',
    () => rawZip([{ name: 'r.txt', content: text({}), size: 9999 }]),
    'r.txt',
    'zip that cannot be read',
  ],
  [
    'a name that would clear the screen',
    () => rawZip([{ name: '\u001b[2J.txt', content: 'x', flags: 0x800 }]),
    '\\u001b[2J.txt',
  ],
  [
    '2,001 entries',
    () => rawZip(Array.from({ length: 2001 }, (_, i) => ({ name: `${i}`, content: '' }))),
    '2000 entries',
  ],
  ['an entity', () => withEntity('<!DOCTYPE x [<!ENTITY a "b">]>', '&a;'), 'xl/worksheets/sheet1.xml', 'DOCTYPE'],
  ['an external entity', () => withEntity('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'), 'DOCTYPE'],
  ['an entity without a declaration', () => withEntity('', '&a;'), 'xl/worksheets/sheet1.xml', 'undefined entity'],
  [
    'a shared text that is not there',
    () => withCells('<row r="1"><c r="A1" t="s"><v>999</v></c></row>'),
    'A1: it refers to the shared text 999',
  ],
  [
    'a shared text below the first',
    () => withCells('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
    'A1: it refers to the shared text "-1", which is not a number',
  ],
  [
    'a millionth column',
    () => withCells('<row r="1"><c r="BDWGN1"><v>1</v></c></row>'),
    'cell BDWGN1',
    'up to three letters and a number',
  ],
  [
    'a column beyond those of CMS',
    () => withCells('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    'cell XFD1',
    'at most 256',
  ],
  [
    'a millionth row',
    () => withCells('<row r="1000000"><c r="A1000000"><v>1</v></c></row>'),
    'cell A1000000',
    'at most 65536',
  ],
  [
    'a cell twice',
    () => withCells('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    'cell A1',
    'twice',
  ],
  ['a cell in disguise', () => withCells("<row r='1'><c r='XFD1'><v>1</v></c></row>"), 'cell XFD1', 'at most 256'],
  ['widths among the cells', () => withCells('<cols><col min="1" max="16384"/></cols>'), '<cols> in <sheetData>'],
  ['an error of a formula', () => withError(recordSheet(records), '#REF!'), 'row 3, A0001, COV', 'the error "#REF!"'],
];

describe('a file that is not a release', () => {
  refuseEach(notARelease);
});

describe('a damaged release', () => {
  refuseEach(damaged);

  it.each(coded)('is refused with an unknown value of %s, as text and as rows', async (column) => {
    await expectRefusal(text({ [column]: '~' }), [`line 2, A0001, ${column}`, '"~"', "the layout's "]);
    await expectRefusal(sheet({ [column]: '~' }), [`row 3, A0001, ${column}`, '"~"', "the layout's "]);
  });

  it.each(dates)('is refused with a day of %s that does not exist', async (column) => {
    await expectRefusal(text({ [column]: '20230229' }), [
      `line 2, A0001, ${column}`,
      '"20230229"',
      'a day of the calendar',
    ]);
    await expectRefusal(sheet({ [column]: '20230931' }), [`row 3, A0001, ${column}`, '"20230931"']);
  });

  it.each(foreign)('is refused with %s, whose text is copyrighted', async (code) => {
    await expectRefusal(text({ HCPC: code }), [`line 2, ${code}, HCPC`, `"${code}"`, 'copyrighted']);
    await expectRefusal(sheet({ HCPC: code }), [`row 3, ${code}, HCPC`, `"${code}"`, 'copyrighted']);
  });

  it('may use more than ASCII in a spreadsheet, which the summary reports', async () => {
    const { records, remarks } = await compile(sheet({ 'LONG DESCRIPTION': 'Riboflavin 5’' }));
    expect(records.codes.map(({ longDescription }) => longDescription)).toEqual(['Riboflavin 5’']);
    expect(remarks).toEqual(['f.zip row 3, A0001, LONG DESCRIPTION: "’" is not ASCII']);
  });

  it('may have codes that are added after it, which the summary reports', async () => {
    const later = sheet({ 'ADD DT': '20200201' });
    expect((await compile(later, 'f.zip', '2020-02')).remarks).toEqual([]);
    expect((await compile(later, 'f.zip', '2020-01')).remarks).toEqual([
      '1 of the 2 records are added after 2020-01, such as A0001: is --id right?',
    ]);
  });

  it('may lack the number of a processing note, which the summary reports', async () => {
    const notes = ['PROCESSING NOTES', '0001--A', '0002-B', '0003--C'].join('\n');
    const { remarks } = await compile(zip({ 'r.xlsx': sheet({}), 'n.txt': notes }));
    expect(remarks).toEqual(['processing note 0003 follows 0001']);
  });

  it('may begin with disclaimers that are not ASCII, which the summary reports', async () => {
    const preamble = Buffer.concat([Buffer.from([0x2a, 0x93, 0x0d, 0x0a]), Buffer.from(text({}))]);
    expect((await compile(preamble)).notices).toEqual([
      { slip: 'prose', where: 'f.zip', found: '1 line of prose, the first "*“"' },
    ]);
  });
});

describe('a hostile file', () => {
  refuseEach(hostile);
});
