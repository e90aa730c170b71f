import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedCodes, checkedTexts, checkedValues } from '../../../codegen/pack/checkReadsBack.ts';
import { ALPHABET, escapeText } from '../../../codegen/pack/escapeText.ts';
import { findPhrases } from '../../../codegen/pack/findPhrases.ts';
import { packCodes } from '../../../codegen/pack/packCodes.ts';
import { packNotes } from '../../../codegen/pack/packNotes.ts';
import { packParts } from '../../../codegen/pack/packParts.ts';
import { packTexts } from '../../../codegen/pack/packTexts.ts';
import { packValues } from '../../../codegen/pack/packValues.ts';
import { type PackedWords, packWords } from '../../../codegen/pack/packWords.ts';
import { splitText } from '../../../codegen/pack/splitText.ts';
import type { CodeIndex, TextColumn, ValueColumn } from '../../../generated/types.ts';
import { unescapeText } from '../../../src/packed/unescapeText.ts';
import { listPackedCodes, rowOfCode } from '../../../src/packed/unpackCodes.ts';
import { unpackNotes } from '../../../src/packed/unpackNotes.ts';
import { textAt } from '../../../src/packed/unpackTexts.ts';
import { valueAt } from '../../../src/packed/unpackValues.ts';
import { anyText } from '../../support/anyText.ts';

/** Texts as CMS writes them, and texts close to the signs of packed texts. */
const phrase = fc
  .array(
    fc.constantFrom(
      'injection',
      'of',
      'mg',
      '0.5',
      'e.g',
      ', ',
      ' ',
      '-',
      ' (',
      ')',
      "'",
      '"',
      '~',
      '|',
      '^',
      '${',
      '\\',
      '`',
      'A',
      'é',
      '  ',
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));
const texts = fc.array(fc.oneof(anyText, phrase), { maxLength: 200 });

/** A column of long descriptions and one of other texts, packed with the words of both. */
function packed(all: readonly string[], long: readonly string[]): { all: TextColumn; long: TextColumn } {
  const packedWords = packWords(all, long);
  const words = { packed: packedWords.common.packed, unpacked: undefined };
  const column = (rows: readonly string[], which: PackedWords, longWords?: string): TextColumn => ({
    form: 'text',
    packed: packTexts(rows, which),
    words,
    longWords,
    unpacked: undefined,
  });
  return { all: column(all, packedWords.common), long: column(long, packedWords.long, packedWords.long.packed) };
}

function read(column: TextColumn, rows: readonly string[]): readonly string[] {
  return rows.map((_, row) => textAt(column, row));
}

describe('packTexts', () => {
  it('gives back every text', () => {
    fc.assert(
      fc.property(texts, texts, (all, long) => {
        const columns = packed(all, long);
        expect(read(columns.all, all)).toEqual(all);
        expect(read(columns.long, long)).toEqual(long);
      }),
    );
  });

  it('gives back long ones, equal ones and small beginnings', () => {
    const rows = [
      '',
      'iPhone',
      'a of b',
      '5 of 6',
      '(a) b',
      'A',
      'Of, of',
      'x'.repeat(5000),
      'Of mg '.repeat(800),
      'Of, of',
    ];
    expect(read(packed(rows, []).all, rows)).toEqual(rows);
    expect(read(packed([], rows).long, rows)).toEqual(rows);
  });

  it('gives back texts of words of every frequency, and phrases of them', () => {
    const all = Array.from(
      { length: 3000 },
      (_, row) => `Word${row % 40} of ${row % 2500} per square foot, each; "${row % 900}a"`,
    );
    const long = Array.from(
      { length: 3000 },
      (_, row) => `Initial rental, ${row % 1500}b'${row % 77} not otherwise ~ classified | ${row}`,
    );
    const columns = packed(all, long);
    expect(read(columns.long, long)).toEqual(long);
    expect(read(columns.all, all)).toEqual(all);
  });

  it('reads in any order', () => {
    const all = Array.from({ length: 500 }, (_, row) => `Row ${row} of 500, injection`);
    const long = Array.from({ length: 500 }, (_, row) => `Row ${row} of 500, injection and ${row % 9} more`);
    const order = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 499 })), { maxLength: 100 });
    fc.assert(
      fc.property(order, (reads) => {
        const columns = packed(all, long);
        for (const [isLong, row] of reads) {
          expect(textAt(isLong ? columns.long : columns.all, row)).toBe((isLong ? long : all)[row]);
        }
      }),
    );
  });

  it('writes what its documentation shows', () => {
    const codes = new Map([
      [', ', '!'],
      ['of', '#'],
      ['injection', 'H('],
      ['insertion', 'H)'],
    ]);
    const rows = ['Injection, xyz', 'Insertion of 5 abc'];
    const parts = new Map(rows.map((text) => [text, splitText(text).map((part, number) => ({ text: part, number }))]));
    expect(packTexts(rows, { parts, codes, packed: '' })).toBe('H(!xyz|H)#5 abc');
  });
});

describe('packParts', () => {
  it('writes what its documentation shows', () => {
    const codes = new Map([
      [', ', '!'],
      ['per square', 'B('],
      ['mesh', 'B)'],
    ]);
    const parts = ['graft', ', ', 'per square', 'foot', 'net', '+', 'mesh'].map((text) => ({ text }));
    expect(packParts(parts, codes)).toBe('graft!B(foot net~002bmesh');
  });
});

describe('splitText', () => {
  it('gives what its documentation shows', () => {
    expect(splitText('Injection, 0.5 mg')).toEqual(['injection', ', ', '0.5', 'mg']);
  });
});

describe('findPhrases', () => {
  it('gives what its documentation shows', () => {
    const texts = Array.from({ length: 17 }, () => splitText('Graft, per square foot'));
    const [first = []] = findPhrases(texts).texts;
    const [phrase] = findPhrases(Array.from({ length: 17 }, () => splitText('Per square foot'))).texts[0] ?? [];
    expect(phrase?.text).toBe('per square foot');
    expect(phrase?.pair?.map(({ text }) => text)).toEqual(['per square', 'foot']);
    expect(first.length).toBeLessThan(5);
  });

  it('does not join what occurs together less often', () => {
    const texts = Array.from({ length: 16 }, () => splitText('Per square foot'));
    expect(findPhrases(texts).texts[0]?.map(({ text }) => text)).toEqual(['per', 'square', 'foot']);
  });
});

describe('packWords', () => {
  it('writes frequent words, then others, then phrases, and separately those only in long descriptions', () => {
    const letters = [...'abcdefghijklmnopqrst'];
    const frequent = letters.flatMap((letter) => Array.from({ length: 20 }, () => `(${letter.repeat(3)}`.repeat(3)));
    const rare = 'Insert; injection; inject; insert; injection; inject';
    const { common, long } = packWords([...new Set([...frequent, rare])], ['Graft; grafting; graft; grafting; graft']);
    // The places of a space, an exclamation mark and a quote, which is in no code.
    expect(common.packed).toContain('^inject|injection||insert');
    expect(long.packed).toBe('^graft|grafting');
  });
});

describe('packValues', () => {
  const rows = fc.array(
    fc.array(
      anyText.filter((text) => text !== ''),
      { maxLength: 3 },
    ),
    { minLength: 1, maxLength: 700 },
  );

  it('gives back every list', () => {
    fc.assert(
      fc.property(rows, (lists) => {
        const column: ValueColumn<readonly string[]> = {
          packed: packValues(lists),
          form: 'list',
          unpacked: undefined,
        };
        expect(lists.map((_, row) => valueAt(column, row))).toEqual(lists);
      }),
    );
  });

  it.each([
    ['one value', 1],
    ['a few values', 5],
    ['as many values as one character can tell', 34],
    ['one more', 35],
    ['thousands of values', 5000],
    ['more values than three characters can tell', 34 + 34 * 26 + 34 * 26 * 26 + 50],
  ])('gives back a column of %s', (_, count) => {
    const values = Array.from({ length: Math.max(count, 600) }, (_, row) => [`v${row % count}`]);
    const column: ValueColumn<string | undefined> = {
      packed: packValues(values),
      form: 'scalar',
      unpacked: undefined,
    };
    expect(values.map((_, row) => valueAt(column, row))).toEqual(values.map(([value]) => value));
  });

  it('distinguishes a blank from a value', () => {
    const packed = packValues([['7'], [], ['12']]);
    const numbers: ValueColumn<number | undefined> = { form: 'number', packed, unpacked: undefined };
    expect([0, 1, 2].map((row) => valueAt(numbers, row))).toEqual([7, undefined, 12]);
  });

  it('writes what its documentation shows', () => {
    expect(packValues([['C'], ['C'], ['C'], ['D'], [], ['C']])).toBe('C,,D|3:<;');
  });
});

describe('packNotes', () => {
  it('gives back every note, and none if there is none', () => {
    const numbers = fc.stringMatching(/^[0-9]{4}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, fc.oneof(anyText, phrase))), (list) => {
        const notes = new Map(list);
        expect(unpackNotes(packNotes(notes))).toEqual(notes);
      }),
    );
    expect(unpackNotes(packNotes(new Map())).size).toBe(0);
  });

  it('writes what its documentation shows', () => {
    const notes = new Map([
      ['0005', 'SEE "A"'],
      ['0006', 'NOT A LAB TEST.'],
    ]);
    expect(packNotes(notes)).toBe('0005 SEE ~0022A~0022|0006 NOT A LAB TEST.');
  });
});

describe('packCodes', () => {
  const code = fc
    .tuple(fc.constantFrom(...'ABCEFGHV'), fc.integer({ min: 0, max: 9999 }))
    .map(([letter, number]) => letter + String(number).padStart(4, '0'));
  const codes = fc.uniqueArray(code, { maxLength: 300 }).map((list) => list.sort());

  it('gives back every code and its row', () => {
    fc.assert(
      fc.property(codes, fc.array(fc.oneof(code, anyText)), (list, others) => {
        const packed: CodeIndex = { packed: packCodes(list), unpacked: undefined };
        expect(listPackedCodes(packed.packed)).toEqual(list);
        expect(list.map((listed) => rowOfCode(packed, listed))).toEqual(list.map((_, row) => row));
        for (const other of others)
          expect(rowOfCode(packed, other)).toBe(list.includes(other) ? list.indexOf(other) : undefined);
      }),
    );
  });

  it('writes what its documentation shows', () => {
    expect(packCodes(['A0021', 'A0080', 'A0090', 'A0091', 'A0092', 'C0700'])).toBe('5,0,1/vCf3i//BAy');
  });
});

describe('escapeText', () => {
  it('writes any text in the alphabet of packed data, and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeText(text, ',|');
        expect([...escaped].filter((character) => !ALPHABET.includes(character) || ',|'.includes(character))).toEqual(
          [],
        );
        expect(unescapeText(escaped)).toBe(text);
      }),
    );
  });

  it('writes what its documentation shows', () => {
    expect(escapeText('1861(s), "b"', ',')).toBe('1861(s)~002c ~0022b~0022');
  });
});

describe('the check before writing', () => {
  it('passes data that reads back unchanged', () => {
    expect(checkedCodes('2/vCf', ['A0021', 'A0080'])).toBe('2/vCf');
    expect(checkedValues('C,|:;', [['C'], []])).toBe('C,|:;');
    expect(checkedTexts('abc', ['Abc'], '', undefined)).toBe('abc');
  });

  it('stops at data that does not', () => {
    expect(() => checkedCodes('2/vCf', ['A0021', 'A0081'])).toThrow('row 1 does not read back as it was packed: A0081');
    expect(() => checkedValues('C,|::', [['C'], []])).toThrow('row 1 does not read back');
    expect(() => checkedTexts('abc', ['abc'], '', undefined)).toThrow('row 0 does not read back as it was packed: abc');
  });
});
