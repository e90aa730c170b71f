import { longDescriptionColumn } from '../../generated/codes/longDescription.ts';
import { shortDescriptionColumn } from '../../generated/codes/shortDescription.ts';
import { layWords } from '../../generated/layWords.ts';
import * as longDescriptions from '../../generated/modifiers/longDescription.ts';
import * as shortDescriptions from '../../generated/modifiers/shortDescription.ts';
import { productNames } from '../../generated/productNames.ts';
import { addWords, noTokens, numberOf, readTokens, splitText, type Tokens } from '../packed/readTokens.ts';
import { unpackLayWords } from '../packed/unpackLayWords.ts';
import { unpackProductNames } from '../packed/unpackProductNames.ts';
import { countDocuments, type Documents } from './documents.ts';

/**
 * The words of all codes and modifiers as numbers, read once from the packed descriptions. A document is a code or
 * modifier. Its texts are its short description, its long one, and each of its product names: first come the short ones
 * of all documents, then the long ones, then the names.
 */
export interface Corpus {
  readonly documents: Documents;
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbers of the words that begin with each letter; after those of `z`, those of numbers. */
  readonly byLetter: readonly (readonly number[])[];
  /** How often each word is in the texts. */
  readonly counts: Uint16Array;
  /** How telling each word is: the more often it is there, the less. */
  readonly weights: Float32Array;
  /** The words of all texts, one text after the other. */
  readonly tokens: Uint16Array;
  /** Where each text begins, and at the end where the last one ends. */
  readonly starts: Uint32Array;
  /** The sum of the weights of each text's words, or 0 as long as no query has needed it. */
  readonly textWeights: Float32Array;
  /** For each document the first of its names, as a number of a text, and at the end that after the last one. */
  readonly firstNames: Uint32Array;
  readonly layPhrases: readonly NumberedPhrase[];
}

/** What people type, as numbers of words, and CMS's words for it. */
export interface NumberedPhrase {
  readonly typed: readonly number[];
  readonly meant: string;
}

const made: { corpus: Corpus | undefined } = { corpus: undefined };

/** The corpus of the release, the same one on each call. */
export function corpus(): Corpus {
  made.corpus ??= readCorpus();
  return made.corpus;
}

function readCorpus(): Corpus {
  const documents = countDocuments();
  const all = noTokens();
  readTokens(shortDescriptionColumn, all);
  readTokens(shortDescriptions.shortDescriptionColumn, all);
  readTokens(longDescriptionColumn, all);
  readTokens(longDescriptions.longDescriptionColumn, all);
  const firstNames = readNames(documents.all, all);
  const tokens = all.list.slice(0, all.length);
  all.starts.push(all.length);
  const layPhrases = numberPhrases(all);
  const { words, numbers, starts } = all;
  const counts = new Uint16Array(words.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as number;
    counts[token] = (counts[token] as number) + 1;
  }
  const weights = new Float32Array(words.length);
  for (let word = 0; word < weights.length; word += 1) weights[word] = weightOf(counts[word] as number, documents.all);
  return {
    documents,
    words,
    numbers,
    byLetter: sortByLetter(words),
    counts,
    weights,
    tokens,
    starts: Uint32Array.from(starts),
    textWeights: new Float32Array(starts.length),
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
  return unpackLayWords(layWords).map(({ typed, meant }) => ({
    typed: splitText(typed).map((word) => numberOf(word, all)),
    meant,
  }));
}

function sortByLetter(words: readonly string[]): readonly (readonly number[])[] {
  const byLetter: number[][] = Array.from({ length: 27 }, () => []);
  for (let number = 0; number < words.length; number += 1) byLetter[placeOf(words[number] as string)]?.push(number);
  return byLetter;
}

const SMALL_A = 97;

/** The place of a word in `byLetter`. */
export function placeOf(word: string): number {
  const letter = word.charCodeAt(0) - SMALL_A;
  return letter < 0 ? 26 : letter;
}

/** How telling a word is that was counted so often. */
export function weightOf(count: number, documents: number): number {
  return Math.log(1 + documents / (count + 1));
}
