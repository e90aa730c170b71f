import { CODES, END_OF_BLOCK, END_OF_ROW, SECONDS } from '../../src/internal/unpackTexts.ts';
import { escapeText } from './escapeText.ts';
import { splitText, withSmallStart } from './splitText.ts';

/** What stands for each separator and word in packed texts, and the words as a text of their own. */
export interface PackedWords {
  readonly codes: ReadonlyMap<string, string>;
  readonly packed: string;
}

/** One character each: the most frequent separators and words. */
const SEPARATORS = 12;
const FREQUENT = 12;

/**
 * Chooses the words that all descriptions are packed with. The most frequent separators and words get one character,
 * some 2,300 others two, of which the first is one of the remaining characters of `CODES`; still rarer ones are spelled
 * out where they stand. The packed words are three lists, their members between bars: separators, frequent words, and
 * the others, sorted.
 *
 *     separators ', ' and '-', frequent 'of' and 'mg', others 'inject', 'injection', 'insert'
 *         →  ', |-^of|mg^inject|injection|insert'
 *
 * `src/internal/unpackTexts.ts` reads it.
 */
export function packWords(texts: readonly string[]): PackedWords {
  const separatorCounts = new Map<string, number>();
  const wordCounts = new Map<string, number>();
  for (const text of texts) {
    for (const { word, separator } of splitText(withSmallStart(text))) {
      if (separator !== '' && separator !== ' ') count(separatorCounts, separator);
      // A letter alone is shorter spelled out.
      if (word.length > 1) count(wordCounts, word);
    }
  }
  const separators = mostFrequent(separatorCounts).slice(0, SEPARATORS);
  const words = mostFrequent(wordCounts);
  const frequent = words.slice(0, FREQUENT);
  const firsts = CODES.slice(separators.length + frequent.length);
  const others = words.slice(FREQUENT, FREQUENT + firsts.length * SECONDS.length).sort();
  return {
    codes: new Map([
      ...[...separators, ...frequent].map((one, index) => [one, CODES.charAt(index)] as const),
      ...others.map((word, index) => [word, twoCharacters(firsts, index)] as const),
    ]),
    packed: [separators, frequent, others].map(packList).join(END_OF_BLOCK),
  };
}

function count(counts: Map<string, number>, one: string): void {
  counts.set(one, (counts.get(one) ?? 0) + 1);
}

/** What occurs more than once, most frequent first; among equals by code unit. */
function mostFrequent(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .filter(([, times]) => times > 1)
    .sort(([a, timesOfA], [b, timesOfB]) => timesOfB - timesOfA || (a < b ? -1 : 1))
    .map(([one]) => one);
}

function twoCharacters(firsts: string, index: number): string {
  return firsts.charAt(Math.floor(index / SECONDS.length)) + SECONDS.charAt(index % SECONDS.length);
}

function packList(list: readonly string[]): string {
  return list.map((one) => escapeText(one, END_OF_ROW + END_OF_BLOCK)).join(END_OF_ROW);
}
