import { describe, expect, it } from 'vitest';
import { newAllowance } from '../../../codegen/read/allowance.ts';
import type { Meanings } from '../../../codegen/read/readCell.ts';
import { readSheet } from '../../../codegen/read/readSheet.ts';

const meanings: Meanings = { texts: ['first', 'second', ''], dateStyles: [false, true], isFrom1904: false };

const read = (rows: string, allowance = newAllowance(), others: Partial<Meanings> = {}) =>
  readSheet(
    Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    { ...meanings, ...others },
    allowance,
  );

const readRow = (cells: string, others?: Partial<Meanings>) => read(`<row>${cells}</row>`, newAllowance(), others)[0];

describe('readSheet', () => {
  it('reads each row up to its last cell, blank cells included', () => {
    const rows =
      '<row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>2</v></c></row><row r="3"/><row r="4"><c r="B4"/></row>';
    expect(read(rows)).toEqual([[], [1, null, 2], [], [null, null]]);
  });

  it.each([
    ['without a table', '<chartsheet><drawing/></chartsheet>'],
    ['whose table is empty', '<worksheet><sheetData/></worksheet>'],
  ])('has no rows for a sheet %s', (_, xml) => {
    expect(readSheet(Buffer.from(xml), meanings, newAllowance())).toEqual([]);
  });

  it('reads nothing around the cells', () => {
    const around = ['<cols>x<col/></cols><row><c r="A1"><v>9</v></c></row>', '<mergeCells/><c r="B9"><v>9</v></c>'];
    const xml = `<x:worksheet>${around[0]}<x:sheetData><x:row><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData >${around[1]}</x:worksheet>`;
    expect(readSheet(Buffer.from(xml), meanings, newAllowance())).toEqual([[1]]);
  });

  it('takes a second table of cells only if it continues after the first', () => {
    const first = '<row><c r="A1"><v>1</v></c></row></sheetData><sheetData><row>';
    expect(read(`${first}<c r="B1"><v>2</v></c></row>`)).toEqual([[1, 2]]);
    expect(() => read(`${first}<c r="A1"><v>2</v></c></row>`)).toThrow(
      'cell A1: it comes after a later cell, or is there twice',
    );
  });

  it('takes a cell in column 256, and none after it', () => {
    expect(readRow('<c r="IV1"/>')).toHaveLength(256);
    expect(() => readRow('<c r="IW1"/>')).toThrow('cell IW1: it is in column 257, and at most 256 are allowed');
  });

  it('takes a cell in row 65,536, and none below it', () => {
    expect(read('<row><c r="A65536"/></row>')).toHaveLength(65_536);
    expect(() => readRow('<c r="A65537"/>')).toThrow('cell A65537: it is in row 65537, and at most 65536 are allowed');
  });

  it('refuses a cell above or before the last one, and a repeated cell', () => {
    const fault = 'it comes after a later cell, or is there twice';
    expect(() => readRow('<c r="A2"/><c r="B1"/>')).toThrow(`cell B1: ${fault}`);
    expect(() => readRow('<c r="B2"/><c r="A2"/>')).toThrow(`cell A2: ${fault}`);
    expect(() => readRow('<c r="B2"/><c r="B2"/>')).toThrow(`cell B2: ${fault}`);
  });

  it.each(['A', '1', 'A0', 'A01', 'a1', 'ABCD1', 'A12345678', '$A$1', 'A1:B2'])(
    'refuses %j, which refers to no cell',
    (reference) => {
      expect(() => readRow(`<c r="${reference}"/>`)).toThrow(`cell ${reference}: its reference is not up to three`);
    },
  );

  it('refuses a cell without a reference', () => {
    expect(() => readRow('<c><v>1</v></c>')).toThrow(
      'cell without a reference: its reference is not up to three letters and a number',
    );
  });

  it('takes each row and each cell from the allowance, blank ones too', () => {
    const allowance = { ...newAllowance(), cells: 7 };
    read('<row><c r="A2"/><c r="C2"/></row><row><c r="A3"/></row>', allowance);
    expect(allowance.cells).toBe(0);
    expect(() => read('<row><c r="A2"/><c r="C2"/></row>', { ...newAllowance(), cells: 4 })).toThrow(
      'cell C2: it holds more than the 2000000 cells that a release may have',
    );
  });

  it('takes each text from the allowance once for each cell that has it', () => {
    const texts = '<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>';
    const allowance = { ...newAllowance(), bytes: 10 };
    read(texts, allowance);
    expect(allowance.bytes).toBe(0);
    expect(() => read(texts, { ...newAllowance(), bytes: 9 })).toThrow(
      'cell B1: it holds more than the 67108864 bytes',
    );
  });

  it('takes a text as long as Excel allows, and no longer', () => {
    const cell = '<c r="A1" t="s"><v>0</v></c>';
    expect(readRow(cell, { texts: ['x'.repeat(32_767)] })).toEqual(['x'.repeat(32_767)]);
    expect(() => readRow(cell, { texts: ['x'.repeat(32_768)] })).toThrow(
      'cell A1: its text has 32768 characters, and at most 32767 are allowed',
    );
  });

  it.each([
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'second'],
    ['the blank shared text', '<c r="A1" t="s"><v>2</v></c>', ''],
    ['a number', '<c r="A1" s="0"><v>-1.5E+3</v></c>', -1500],
    ['a number by its type', '<c r="A1" t="n"><v>1</v></c>', 1],
    ['a number with a quote of its own', "<c t='n' r='A1'><v>1</v></c>", 1],
    ['no value', '<c r="A1" s="9"></c>', null],
    ['an empty value', '<c r="A1"><v/></c>', null],
    ['a formula and its number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula that is shared', '<c r="A1"><f t="shared" si="0"/><v>2</v></c>', 2],
    ['a formula and its text', '<c r="A1" t="str"><f>A2</f><v>a</v></c>', 'a'],
    ['a formula and its blank text', '<c r="A1" t="str"><f>A2</f><v></v></c>', ''],
    ['a text with blanks', '<c r="A1" t="str"><v xml:space="preserve"> a </v></c>', ' a '],
    ['a text with an escape', '<c r="A1" t="str"><v>a_x001B_b</v></c>', 'a\u001bb'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>a_x000A_</t></is></c>', 'a\n'],
    ['a text of fonts', '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
    ['a text of its own that is blank', '<c r="A1" t="inlineStr"/>', null],
    ['how its text is read aloud', '<c r="A1" t="inlineStr"><is><t>a</t><rPh><t>b</t></rPh></is></c>', 'a'],
    ['blanks between its elements', '<c r="A1">\n <v>1</v>\n </c>', 1],
  ])('reads a cell with %s', (_, cell, content) => {
    expect(readRow(cell)).toEqual([content]);
  });

  it('reads a number as a date if its style says so', () => {
    const cells = '<c r="A1" s="1"><v>43831</v></c><c r="B1" s="1"><v>43831.75</v></c><c r="C1" s="1"><v>61</v></c>';
    expect(readRow(cells)).toEqual([new Date('2020-01-01'), new Date('2020-01-01T18:00Z'), new Date('1900-03-01')]);
    expect(readRow('<c r="A1" s="1"><v>42369</v></c>', { isFrom1904: true })).toEqual([new Date('2020-01-01')]);
    expect(readRow('<c r="A1"><v>43831</v></c>', { dateStyles: [true] })).toEqual([new Date('2020-01-01')]);
    expect(readRow('<c r="A1" s="0"><v>43831</v></c>')).toEqual([43831]);
  });

  it.each([
    ['two values', '<c r="A1" t="s"><v>0</v><v>0</v></c>', 'cell A1: it has <v> twice'],
    ['two formulas', '<c r="A1"><f>A2</f><f/><v>0</v></c>', 'cell A1: it has <f> twice'],
    ['two texts', '<c r="A1" t="inlineStr"><is><t>a</t></is><is/></c>', 'cell A1: it has <is> twice'],
    ['a value outside of its element', '<c r="A1" t="str">1861</c>', 'it has "1861" in <c>'],
    ['words between those of its text', '<c r="A1" t="inlineStr"><is>a<t>b</t></is></c>', 'it has "a" in <is>'],
    ['another cell in it', '<c r="A1"><c r="A2"/></c>', 'it has <c> in <c>'],
    ['an element in its value', '<c r="A1"><v><b/></v></c>', 'it has <b> in <v>'],
    ['a font outside of its text', '<c r="A1"><rPr/></c>', 'it has <rPr> in <c>'],
    [
      'a type in capitals',
      '<c r="A1" t="S"><v>0</v></c>',
      'cell A1: its type is "S", which is neither a number nor a text',
    ],
    ['yes or no', '<c r="A1" t="b"><v>1</v></c>', 'cell A1: its type is "b", '],
    ['a day as a text', '<c r="A1" t="d"><v>2020-01-01</v></c>', 'cell A1: its type is "d", '],
    ['a formula without its value', '<c r="A1"><f>A2</f></c>', 'cell A1: it is a formula without a value'],
    ['a formula without its text', '<c r="A1" t="str"><f>A2</f></c>', 'cell A1: it is a formula without a value'],
    ['a text without its type', '<c r="A1"><is><t>a</t></is></c>', 'cell A1: it has its own text, but its type is n'],
    ['a value for its text', '<c r="A1" t="inlineStr"><v>1</v></c>', 'cell A1: it has a value instead of its own text'],
    ['letters for a number', '<c r="A1"><v>abc</v></c>', 'cell A1: its value "abc" is not a number'],
    ['blanks for a number', '<c r="A1"><v> </v></c>', 'cell A1: its value " " is not a number'],
    ['a number beyond all', '<c r="A1"><v>1e999</v></c>', 'cell A1: its value "1e999" is not a number'],
    [
      'letters for a shared text',
      '<c r="A1" t="s"><v>a</v></c>',
      'cell A1: it refers to the shared text "a", which is not a number',
    ],
    [
      'no number of a shared text',
      '<c r="A1" t="s"/>',
      'cell A1: it refers to the shared text "", which is not a number',
    ],
    [
      'a shared text after the last',
      '<c r="A1" t="s"><v>3</v></c>',
      'cell A1: it refers to the shared text 3, but there are 3, counted from 0',
    ],
    ['a missing style', '<c r="A1" s="2"><v>1</v></c>', 'cell A1: it refers to the style "2", which is missing'],
  ])('refuses a cell with %s', (_, cell, message) => {
    expect(() => readRow(cell)).toThrow(message);
  });

  it('shows the first 40 characters of an unknown element', () => {
    expect(() => read(`<${'m'.repeat(99)}/>`)).toThrow(/^it has <m{40}> in <sheetData>, where Excel has none$/);
  });
});
