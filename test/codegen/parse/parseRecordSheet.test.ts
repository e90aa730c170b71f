import { describe, expect, it } from 'vitest';
import { blankCells } from '../../../codegen/model.ts';
import { parseRecordSheet } from '../../../codegen/parse/parseRecordSheet.ts';
import type { Cell } from '../../../codegen/read/sheet.ts';
import { generatedReference } from '../../../codegen/releases/generatedReference.ts';
import { type Cells, header, soundCode, soundModifier } from '../../support/cmsFixtures.ts';
import { sheetDocument } from '../../support/sheetDocument.ts';

function parse(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>) {
  return parseRecordSheet(sheetDocument(sheets), generatedReference().layout.content);
}

function row(cells: Cells): readonly Cell[] {
  return header.map((column) => cells[column] ?? null);
}

/** A row that continues a description has nothing else. */
function continuation(code: string, number: string, kind: string, words: string): readonly Cell[] {
  return row({ HCPC: code, SEQNUM: number, RECID: kind, 'LONG DESCRIPTION': words });
}

/** `count` non-blank cells, among blank ones. */
function filled(count: number): readonly Cell[] {
  return [null, ...Array.from({ length: count }, (_, index) => `word ${index}`), ' ', null];
}

describe('parseRecordSheet', () => {
  it('reads the sheet with the records, whatever prose is next to it', () => {
    const { rows, problems } = parse({
      'Read me': [['Invented notes'], ['A0001', 'and more']],
      Records: [header, row(soundCode)],
      Empty: [],
    });
    expect(problems).toEqual([]);
    expect(rows.map(({ where }) => where)).toEqual(['some.xlsx row 2, A0001']);
  });

  it('has no records of a workbook without their header', () => {
    expect(parse({})).toEqual({ rows: [], problems: [], notices: [] });
    expect(parse({ A: [row(soundCode), row(soundModifier)] })).toEqual({ rows: [], problems: [], notices: [] });
  });

  it('takes no records from two sheets', () => {
    expect(parse({ Old: [header, row(soundCode)], New: [header, row(soundModifier)] })).toEqual({
      rows: [],
      notices: [],
      problems: [{ where: 'some.xlsx', found: 'records on "Old" and "New"', allowed: 'one sheet with records' }],
    });
  });

  it('leaves out a column without a heading if it is empty', () => {
    const { rows, problems } = parse({
      A: [
        [null, ...header, '  '],
        ['', ...row(soundModifier), null, ' ', ''],
      ],
    });
    expect(problems).toEqual([]);
    expect(rows.map(({ cells }) => Object.keys(cells))).toEqual([Object.keys(blankCells)]);
    expect(rows[0]?.cells).toMatchObject({ HCPC: 'XY', PRICE1: '', COV: 'C', 'ACTION CD': 'N' });
  });

  it('refuses a value in a column without a heading: the row is shifted', () => {
    const allowed = 'cells below headings only';
    const { problems } = parse({
      A: [
        [null, ...header],
        ['a remark', ...row(soundModifier), 'another'],
        [null, ...row(soundCode), null, 7],
        [null, ...header.map(() => null), ...row(soundCode)],
      ],
    });
    expect(problems).toEqual([
      { where: 'some.xlsx row 2, XY', found: '"a remark" in column 1, which has no heading', allowed },
      { where: 'some.xlsx row 3, A0001', found: '"7" in column 51, which has no heading', allowed },
      { where: 'some.xlsx row 4, no code', found: '"A0001" in column 50, which has no heading', allowed },
    ]);
  });

  it('skips blank rows, and counts them', () => {
    const { rows, problems } = parse({
      A: [header, [], row({}), row(soundCode), header.map(() => '  '), row({ ...soundCode, HCPC: 'A0002' }), []],
    });
    expect(problems).toEqual([]);
    expect(rows.map(({ where }) => where)).toEqual(['some.xlsx row 4, A0001', 'some.xlsx row 6, A0002']);
  });

  it('keeps a row without a code, for the checks to refuse', () => {
    expect(parse({ A: [header, row({ ...soundCode, HCPC: '' })] }).rows).toMatchObject([
      { where: 'some.xlsx row 2, no code', cells: { HCPC: '', 'LONG DESCRIPTION': 'Invented thing, each' } },
    ]);
  });

  it('joins all the rows that continue a code, and those that continue a modifier', () => {
    const { rows, problems } = parse({
      A: [
        header,
        row(soundModifier),
        continuation('XY', '0020', '8', 'of a kind'),
        row(soundCode),
        continuation('A0001', '0020', '4', 'with more'),
        [],
        continuation('A0001', '0030', '4', 'and yet more'),
      ],
    });
    expect(problems).toEqual([]);
    expect(rows.map(({ where, cells }) => [where, cells['LONG DESCRIPTION']])).toEqual([
      ['some.xlsx row 2, XY', 'Invented circumstance of a kind'],
      ['some.xlsx row 4, A0001', 'Invented thing, each with more and yet more'],
    ]);
  });

  it('reports a continuation that is left out, and one of the other kind', () => {
    const { problems } = parse({
      A: [
        header,
        row(soundCode),
        continuation('A0001', '0020', '4', 'with more'),
        continuation('A0001', '0040', '4', 'and yet more'),
        row(soundModifier),
        continuation('XY', '0020', '4', 'of a kind'),
      ],
    });
    expect(problems).toEqual([
      {
        where: 'some.xlsx row 4, A0001, SEQNUM',
        found: 'a row of kind 4 numbered "0040" below A0001 of kind 3',
        allowed: "4 below a code's row, 8 below a modifier's, here one of A0001 numbered 30",
      },
      {
        where: 'some.xlsx row 6, XY, SEQNUM',
        found: 'a row of kind 4 numbered "0020" below XY of kind 7',
        allowed: "4 below a code's row, 8 below a modifier's, here one of XY numbered 20",
      },
    ]);
  });

  it('reports a continuation without words, and one with another field', () => {
    const dated = row({ HCPC: 'A0001', SEQNUM: '0030', RECID: '4', 'LONG DESCRIPTION': 'more', 'TERM DT': '20300101' });
    const { problems } = parse({ A: [header, row(soundCode), continuation('A0001', '0020', '4', ''), dated] });
    const allowed = 'a part of the description, and no other field';
    expect(problems).toEqual([
      { where: 'some.xlsx row 3, A0001, LONG DESCRIPTION', found: '""', allowed },
      { where: 'some.xlsx row 4, A0001, TERM DT', found: '"20300101"', allowed },
    ]);
  });

  it('reports a description that continuations make longer than a cell can be', () => {
    const words = 'x'.repeat(32_767 - 1 - String(soundCode['LONG DESCRIPTION']).length);
    const continued = (description: string) =>
      parse({ A: [header, row(soundCode), continuation('A0001', '0020', '4', description)] }).problems;
    expect(continued(words)).toEqual([]);
    expect(continued(`${words}x`)).toMatchObject([{ where: 'some.xlsx row 3, A0001, LONG DESCRIPTION' }]);
  });

  it('reports a row that is numbered by anything but digits, and takes one without a number', () => {
    expect(parse({ A: [header, row({ ...soundCode, SEQNUM: 'abc' })] }).problems).toEqual([
      { where: 'some.xlsx row 2, A0001, SEQNUM', found: '"abc"', allowed: 'digits' },
    ]);
    expect(parse({ A: [header, row({ ...soundCode, SEQNUM: '' })] }).problems).toEqual([]);
  });

  it('reports a continuation without a number, which may be anywhere', () => {
    const { problems } = parse({
      A: [header, row({ ...soundCode, SEQNUM: '' }), continuation('A0001', '', '4', 'second')],
    });
    expect(problems).toMatchObject([{ where: 'some.xlsx row 3, A0001, SEQNUM' }]);
  });

  it('reports a date where none belongs', () => {
    const day = new Date('2024-01-02T00:00:00Z');
    const dated = (column: string) =>
      parse({ A: [header, header.map((one) => (one === column ? day : (soundCode[one] ?? null)))] });
    expect(dated('STATUTE').problems).toEqual([
      { where: 'some.xlsx row 2, A0001, STATUTE', found: 'the date 20240102', allowed: 'a text or a number' },
    ]);
    expect(dated('TERM DT')).toMatchObject({ rows: [{ cells: { 'TERM DT': '20240102' } }], problems: [] });
  });

  it('reports a continuation right below the header', () => {
    expect(parse({ A: [header, continuation('A0001', '0020', '4', 'and more')] })).toEqual({
      rows: [],
      notices: [],
      problems: [
        {
          where: 'some.xlsx row 2, A0001, SEQNUM',
          found: 'a row of kind 4 numbered "0020" below the header',
          allowed: 'a record first',
        },
      ],
    });
  });

  it('takes three cells in a row above the header for prose, and four for a record', () => {
    expect(parse({ A: [filled(3), header, row(soundCode)] })).toMatchObject({
      rows: [{ where: 'some.xlsx row 3, A0001' }],
      problems: [],
    });
    expect(parse({ A: [filled(3), filled(4), header, row(soundCode)] })).toEqual({
      rows: [],
      notices: [],
      problems: [
        {
          where: 'some.xlsx row 2',
          found: '4 cells above the header',
          allowed: 'records below the header, and prose elsewhere',
        },
      ],
    });
  });

  it('takes another sheet for prose, not for more records', () => {
    const { rows, problems } = parse({ Notes: [['About'], filled(3)], A: [header, row(soundCode)] });
    expect([rows.length, problems]).toEqual([1, []]);
    expect(parse({ A: [header, row(soundCode)], B: [['More'], row(soundModifier)] })).toMatchObject({
      rows: [],
      problems: [{ where: 'some.xlsx row 2', found: expect.stringMatching(/^\d+ cells on the sheet "B"$/) }],
    });
  });

  it('stops at ten thousand problems', () => {
    const strays = Array.from({ length: 10_002 }, () => ['A0001', '0020', '4']);
    const { problems } = parse({ A: [header, ...strays] });
    expect(problems.length).toBe(10_000);
    expect(problems.at(-1)?.where).toBe('some.xlsx row 10001, A0001, SEQNUM');
  });
});
