import { describe, expect, it } from 'vitest';
import {
  getLongDescription,
  getModifier,
  getProductNames,
  getShortDescription,
  listCodes,
  listModifiers,
} from '../../src/index.ts';
import { corpus } from '../../src/search/corpus.ts';

describe('corpus', () => {
  it('counts how often each word is in the descriptions and product names', () => {
    const texts = [
      ...listCodes().flatMap((code) => [getShortDescription(code), getLongDescription(code), ...getProductNames(code)]),
      ...listModifiers().flatMap((id) => [getModifier(id)?.shortDescription, getModifier(id)?.longDescription]),
    ];
    const expected = new Map<string, number>();
    for (const word of texts
      .join('|')
      .toLowerCase()
      .match(/[a-z]+|[0-9]+(?:\.[0-9]+)?/g) ?? []) {
      expected.set(word, (expected.get(word) ?? 0) + 1);
    }
    const { words, counts } = corpus();
    const counted = words.map((word, number) => [word, counts[number] as number] as const);
    // Words that only people have are not in the texts.
    expect(new Map(counted.filter(([, count]) => count > 0))).toEqual(expected);
  });
});
