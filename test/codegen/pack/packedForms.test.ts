import { describe, expect, it } from 'vitest';
import type { HcpcsRecord } from '../../../codegen/model.ts';
import { checkedHistory, checkedNotes, checkedValues } from '../../../codegen/pack/checkReadsBack.ts';
import { findPhrases } from '../../../codegen/pack/findPhrases.ts';
import { packCodes } from '../../../codegen/pack/packCodes.ts';
import { packHistory } from '../../../codegen/pack/packHistory.ts';
import { packParts } from '../../../codegen/pack/packParts.ts';
import { packTexts } from '../../../codegen/pack/packTexts.ts';
import { packValues } from '../../../codegen/pack/packValues.ts';
import { meet, splitText } from '../../../codegen/pack/splitText.ts';
import { recordsOf } from '../../support/records.ts';

describe('packValues', () => {
  it('puts values of equal frequency in the order of their code units', () => {
    expect(packValues([['b'], ['a'], ['B']])).toBe('B,a,b|<;');
  });

  it('escapes the signs that separate values', () => {
    expect(packValues([['1861,s', 'a;b'], ['a|b']])).toBe('1861~002cs;a~003bb,a~007cb|:;');
  });

  it('begins a block with the 257th row, and none after the last one', () => {
    const rows = Array.from({ length: 256 }, () => ['C']);
    expect(packValues(rows)).toBe('C|');
    expect(packValues([...rows, ['D']])).toBe('C,D||;');
  });

  it('writes a column of no rows as no value', () => {
    expect(packValues([])).toBe('');
  });
});

describe('packCodes', () => {
  it('writes no codes as none', () => {
    expect(packCodes([])).toBe('');
  });
});

describe('packTexts', () => {
  it('begins a block with the 65th row, and none after the last one', () => {
    const parts = new Map([['A', [{ text: 'a' }]]]);
    const pack = (count: number) =>
      packTexts(
        Array.from({ length: count }, () => 'A'),
        { parts, codes: new Map(), packed: '' },
      );
    expect(pack(64)).toBe(`${'a|'.repeat(63)}a`);
    expect(pack(65)).toBe(`${'a|'.repeat(63)}a^a`);
  });
});

describe('packParts', () => {
  it('writes a blank only between two words that are both spelled out', () => {
    const codes = new Map([['of', '#']]);
    const parts = ['graft', 'net', 'of', 'of', 'skin', ', ', 'each'].map((text) => ({ text }));
    expect(packParts(parts, codes)).toBe('graft net##skin, each');
  });

  it('spells out the parts of a phrase that has no code', () => {
    const phrase = { text: 'per foot', pair: [{ text: 'per' }, { text: 'foot' }] } as const;
    expect(packParts([{ text: '5' }, phrase], new Map())).toBe('5 per foot');
    expect(packParts([{ text: '5' }, phrase], new Map([['foot', '!']]))).toBe('5 per!');
  });
});

describe('splitText', () => {
  it.each([
    ['', []],
    ['Of 5', ['of', '5']],
    ['iPhone', ['P', 'hone']],
    [' of ', [' ', 'of', ' ']],
    ['(e.g., 0.5)', ['(', 'e.g', '., ', '0.5', ')']],
    ['A  b', ['a', '  ', 'b']],
  ])('splits %j', (text, parts) => {
    expect(splitText(text)).toEqual(parts);
  });
});

describe('meet', () => {
  it.each([
    ['graft', 'net', true],
    ['graft, ', 'net', false],
    ['graft', ' (net', false],
    ['', 'net', false],
  ])('says of %j before %j whether a space between them is implied', (before, after, expected) => {
    expect(meet(before, after)).toBe(expected);
  });
});

describe('findPhrases', () => {
  const texts = (times: number, ...words: readonly string[]) => Array.from({ length: times }, () => words);

  it('leaves a word to the more frequent pair with what follows it', () => {
    const found = findPhrases([...texts(17, 'per', 'square', 'foot'), ['square', 'foot']]);
    expect(found.texts[0]?.map(({ text }) => text)).toEqual(['per square foot']);
    expect(found.texts[0]?.[0]?.pair?.map(({ text }) => text)).toEqual(['per', 'square foot']);
    expect(found.texts.at(-1)?.map(({ text }) => text)).toEqual(['square foot']);
  });

  it('lists all parts, each after those that it is made of', () => {
    const found = findPhrases(texts(17, 'per', 'square', 'foot'));
    expect(found.parts.map(({ text }) => text)).toEqual(['per', 'square', 'foot', 'per square', 'per square foot']);
  });

  it('puts no space between a word and anything that is not a word', () => {
    const found = findPhrases(texts(17, 'graft', ', ', 'each'));
    expect(found.texts[0]?.map(({ text }) => text)).toEqual(['graft, each']);
  });

  it('joins no more than 32 words', () => {
    const words = Array.from({ length: 64 }, (_, number) => `w${number}`);
    const [first = []] = findPhrases(texts(17, ...words)).texts;
    expect(first.map(({ text }) => text)).toEqual([words.slice(0, 32).join(' '), words.slice(32).join(' ')]);
  });
});

describe('packHistory', () => {
  it('numbers the most frequent set first, and has those of one row in a list of their own', () => {
    const ids = ['A0001', 'A0002', 'A0003', 'A0004', 'A0005', 'A0006', 'A0007'];
    const actions = ['C', 'N', 'S', 'N', 'N', 'C', 'A'] as const;
    const recordsWith = (actionOf: (index: number) => Partial<HcpcsRecord>) =>
      recordsOf(Object.fromEntries(ids.map((id, index) => [id, actionOf(index)])));
    const packed = packHistory([recordsWith((index) => ({ action: actions[index] })), recordsWith(() => ({}))]);
    expect(packed).toMatchObject({ sets: 'wN|wC', singleSets: 'wS|wA', changes: 'BA.AAB.' });
  });

  it('lists departed codes in order, whichever release listed them last', () => {
    const releases = [{ A0001: {}, C0001: {} }, { B0001: {} }, {}].map((codes) => recordsOf(codes));
    expect(packHistory(releases)).toEqual({
      departed: ['A0001', 'B0001', 'C0001'],
      sets: '!',
      singleSets: '',
      changes: '1A|AAA',
      longDescription: '',
      shortDescription: '',
    });
  });

  it('distinguishes two values from one with the same characters', () => {
    const releases = [{ A0001: { crossReferences: ['A1', 'B2'] } }, { A0001: { crossReferences: ['A1B2'] } }];
    expect(packHistory(releases.map((codes) => recordsOf(codes)))).toMatchObject({
      singleSets: 'iA1;B2',
      changes: '.',
    });
  });

  it('has an edit for each description that differs, in the order of the releases back and of the rows', () => {
    const releases = [
      { A0001: { longDescription: 'Oldest', shortDescription: 'Short' } },
      { A0001: { longDescription: 'Older', shortDescription: 'Short' } },
      { A0001: { longDescription: 'New', shortDescription: 'Shorter' } },
    ];
    expect(packHistory(releases.map((codes) => recordsOf(codes)))).toEqual({
      departed: [],
      sets: '',
      singleSets: 'a,b|a',
      changes: '.|.',
      longDescription: '0 3 Older|0 1 st',
      shortDescription: '0 2 ',
    });
  });

  it.each([
    [28, 'XXYYZZbAbAbBbB'],
    [678, 'zXzXzYzYzZzZbaAbaAbaBbaB'],
  ])('numbers %i sets in base 26', (count, ending) => {
    const ids = Array.from({ length: 2 * count }, (_, row) => `A${row + 1000}`);
    const older = Object.fromEntries(ids.map((id, row) => [id, { statute: ids[row - (row % 2)] }]));
    const newest = Object.fromEntries(ids.map((id) => [id, {}]));
    const { changes } = packHistory([older, newest].map((codes) => recordsOf(codes)));
    expect(changes.slice(0, 4)).toBe('AABB');
    expect(changes.slice(-ending.length)).toBe(ending);
  });

  it('packs nothing of one release', () => {
    const releases = [recordsOf({ A0001: { action: 'N' } })];
    expect(checkedHistory(packHistory(releases), releases)).toEqual({
      departed: [],
      sets: '',
      singleSets: '',
      changes: '',
      longDescription: '',
      shortDescription: '',
    });
  });
});

describe('the check before writing', () => {
  it('stops at a note with other words, and passes notes that read back', () => {
    const notes = new Map([
      ['0005', 'SEE'],
      ['0006', 'NOT'],
    ]);
    expect(checkedNotes('0005 SEE|0006 NOT', notes)).toBe('0005 SEE|0006 NOT');
    expect(() => checkedNotes('0005 SEE|0006 NO', notes)).toThrow('row 1 does not read back as it was packed: 0006');
  });

  it('distinguishes two values from one with the same characters', () => {
    expect(() => checkedValues('ab|', [['a', 'b']])).toThrow('row 0 does not read back as it was packed: a,b');
    const releases = [{ A0001: { crossReferences: ['A1', 'B2'] } }, { A0001: {} }].map((codes) => recordsOf(codes));
    const packed = packHistory(releases);
    expect(checkedHistory(packed, releases)).toBe(packed);
    expect(() => checkedHistory({ ...packed, singleSets: 'iA1B2' }, releases)).toThrow(
      'row 0 does not read back as it was packed: A0001',
    );
  });
});
