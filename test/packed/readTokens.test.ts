import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTexts } from '../../codegen/pack/packTexts.ts';
import { packWords } from '../../codegen/pack/packWords.ts';
import { longDescriptionColumn } from '../../generated/codes/longDescription.ts';
import { shortDescriptionColumn } from '../../generated/codes/shortDescription.ts';
import type { TextColumn } from '../../generated/types.ts';
import { getLongDescription, getShortDescription, listCodes } from '../../src/index.ts';
import { addWords, noTokens, readTokens } from '../../src/packed/readTokens.ts';

/** The words of each text of a column. */
function wordsOf(column: TextColumn): readonly string[] {
  const tokens = noTokens();
  readTokens(column, tokens);
  return tokens.starts.map((start, text) =>
    [...tokens.list.subarray(start, tokens.starts[text + 1] ?? tokens.length)]
      .map((token) => tokens.words[token])
      .join(' '),
  );
}

/** The same, from the text itself. */
function split(text: string | undefined): string {
  return (text?.toLowerCase().match(/[a-z]+|[0-9]+(?:\.[0-9]+)?/g) ?? []).join(' ');
}

function packed(texts: readonly string[]): TextColumn {
  const { common, long } = packWords([], texts);
  const words = { packed: common.packed, unpacked: undefined };
  return { form: 'text', packed: packTexts(texts, long), words, longWords: long.packed, unpacked: undefined };
}

describe('readTokens', () => {
  it('reads from the packed descriptions the words that they have', () => {
    const codes = listCodes();
    expect(wordsOf(shortDescriptionColumn)).toEqual(codes.map((code) => split(getShortDescription(code))));
    expect(wordsOf(longDescriptionColumn)).toEqual(codes.map((code) => split(getLongDescription(code))));
  });

  it('splits letters from digits, and keeps a point only between digits', () => {
    const texts = ['Injection, 0.5mg per b12', 'Vol. 3.', 'a1.2.3', '', 'E.g. this~that|and^those "x"'];
    expect(wordsOf(packed(texts))).toEqual(texts.map(split));
  });

  it('reads any text of small letters, digits and signs', () => {
    const word = fc.constantFrom(
      'graft',
      'per',
      '0.5',
      'mg',
      'square foot',
      '10mg',
      ', ',
      '.',
      '(',
      '-',
      '~',
      '|',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 12 }), { minLength: 1, maxLength: 200 }), (rows) => {
        const texts = rows.map((row) => row.join(' '));
        expect(wordsOf(packed(texts))).toEqual(texts.map(split));
      }),
      { numRuns: 30 },
    );
  });

  it('makes room for more words than it had', () => {
    const tokens = noTokens();
    for (let text = 0; text < 50_000; text += 1) addWords('one two three four five', tokens);
    expect(tokens.length).toBe(250_000);
    expect(tokens.list[249_999]).toBe(tokens.numbers.get('five'));
  });
});
