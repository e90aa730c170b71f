import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singular, spellingsOf, stem, wordsOfQuery } from '../../src/search/words.ts';
import { anyText } from '../support/anyText.ts';

describe('wordsOfQuery', () => {
  it.each([
    ['Knee  BRACE', ['knee', 'brace']],
    ['10mg', ['10', 'mg']],
    ['0.9% NaCl, 1,000 ml', ['0.9', 'nacl', '1000', 'ml']],
    ['w/o rails', ['without', 'rails']],
    ['bed w/ mattress', ['bed', 'with', 'mattress']],
    ['w/c', ['wheelchair']],
    ['t.e.n.s.', ['tens']],
    ["Ringer's lactate", ['ringer', 'lactate']],
    ['Ringer’s', ['ringer']],
    ['Café', ['cafe']],
    ['bag for the tub', ['bag', 'tub']],
    ['the of', ['the', 'of']],
    ['knee knee', ['knee']],
    ['', []],
    ['½ ﬁne', ['1', '2', 'fine']],
  ])('reads %s', (query, words) => {
    expect(wordsOfQuery(query)).toEqual(words);
  });

  it('gives at most sixteen words, of letters or of digits', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        const words = wordsOfQuery(query);
        expect(words.length).toBeLessThanOrEqual(16);
        for (const word of words) expect(word).toMatch(/^(?:[a-z]+|\d+(?:\.\d+)?)$/);
      }),
    );
  });
});

describe('the forms of a word', () => {
  it.each([
    ['lancets', 'lancet'],
    ['batteries', 'battery'],
    ['crutches', 'crutch'],
    ['dresses', 'dress'],
    ['boxes', 'box'],
    ['glass', 'glass'],
    ['virus', 'virus'],
    ['orthosis', 'orthosis'],
    ['gas', 'gas'],
    ['bus', 'bus'],
  ])('have a singular: %s, %s', (word, one) => {
    expect(singular(word)).toBe(one);
  });

  it.each([
    ['prosthesis', 'prosthetic'],
    ['prosthesis', 'prostheses'],
    ['transport', 'transportation'],
    ['implant', 'implantable'],
    ['electric', 'electrical'],
    ['fold', 'folding'],
  ])('have a stem: %s, %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it('have an American spelling, if it is another one', () => {
    expect(spellingsOf('nebuliser')).toEqual(['nebuliser', 'nebulizer']);
    expect(spellingsOf('orthopaedic')).toEqual(['orthopaedic', 'orthopedic']);
    expect(spellingsOf('oesophageal')).toEqual(['oesophageal', 'esophageal']);
    expect(spellingsOf('wheelchair')).toEqual(['wheelchair']);
  });
});
