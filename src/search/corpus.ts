import { longDescriptionColumn } from '../../generated/codes/longDescription.ts';
import { shortDescriptionColumn } from '../../generated/codes/shortDescription.ts';
import { layWords } from '../../generated/layWords.ts';
import * as longDescriptions from '../../generated/modifiers/longDescription.ts';
import * as shortDescriptions from '../../generated/modifiers/shortDescription.ts';
import type { TextColumn } from '../../generated/types.ts';
import { getProductNames } from '../lookup/getProductNames.ts';
import { listCodes } from '../lookup/listCodes.ts';
import { listModifiers } from '../lookup/listModifiers.ts';
import { addWords, readTokens, type Tokens, type Vocabulary } from '../packed/readTokens.ts';
import { unpackLayWords } from '../packed/unpackLayWords.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { lettersOf } from './slips.ts';

/**
 * The words of all codes and modifiers as numbers, read once from the packed descriptions. A document is a code or
 * modifier; its texts are its short description, its long one, and each of its product names.
 */
export interface Corpus {
  readonly ids: readonly (CodeId | ModifierId)[];
  /** The documents from here on are modifiers. */
  readonly firstModifier: number;
  readonly vocabulary: Vocabulary;
  /** The numbers of the words that begin with each letter; after those of `z`, those of numbers. */
  readonly byLetter: readonly (readonly number[])[];
  /** The letters of each word: see `lettersOf`. */
  readonly letters: Int32Array;
  /** How many documents have each word. */
  readonly frequencies: Uint16Array;
  /** How telling each word is: the fewer documents have it, the more. */
  readonly weights: Float32Array;
  /** The words of all texts, one text after the other. */
  readonly tokens: Uint16Array;
  /** Where each text begins, and at the end where the last one ends. */
  readonly textStarts: Uint32Array;
  /** The first text of each document, and at the end the number of texts. */
  readonly firstTexts: Uint32Array;
  /** The sum of the weights of each text's words. */
  readonly textWeights: Float32Array;
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

function readCorpus(): Corpus {
  const codes = listCodes();
  const modifiers = listModifiers();
  const vocabulary: Vocabulary = { words: [], numbers: new Map() };
  const read = (column: TextColumn, rows: number) => readTokens(column, rows, vocabulary);
  const ofCodes = [read(shortDescriptionColumn, codes.length), read(longDescriptionColumn, codes.length)];
  const ofModifiers = [
    read(shortDescriptions.shortDescriptionColumn, modifiers.length),
    read(longDescriptions.longDescriptionColumn, modifiers.length),
  ];
  const tokens: number[] = [];
  const textStarts: number[] = [];
  const firstTexts: number[] = [];
  const addTexts = (texts: readonly Tokens[], row: number) => {
    firstTexts.push(textStarts.length);
    for (const text of texts) {
      textStarts.push(tokens.length);
      const end = text.starts[row + 1] as number;
      for (let at = text.starts[row] as number; at < end; at += 1) tokens.push(text.tokens[at] as number);
    }
  };
  for (const [row, code] of codes.entries()) {
    addTexts(ofCodes, row);
    for (const name of getProductNames(code)) {
      textStarts.push(tokens.length);
      addWords(name, vocabulary, tokens);
    }
  }
  for (let row = 0; row < modifiers.length; row += 1) addTexts(ofModifiers, row);
  firstTexts.push(textStarts.length);
  textStarts.push(tokens.length);
  return weigh({
    ids: [...codes, ...modifiers],
    firstModifier: codes.length,
    layPhrases: numberPhrases(vocabulary),
    vocabulary,
    tokens: Uint16Array.from(tokens),
    textStarts: Uint32Array.from(textStarts),
    firstTexts: Uint32Array.from(firstTexts),
  });
}

/** Lay words count as words that exist, so that slips in them are found too. */
function numberPhrases(vocabulary: Vocabulary): readonly NumberedPhrase[] {
  return unpackLayWords(layWords).map(({ typed, meant }) => {
    const numbers: number[] = [];
    for (const word of typed) addWords(word, vocabulary, numbers);
    return { typed: numbers, meant };
  });
}

type Unweighed = Omit<Corpus, 'byLetter' | 'letters' | 'frequencies' | 'weights' | 'textWeights'>;

function weigh(unweighed: Unweighed): Corpus {
  const { ids, tokens, textStarts, firstTexts, vocabulary } = unweighed;
  const { words } = vocabulary;
  const frequencies = new Uint16Array(words.length);
  const lastSeen = new Int32Array(words.length).fill(-1);
  for (let document = 0; document < ids.length; document += 1) {
    const end = textStarts[firstTexts[document + 1] as number] as number;
    for (let at = textStarts[firstTexts[document] as number] as number; at < end; at += 1) {
      const token = tokens[at] as number;
      if (lastSeen[token] === document) continue;
      lastSeen[token] = document;
      frequencies[token] = (frequencies[token] as number) + 1;
    }
  }
  const weights = Float32Array.from(frequencies, (frequency) => weightOf(frequency, ids.length));
  const textWeights = new Float32Array(textStarts.length - 1);
  for (let text = 0; text < textWeights.length; text += 1) {
    let weight = 0;
    const end = textStarts[text + 1] as number;
    for (let at = textStarts[text] as number; at < end; at += 1) weight += weights[tokens[at] as number] as number;
    textWeights[text] = weight;
  }
  const byLetter: number[][] = Array.from({ length: 27 }, () => []);
  for (const [number, word] of words.entries()) byLetter[placeOf(word)]?.push(number);
  return {
    ...unweighed,
    byLetter,
    letters: Int32Array.from(words, lettersOf),
    frequencies,
    weights,
    textWeights,
  };
}

const SMALL_A = 97;

/** The place of a word in `byLetter`. */
export function placeOf(word: string): number {
  const letter = word.charCodeAt(0) - SMALL_A;
  return letter < 0 ? 26 : letter;
}

/** How telling a word is that so many documents have. */
export function weightOf(frequency: number, documents: number): number {
  return Math.log(1 + documents / (frequency + 1));
}
