import { describe, expect, it } from 'vitest';
import { layWords } from '../../codegen/search/layWords.ts';
import { getLongDescription, getShortDescription, isActive, listCodes } from '../../src/index.ts';
import { createSearch } from '../../src/search/index.ts';
import { singular, wordsOfQuery } from '../../src/search/words.ts';

const entries = layWords.flatMap(({ words }) => Object.entries(words));

const wordsOf = (text: string): readonly string[] => text.match(/[a-z]+|\d+(?:\.\d+)?/g) ?? [];

/** The words of each active code. */
const codes = new Map(
  listCodes()
    .filter((code) => isActive(code))
    .map((code) => {
      const text = `${getShortDescription(code)} ${getLongDescription(code)}`.toLowerCase();
      return [code as string, new Set(wordsOf(text).map(singular))] as const;
    }),
);

function has(code: string, reading: string): boolean {
  return wordsOf(reading).every((word) => codes.get(code)?.has(singular(word)));
}

describe('the lay words', () => {
  it('are at least 400, each with a ground, and each only once', () => {
    const typed = entries.map(([words]) => words);
    expect(typed.length).toBeGreaterThanOrEqual(400);
    expect(typed.filter((words, index) => typed.indexOf(words) < index)).toEqual([]);
    expect(layWords.filter(({ ground }) => ground.length < 20)).toEqual([]);
  });

  it('are written as a query is read', () => {
    const otherwise = entries.filter(([typed]) => wordsOfQuery(typed).join(' ') !== wordsOf(typed).join(' '));
    expect(otherwise).toEqual([]);
    expect(entries.filter(([typed]) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(typed))).toEqual([]);
    // The words of a description are letters or digits.
    expect(entries.filter(([, meant]) => !/^(?:(?:[a-z]+|\d+)(?:; | |$))+$/.test(meant))).toEqual([]);
  });

  it('mean words that an active code has together', () => {
    const readings = entries.flatMap(([typed, meant]) => meant.split('; ').map((reading) => [typed, reading] as const));
    expect(readings.filter(([, reading]) => ![...codes.keys()].some((code) => has(code, reading)))).toEqual([]);
  });

  it('lead to a code with the words that they mean', () => {
    const search = createSearch({ on: '2026-07-01', kinds: ['code'] });
    const lost = entries.filter(([typed, meant]) => {
      const found = search(typed).map(({ code }) => code);
      return !found.some((code) => meant.split('; ').some((reading) => has(code, reading)));
    });
    expect(lost).toEqual([]);
  });
});
