import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLetters, countSlips, lettersOf } from '../../src/search/slips.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });

/** The slips between two words, counted as their definition says. */
function defined(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const same = one.at(-1) === other.at(-1) ? 0 : 1;
  const isSwapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  const swapped = isSwapped ? defined(one.slice(0, -2), other.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(defined(a, other) + 1, defined(one, b) + 1, defined(a, b) + same, swapped);
}

describe('countSlips', () => {
  it.each([
    ['whelchair', 'wheelchair', 1],
    ['wehelchair', 'wheelchair', 1],
    ['wheellchair', 'wheelchair', 1],
    ['wheelchaor', 'wheelchair', 1],
    ['wheelchair', 'wheelchair', 0],
    ['cushion', 'custom', 3],
  ])('counts from %s to %s %i', (one, other, slips) => {
    expect(countSlips(one, other, 5, false)).toBe(slips);
  });

  it('counts as its definition says, up to a limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        expect(countSlips(one, other, most, false)).toBe(Math.min(defined(one, other), most + 1));
      }),
    );
  });

  it('counts to the best beginning of the other word', () => {
    expect(countSlips('whelch', 'wheelchair', 3, true)).toBe(1);
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        const beginnings = Array.from({ length: other.length + 1 }, (_, length) => other.slice(0, length));
        const least = Math.min(...beginnings.map((beginning) => defined(one, beginning)));
        expect(countSlips(one, other, most, true)).toBe(Math.min(least, most + 1));
      }),
    );
  });
});

describe('the letters of a word', () => {
  it('are one bit each, however often they come', () => {
    expect(lettersOf('abca')).toBe(0b111);
    expect(countLetters(lettersOf('wheelchair'))).toBe(8);
    expect(countLetters(0)).toBe(0);
  });
});
