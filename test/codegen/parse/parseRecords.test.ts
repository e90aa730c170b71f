import { describe, expect, it } from 'vitest';
import { parseProcessingNotes } from '../../../codegen/parse/parseProcessingNotes.ts';
import { parseRecordSheet } from '../../../codegen/parse/parseRecordSheet.ts';
import { parseRecordText } from '../../../codegen/parse/parseRecordText.ts';
import { readContent } from '../../../codegen/read/readContent.ts';
import { generatedReference } from '../../../codegen/releases/generatedReference.ts';
import {
  type Cells,
  header,
  recordLines,
  recordSheet,
  recordText,
  soundCode,
  soundModifier,
} from '../../support/cmsFixtures.ts';

const layout = generatedReference().layout.content;
const file = { name: 'records', sha256: '0'.repeat(64) };

function parseText(text: string) {
  return parseRecordText({ name: 'r.txt', file, text }, layout);
}

async function parseSheet(bytes: Buffer) {
  const content = await readContent({ name: 'r.xlsx', file, bytes, isSpreadsheet: true });
  if (content.form !== 'spreadsheet') throw new Error('no spreadsheet');
  return parseRecordSheet({ name: 'r.xlsx', file, sheets: content.sheets }, layout);
}

const longWords = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');

describe('parseRecordText', () => {
  it('reads every column of a line', () => {
    const cells: Cells = {
      ...soundCode,
      PRICE2: '53',
      CIM1: '60-9',
      CIM3: '60-11',
      MCM3: '2100.1',
      STATUTE: '1833(t)',
      LABCERT1: '110',
      LABCERT8: '900',
      XREF1: 'A0002',
      XREF5: '99213',
      ASC_GRP: 'YY',
      ASC_DT: '20210101',
      OPPS: '102',
      OPPS_PI: '1',
      OPPS_DT: '20220101',
      PROCNOTE: '0017',
      TOS5: 'P',
      'TERM DT': '20251231',
    };
    const { rows, problems } = parseText(recordText([cells]));
    expect(problems).toEqual([]);
    const expected = Object.fromEntries(header.map((column) => [column, String(cells[column] ?? '').trim()]));
    expect(rows).toEqual([{ where: 'r.txt line 1, A0001', cells: { ...expected, SEQNUM: '00100' } }]);
  });

  it('joins the continuations of a description, trimmed or padded, and finds right-aligned modifiers', () => {
    const lines = [
      ...recordLines({ ...soundCode, 'LONG DESCRIPTION': longWords }),
      ...recordLines({ ...soundModifier, 'LONG DESCRIPTION': longWords }),
    ];
    const { rows, problems } = parseText(lines.map((line) => `${line.trimEnd()}\n`).join(''));
    expect(problems).toEqual([]);
    expect(rows.map(({ cells }) => [cells.HCPC, cells['LONG DESCRIPTION']])).toEqual([
      ['A0001', longWords],
      ['XY', longWords],
    ]);
  });

  it('keeps a double space at the start of a line', () => {
    const [first = ''] = recordLines(soundCode);
    const chunk = (number: string, kind: string, words: string) => `A0001${number}${kind}${words.padEnd(80)}`;
    const lines = [
      chunk('00100', '3', 'One') + first.slice(91),
      chunk('00200', '4', ' two'),
      chunk('00300', '4', 'three'),
    ];
    expect(parseText(lines.join('\r\n')).rows[0]?.cells['LONG DESCRIPTION']).toBe('One  two three');
  });

  it('skips disclaimers before the first record, blank lines and lines that are too long', () => {
    const text = `***Disclaimers\t\t\r\n\t\t\r\n*Some brand names\u00a0\r\n\r\n${recordLines(soundCode)[0]}${' '.repeat(226)}\r\n${' '.repeat(296)}`;
    expect(parseText(text)).toMatchObject({ rows: [{ cells: { HCPC: 'A0001', 'ACTION CD': 'N' } }], problems: [] });
  });

  it('reports a line that is not a record, and one of an unknown kind', () => {
    const [line = ''] = recordLines(soundCode);
    const { problems } = parseText([line, 'stray', `${line.slice(0, 10)}9${line.slice(11)}`].join('\n'));
    expect(problems.map(({ where, found }) => [where, found])).toEqual([
      ['r.txt line 2', '"stray"'],
      ['r.txt line 3, A0001, RECID', 'the record kind "9"'],
    ]);
  });

  it('reports a continuation without a record, or out of order', () => {
    const lines = recordLines({ ...soundCode, 'LONG DESCRIPTION': longWords });
    expect(parseText(lines[1] ?? '').problems).toMatchObject([
      { where: 'r.txt line 1, A0001, SEQNUM', found: 'a continuation of kind 4 numbered 200' },
    ]);
    const [first, second, third] = lines;
    expect(parseText([first, third, second].join('\n')).problems[0]).toEqual({
      where: 'r.txt line 2, A0001, SEQNUM',
      found: 'a continuation of kind 4 numbered 300',
      allowed: 'A0001 200 of kind 4, which continues the line above',
    });
  });
});

describe('parseRecordSheet', () => {
  it('reads rows below a preamble, with numbers for texts, missing cells and blanks around a code', async () => {
    const sheet = recordSheet(
      [
        soundModifier,
        {
          HCPC: 'A0001',
          SEQNUM: '0010',
          RECID: 3,
          'LONG DESCRIPTION': 'Invented',
          'SHORT DESCRIPTION': 'I',
          PRICE1: 0,
          LABCERT1: 10,
          PROCNOTE: 88,
          ANEST_BU: 0,
          'ADD DT': 20260701,
        },
      ],
      ['Note regarding coverage', '', '', '', '', '', '', ''],
    );
    const { rows, problems } = await parseSheet(sheet);
    expect(problems).toEqual([]);
    expect(rows.map(({ where }) => where)).toEqual(['r.xlsx row 10, XY', 'r.xlsx row 11, A0001']);
    expect(rows[1]?.cells).toMatchObject({
      RECID: '3',
      PRICE1: '00',
      LABCERT1: '010',
      PROCNOTE: '0088',
      ANEST_BU: '0',
      'ADD DT': '20260701',
      'ACTION CD': '',
    });
  });

  it('joins a row that continues the one above, with one space', async () => {
    const sheet = recordSheet([
      soundCode,
      { HCPC: 'A0001', SEQNUM: '0020', RECID: '4', 'LONG DESCRIPTION': 'and more' },
    ]);
    expect((await parseSheet(sheet)).rows).toMatchObject([
      { cells: { 'LONG DESCRIPTION': 'Invented thing, each and more' } },
    ]);
  });

  it('reports a continuation below another code', async () => {
    const sheet = recordSheet([
      soundCode,
      { HCPC: 'A0002', SEQNUM: '0020', RECID: '4', 'LONG DESCRIPTION': 'and more' },
    ]);
    expect((await parseSheet(sheet)).problems).toMatchObject([
      { where: 'r.xlsx row 3, A0002, SEQNUM', found: 'a row of kind 4 numbered "0020" below A0001 of kind 3' },
    ]);
  });

  it('reports columns that are missing, doubled or unknown', async () => {
    const columns = header.map((column) => (column === 'COV' ? 'COVERAGE' : column === 'BETOS' ? 'TOS1' : column));
    expect(
      (await parseSheet(recordSheet([soundCode], [], columns))).problems.map(
        ({ where, found }) => `${where}: ${found}`,
      ),
    ).toEqual([
      'r.xlsx row 1: no column COV',
      'r.xlsx row 1: no column BETOS',
      'r.xlsx row 1: twice the column TOS1',
      'r.xlsx row 1: the unknown column COVERAGE',
    ]);
  });
});

describe('parseProcessingNotes', () => {
  it('joins the lines of a note and drops the frame of asterisks', () => {
    const text = [
      '     PROCESSING NOTES',
      ' ______',
      '',
      '          0001--FIRST LINE  WITH TWO BLANKS        *',
      '                AND A SECOND.                     *',
      '                                                  *',
      '\t  0002--TABBED\t\t*\t\t',
    ].join('\r\n');
    expect([...parseProcessingNotes('notes.txt', text)]).toEqual([
      ['0001', 'FIRST LINE  WITH TWO BLANKS AND A SECOND.'],
      ['0002', 'TABBED'],
    ]);
  });

  it('refuses a repeated number', () => {
    expect(() => parseProcessingNotes('notes.txt', '0001--A\n0001--B')).toThrow(
      'notes.txt line 2: found processing note 0001 for a second time; allowed: each number once',
    );
  });

  it('refuses a number without a text, and a file without a number', () => {
    const allowed = '; allowed: a text after each number, such as 0016--DEVICE IS …';
    expect(() => parseProcessingNotes('notes.txt', '0001--A\n0002--   *\n0003--C')).toThrow(
      `notes.txt: found processing note 0002 without text${allowed}`,
    );
    expect(() => parseProcessingNotes('notes.txt', 'PROCESSING NOTES\n0001-A')).toThrow(
      `notes.txt: found no processing note${allowed}`,
    );
  });
});
