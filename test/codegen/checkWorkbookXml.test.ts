import { describe, expect, it } from 'vitest';
import { checkSheetXml, checkXml } from '../../codegen/read/checkWorkbookXml.ts';

const area = (cells: string, sharedStrings = 0) => checkSheetXml('sheet1.xml', cells, sharedStrings);

describe('checkXml', () => {
  it.each(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&#9;', '&#1114111;', '&#xa;', '&#xA0;', '&#x10FFFF;'])(
    'takes %s, which stands for one character',
    (reference) => {
      expect(() => checkXml(`<t>a${reference}b</t>`)).not.toThrow();
    },
  );

  it.each(['&nbsp;', '&#;', '&#x;', '&#xg;', '&#a;', '&#12345678;', '&#x1234567;', '&lt', '& '])(
    'refuses %s, which may stand for anything',
    (reference) => {
      expect(() => checkXml(`<t>a${reference}</t>`)).toThrow(`"${reference}`);
    },
  );

  it.each(['&#1114112;', '&#x110000;', '&#xffffff;'])('refuses %s, which stands for no character', (reference) => {
    expect(() => checkXml(`<t>&#65;${reference}</t>`)).toThrow(`it has ${reference}, beyond all characters`);
  });

  it('shows the beginning of a document type or a comment', () => {
    expect(() => checkXml('<a/><!-- a comment of some length -->')).toThrow(
      'it has "<!-- a comment of some", an entity, a document type or a comment',
    );
  });
});

describe('checkSheetXml', () => {
  it('counts the rows up to the last cell and the columns up to the widest one', () => {
    expect(area('<row><c r="A1"/><c r="C1"/></row><row><c r="B4"/></row>')).toBe(12);
    expect(area('')).toBe(0);
  });

  it('takes a cell in column 256, and none behind it', () => {
    expect(area('<c r="IV1"/>')).toBe(256);
    expect(() => area('<c r="IW1"/>')).toThrow('sheet1.xml, cell IW1: there may be 256 columns');
  });

  it('takes a cell in row 65,536, and none below it', () => {
    expect(area('<c r="A65536"/>')).toBe(65_536);
    expect(() => area('<c r="A65537"/>')).toThrow('sheet1.xml, cell A65537: there may be 65536 rows');
  });

  it('refuses a cell above or before the last one, and one twice', () => {
    const fault = 'it stands behind a later one, or twice';
    expect(() => area('<c r="A2"/><c r="B1"/>')).toThrow(`cell B1: ${fault}`);
    expect(() => area('<c r="B2"/><c r="A2"/>')).toThrow(`cell A2: ${fault}`);
    expect(() => area('<c r="B2"/><c r="B2"/>')).toThrow(`cell B2: ${fault}`);
    expect(area('<c r="B1"/><c r="A2"/>')).toBe(4);
  });

  it('takes the last of the shared texts, and none behind it', () => {
    expect(area('<c r="A1" t="s"><v>1</v></c>', 2)).toBe(1);
    expect(() => area('<c r="A1" t="s"><v>2</v></c>', 2)).toThrow('cell A1: it is text 2, of 2 shared texts from 0');
    expect(() => area('<c r="A1" t="s"/>', 2)).toThrow('cell A1: it is text without a number');
  });

  it('takes a number that no shared text has where it is a number', () => {
    expect(area('<c r="A1"><v>2</v></c>', 2)).toBe(1);
  });

  it('shows the first 40 characters of a cell without a reference', () => {
    expect(() => area('<c><v>1</v></c>')).toThrow('sheet1.xml has a cell without a reference: <c><v>1</');
    expect(() => area(`<c s="${'1'.repeat(99)}"/>`)).toThrow(
      /^sheet1\.xml has a cell without a reference: <c s="1{34}$/,
    );
  });

  it('shows the first 40 characters of what is no part of a cell', () => {
    expect(() => area(`<${'m'.repeat(99)}>`)).toThrow(/^sheet1\.xml has <m{39} among its cells$/);
  });
});
