import { describe, expect, it } from 'vitest';
import { packEdit } from '../../../codegen/pack/packEdit.ts';
import { fieldForms } from '../../../generated/fields.ts';
import { blankFields, changedFields } from '../../../src/packed/unpackHistory.ts';

describe('packEdit', () => {
  it.each([
    ['nothing where the texts are the same', 'Invented thing', 'Invented thing', ''],
    ['what comes at the end', 'Invented thing', 'Invented thing, each', '0 0 , each'],
    ['what goes at the end', 'Invented thing, each', 'Invented thing', '0 6 '],
    ['what comes in place of a beginning', 'Old invented thing', 'New invented thing', '15 3 New'],
    ['an end that stays, however short', 'ab mg', 'cd mg', '3 2 cd'],
    ['all of a text in place of a blank', '', 'Invented', '0 0 Invented'],
    ['a blank in place of a text', 'Invented', '', '0 8 '],
    ['one character more of the same', 'aa', 'aaa', '0 0 a'],
    ['one character less of the same', 'aaa', 'aa', '0 1 '],
    ['the signs of the packed form as their codes', 'a', 'a;b|c~', '0 0 ~003bb~007cc~007e'],
  ])('describes %s', (_, from, to, packed) => {
    expect(packEdit(from, to)).toBe(packed);
  });

  it('keeps eight common characters between differences, but not seven', () => {
    expect(packEdit('ab12345678cd', 'xy12345678zw')).toBe('0 2 zw;8 2 xy');
    expect(packEdit('ab1234567cd', 'xy1234567zw')).toBe('0 11 xy1234567zw');
  });

  it('keeps them where they end one text and begin the other', () => {
    expect(packEdit('xx12345678', '12345678yy')).toBe('0 0 yy;8 2 ');
    expect(packEdit('12345678yy', 'xx12345678')).toBe('0 2 ;8 0 xx');
  });

  it('keeps the first of two that are equally long', () => {
    expect(packEdit('q12345678w12345678e', 'z12345678v')).toBe('0 10 v;8 1 z');
  });

  it('counts a character beyond 16 bits as two, however many stay', () => {
    const [from, to] = [`a${'\u{1f600}'.repeat(20)}`, `b${'\u{1f600}'.repeat(20)}`];
    const packed = packEdit(from, to);
    expect(packed).toBe('40 1 b');
    const change = { property: 'longDescription', form: 'text', packed } as const;
    expect(changedFields({ ...blankFields(fieldForms), longDescription: from }, [change]).longDescription).toBe(to);
  });
});
