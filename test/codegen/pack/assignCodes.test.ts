import { describe, expect, it } from 'vitest';
import { assignCodes, countUses, type Uses, usedIn } from '../../../codegen/pack/assignCodes.ts';
import type { Part } from '../../../codegen/pack/findPhrases.ts';

const word = (text: string): Part => ({ text });
const [per, square, foot] = [word('per'), word('square'), word('foot')];
const perSquare: Part = { text: 'per square', pair: [per, square] };
const perSquareFoot: Part = { text: 'per square foot', pair: [perSquare, foot] };

function times(count: number, ...parts: readonly Part[]): readonly (readonly Part[])[] {
  return Array.from({ length: count }, () => parts);
}

/** Uses as a list by text. */
function list(uses: Uses): readonly (readonly [string, number])[] {
  return [...uses].map(([{ text }, count]) => [text, count]);
}

describe('countUses', () => {
  it('counts a phrase of 17 uses, and its parts once for its own entry', () => {
    const uses = countUses({ texts: times(17, perSquare, foot), parts: [per, square, foot, perSquare] });
    expect(new Map(list(uses))).toEqual(
      new Map([
        ['per square', 17],
        ['foot', 17],
        ['per', 1],
        ['square', 1],
      ]),
    );
  });

  it('counts the parts of a phrase with fewer uses as often as the phrase', () => {
    const uses = countUses({
      texts: [...times(16, perSquare), [foot], [per]],
      parts: [per, square, foot, perSquare],
    });
    expect(new Map(list(uses))).toEqual(
      new Map([
        ['per', 17],
        ['square', 16],
        ['foot', 1],
      ]),
    );
  });

  it('counts a phrase inside other phrases by the uses of these', () => {
    const parts = [per, square, foot, perSquare, perSquareFoot];
    const within = countUses({ texts: times(17, perSquareFoot), parts });
    expect(new Map(list(within))).toEqual(
      new Map([
        ['per square foot', 17],
        ['foot', 1],
        ['per', 1],
        ['square', 1],
      ]),
    );
    const together = countUses({ texts: [...times(9, perSquareFoot), ...times(8, perSquare)], parts });
    expect(new Map(list(together))).toEqual(
      new Map([
        ['per square', 17],
        ['foot', 9],
        ['per', 1],
        ['square', 1],
      ]),
    );
  });

  it('counts nothing for a phrase that no text uses', () => {
    const uses = countUses({ texts: [[per]], parts: [per, square, perSquare] });
    expect(list(uses).filter(([, count]) => count > 0)).toEqual([['per', 1]]);
  });
});

describe('usedIn', () => {
  const uses: Uses = new Map([
    [per, 4],
    [square, 5],
    [foot, 6],
    [perSquare, 20],
  ]);

  it('takes a word that occurs there once, with its uses everywhere', () => {
    expect(list(usedIn([foot, per], uses))).toEqual([
      ['per', 4],
      ['foot', 6],
    ]);
  });

  it('takes a phrase that occurs there three times, and not its parts', () => {
    expect(list(usedIn([perSquare, perSquare, perSquare], uses))).toEqual([['per square', 20]]);
    expect(list(usedIn([perSquare, perSquare], uses))).toEqual([]);
  });

  it('takes the parts of a phrase that is not worth an entry', () => {
    const [open, a] = [word('('), word('a')];
    const phrase: Part = { text: '(a', pair: [open, a] };
    const ofPhrase: Uses = new Map([
      [phrase, 17],
      [open, 18],
      [a, 19],
    ]);
    expect(list(usedIn([phrase, phrase, phrase], ofPhrase))).toEqual([
      ['(', 18],
      ['a', 19],
    ]);
  });
});

describe('assignCodes', () => {
  const notOtherwise: Part = { text: 'not otherwise', pair: [word('not'), word('otherwise')] };
  const uses: Uses = new Map([
    [word('mg'), 9],
    [word('classified'), 5],
    [word('radiology'), 1],
    [word(' | '), 100],
    [word('~~'), 100],
    [notOtherwise, 4],
    [word(', '), 25],
    [word('graft'), 6],
    [word('gauze'), 6],
    [word('), (, '), 5],
    [word('of'), 30],
    [perSquare, 40],
    [word('foot'), 10],
    [word('injection'), 20],
    [word('zinc'), 5],
  ]);

  it('gives the shortest codes to what is used most: one character never to a phrase, three only to words', () => {
    const assigned = assignCodes(uses, [
      ['!', '#', '%'],
      ['B ', 'B!', 'B#'],
      ['{  ', '{ !', '{ #', '{ %'],
    ]);
    // Within a length, words come first, by code unit. 'graft' and 'gauze' are used equally often: the later one waits.
    // Five uses of 'zinc' with a code of three would save five characters, which its entry costs again.
    expect([...assigned].map(([{ text }, code]) => [text, code])).toEqual([
      ['injection', '!'],
      ['of', '#'],
      [', ', '%'],
      ['foot', 'B '],
      ['gauze', 'B!'],
      ['per square', 'B#'],
      ['classified', '{  '],
      ['graft', '{ !'],
    ]);
  });

  it('gives no code of a length without codes', () => {
    const assigned = assignCodes(new Map([[word('of'), 30]]), [[], ['T ']]);
    expect([...assigned]).toEqual([]);
  });
});
