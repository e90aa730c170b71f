import { describe, expect, it } from 'vitest';
import { parseCode } from '../../src/index.ts';
import { isCapital, isDigit, toCapital } from '../../src/text/characters.ts';

const codeOf = (character: string) => character.charCodeAt(0);

describe('a character by its code', () => {
  it('is a digit for 0 to 9, and a capital for A to Z', () => {
    expect([...'/09:'].map((character) => isDigit(codeOf(character)))).toEqual([false, true, true, false]);
    expect([...'@AZ['].map((character) => isCapital(codeOf(character)))).toEqual([false, true, true, false]);
  });

  it('becomes a capital for a to z, and stays the same otherwise', () => {
    expect([...'`az{'].map((character) => String.fromCharCode(toCapital(codeOf(character)))).join('')).toBe('`AZ{');
  });
});

describe('a text that parseCode reads', () => {
  it('has at most 160 characters after trimming', () => {
    const ofLength = (length: number) => `E0601${' '.repeat(length - 7)}RR`;
    expect(parseCode(ofLength(160))?.modifiers).toEqual(['RR']);
    expect(parseCode(ofLength(161))).toBeUndefined();
    expect(parseCode(`${' '.repeat(99)}${ofLength(160)}${' '.repeat(99)}`)?.modifiers).toEqual(['RR']);
  });

  it('may mix lower-case letters with full-width ones', () => {
    expect(parseCode('Ｅ0601-az')?.modifiers).toEqual(['AZ']);
    expect(parseCode('ｅ0601－za')?.modifiers).toEqual(['ZA']);
  });
});
