import { describe, expect, it } from 'vitest';
import { checkSharedTexts, checkSheetXml, checkXml } from '../../codegen/read/checkWorkbookXml.ts';

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

describe('checkSharedTexts', () => {
  it.each(['<si/>', '<si></si>', '<x:si xml:space="preserve"/>'])('refuses %s, which has no text', (text) => {
    expect(() => checkSharedTexts('s.xml', `<sst><si><t>a</t></si>${text}</sst>`)).toThrow(
      's.xml has a shared text without its text: <',
    );
  });

  it('takes a blank one, and one of several fonts', () => {
    expect(() => checkSharedTexts('s.xml', '<sst><si><t/></si><si><r><t>a</t></r></si></sst>')).not.toThrow();
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
    expect(() => area('<c r="A1" t="s"/>', 2)).toThrow('cell A1: it is text "", which is no number');
  });

  it('takes a number that no shared text has where it is a number', () => {
    expect(area('<c r="A1"><v>2</v></c>', 2)).toBe(1);
  });

  it.each([
    ['a number', '<c r="A1" s="1"><v>-1.5E+3</v></c>'],
    ['a number by its type', '<c r="A1" t="n"><v>1</v></c>'],
    ['no value', '<c r="A1"></c>'],
    ['an empty value', '<c r="A1"><v/></c>'],
    ['a formula and its number', '<c r="A1"><f>1+1</f><v>2</v></c>'],
    ['a formula that is shared', '<c r="A1"><f t="shared" si="0"/><v>2</v></c>'],
    ['a formula and its text', '<c r="A1" t="str"><f>A2</f><v>a</v></c>'],
    ['a formula and its blank text', '<c r="A1" t="str"><f>A2</f><v></v></c>'],
    ['a text with blanks', '<c r="A1" t="str"><v xml:space="preserve"> a </v></c>'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>a</t></is></c>'],
    [
      'a text of several fonts',
      '<x:c r="A1" t="inlineStr"><x:is><x:r><x:rPr><x:b/></x:rPr><x:t>a</x:t></x:r></x:is></x:c>',
    ],
    ['a text of its own that is blank', '<c r="A1" t="inlineStr"/>'],
  ])('takes a cell with %s', (_, cell) => {
    expect(area(cell)).toBe(1);
  });

  it.each([
    [
      'two values',
      '<c r="A1" t="s"><v>0</v><v>0</v></c>',
      'a form that Excel does not write: <c r="A1" t="s"><v>0</v><v>0<',
    ],
    ['no end', '<c r="A1"><v>1</v>', 'a form that Excel does not write: <c r="A1"><v>1</v>'],
    ['a value outside of its element', '<c r="A1" t="str">1861</c>', 'a form that Excel does not write'],
    [
      'another type in capitals',
      '<c r="A1" t="S"><v>0</v></c>',
      'cell A1: it is of type S, neither a number nor a text',
    ],
    ['yes or no', '<c r="A1" t="b"><v>1</v></c>', 'cell A1: it is of type b, '],
    ['a formula without its value', '<c r="A1"><f>A2</f></c>', 'cell A1: it is a formula without its value'],
    ['a formula without its text', '<c r="A1" t="str"><f>A2</f></c>', 'cell A1: it is a formula without its value'],
    [
      'a text without its type',
      '<c r="A1"><is><t>a</t></is></c>',
      'cell A1: it has a text of its own, and is of type n',
    ],
    [
      'a value in place of its text',
      '<c r="A1" t="inlineStr"><v>1</v></c>',
      'cell A1: it has a value in place of its text',
    ],
    ['letters for a number', '<c r="A1"><v>abc</v></c>', 'cell A1: it is no number: "abc"'],
    ['a number beyond all', '<c r="A1"><v>1e999</v></c>', 'cell A1: it is no number: "1e999"'],
    ['letters for a text', '<c r="A1" t="s"><v>a</v></c>', 'cell A1: it is text "a", which is no number'],
  ])('refuses a cell with %s', (_, cell, message) => {
    expect(() => area(cell, 1)).toThrow(message);
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
