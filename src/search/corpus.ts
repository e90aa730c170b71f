import { longDescriptionColumn } from '../../generated/codes/longDescription.ts';
import { shortDescriptionColumn } from '../../generated/codes/shortDescription.ts';
import { layWords } from '../../generated/layWords.ts';
import * as longDescriptions from '../../generated/modifiers/longDescription.ts';
import * as shortDescriptions from '../../generated/modifiers/shortDescription.ts';
import { productNames } from '../../generated/productNames.ts';
import { listCodes } from '../lookup/listCodes.ts';
import { listModifiers } from '../lookup/listModifiers.ts';
import { addWords, readTokens, type Tokens } from '../packed/readTokens.ts';
import { unpackLayWords } from '../packed/unpackLayWords.ts';
import { unpackProductNames } from '../packed/unpackProductNames.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { lettersOf } from './slips.ts';

/**
 * The words of all codes and modifiers as numbers, read once from the packed descriptions. A document is a code or
 * modifier. Its texts are its short description, its long one, and each of its product names: first come the short ones
 * of all documents, then the long ones, then the names.
 */
export interface Corpus {
  readonly ids: readonly (CodeId | ModifierId)[];
  /** The documents from here on are modifiers. */
  readonly firstModifier: number;
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbers of the words that begin with each letter; after those of `z`, those of numbers. */
  readonly byLetter: readonly (readonly number[])[];
  /** The letters of each word: see `lettersOf`. */
  readonly letters: Int32Array;
  /** How many texts have each word. */
  readonly frequencies: Uint16Array;
  /** How telling each word is: the fewer texts have it, the more. */
  readonly weights: Float32Array;
  /** The words of all texts, one text after the other. */
  readonly tokens: Uint16Array;
  /** Where each text begins, and at the end where the last one ends. */
  readonly starts: Uint32Array;
  /** The sum of the weights of each text's words. */
  readonly textWeights: Float32Array;
  /** For each document the first of its names, as a number of a text, and at the end that after the last one. */
  readonly firstNames: Uint32Array;
  readonly layPhrases: readonly NumberedPhrase[];
}

/** What people type, as numbers of words, and CMS's words for it. */
export interface NumberedPhrase {
  readonly typed: readonly number[];
  readonly meant: readonly (readonly string[])[];
}

const made: { corpus: Corpus | undefined } = { corpus: undefined };

/** The corpus of the release, the same one on each call. */
export function corpus(): Corpus {
  made.corpus ??= readCorpus();
  return made.corpus;
}

/** Some more than the words of all texts of 2026. */
const ROOM = 200_000;

function readCorpus(): Corpus {
  const ids = [...listCodes(), ...listModifiers()];
  const all: Tokens = { words: [], numbers: new Map(), list: new Uint16Array(ROOM), length: 0, starts: [] };
  readTokens(shortDescriptionColumn, all);
  readTokens(shortDescriptions.shortDescriptionColumn, all);
  readTokens(longDescriptionColumn, all);
  readTokens(longDescriptions.longDescriptionColumn, all);
  const firstNames = readNames(ids.length, all);
  const tokens = all.list.slice(0, all.length);
  all.starts.push(all.length);
  const starts = Uint32Array.from(all.starts);
  const layPhrases = numberPhrases(all);
  const { words, numbers } = all;
  const frequencies = countTexts(tokens, starts, words.length);
  const weights = new Float32Array(words.length);
  for (let word = 0; word < weights.length; word += 1) weights[word] = weightOf(frequencies[word] as number, ids.length);
  return {
    ids,
    firstModifier: listCodes().length,
    words,
    numbers,
    ...sortByLetter(words),
    frequencies,
    weights,
    tokens,
    starts,
    textWeights: weighTexts(tokens, starts, weights),
    firstNames,
    layPhrases,
  };
}

function readNames(documents: number, all: Tokens): Uint32Array {
  const firstNames = new Uint32Array(documents + 1);
  const names = unpackProductNames(productNames);
  for (let document = 0; document < documents; document += 1) {
    firstNames[document] = all.starts.length;
    for (const name of names.get(document) ?? []) {
      all.starts.push(all.length);
      addWords(name, all);
    }
  }
  firstNames[documents] = all.starts.length;
  return firstNames;
}

/** Lay words count as words that exist, so that slips in them are found too. */
function numberPhrases(all: Tokens): readonly NumberedPhrase[] {
  return unpackLayWords(layWords).map(({ typed, meant }) => {
    const { length } = all;
    for (const word of typed) addWords(word, all);
    const numbers = [...all.list.subarray(length, all.length)];
    all.length = length;
    return { typed: numbers, meant };
  });
}

function countTexts(tokens: Uint16Array, starts: Uint32Array, words: number): Uint16Array {
  const frequencies = new Uint16Array(words);
  const seenIn = new Uint32Array(words);
  for (let text = 1; text < starts.length; text += 1) {
    const end = starts[text] as number;
    for (let at = starts[text - 1] as number; at < end; at += 1) {
      const token = tokens[at] as number;
      if (seenIn[token] === text) continue;
      seenIn[token] = text;
      frequencies[token] = (frequencies[token] as number) + 1;
    }
  }
  return frequencies;
}

function weighTexts(tokens: Uint16Array, starts: Uint32Array, weights: Float32Array): Float32Array {
  const textWeights = new Float32Array(starts.length - 1);
  for (let text = 0; text < textWeights.length; text += 1) {
    let weight = 0;
    const end = starts[text + 1] as number;
    for (let at = starts[text] as number; at < end; at += 1) weight += weights[tokens[at] as number] as number;
    textWeights[text] = weight;
  }
  return textWeights;
}

function sortByLetter(words: readonly string[]): Pick<Corpus, 'byLetter' | 'letters'> {
  const byLetter: number[][] = Array.from({ length: 27 }, () => []);
  const letters = new Int32Array(words.length);
  for (let number = 0; number < words.length; number += 1) {
    const word = words[number] as string;
    letters[number] = lettersOf(word);
    byLetter[placeOf(word)]?.push(number);
  }
  return { byLetter, letters };
}

const SMALL_A = 97;

/** The place of a word in `byLetter`. */
export function placeOf(word: string): number {
  const letter = word.charCodeAt(0) - SMALL_A;
  return letter < 0 ? 26 : letter;
}

/** How telling a word is that so many of all documents have. */
export function weightOf(frequency: number, documents: number): number {
  return Math.log(1 + documents / (frequency + 1));
}
