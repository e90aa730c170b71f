import { splitMeant } from '../packed/unpackLayWords.ts';
import { type Corpus, type NumberedPhrase, weightOf } from './corpus.ts';
import { type Match, matchWord } from './matchWord.ts';
import { isNumber, singular, wordsOfQuery } from './words.ts';

/** A query as the corpus understands it. */
export interface Query {
  /** For each part the words that it may be. */
  readonly parts: readonly (readonly Match[])[];
  readonly readings: readonly Reading[];
  /** How telling each word of the query is, with a sum of 1, or 0 if none says anything. */
  readonly importance: readonly number[];
}

/** What some words of a query may mean: all of the parts together. */
interface Reading {
  /** The places of these words in the query. */
  readonly words: readonly number[];
  readonly parts: readonly number[];
  readonly fit: number;
}

/** The fits of readings other than the word itself. */
const JOINED = 0.9;
const SPLIT = 0.9;
const NEGATED = 0.95;
const LAY = 0.95;

/** Words that fit nearly as well as the best one tell how frequent what is meant is. */
const NEARLY = 0.06;

/** Reads a query; `undefined` if it has no word. */
export function readQuery(text: string, corpus: Corpus): Query | undefined {
  const words = wordsOfQuery(text);
  if (words.length === 0) return undefined;
  const parts: (readonly Match[])[] = [];
  const known = new Map<string, number>();
  const partOf = (word: string, isLast = false): number => {
    const key = isLast ? `${word}*` : word;
    const number = known.get(key) ?? parts.push(matchOnce(word, isLast, corpus)) - 1;
    known.set(key, number);
    return number;
  };
  const readings: Reading[] = words.map((word, place) => ({
    words: [place],
    parts: [partOf(word, place === words.length - 1)],
    fit: 1,
  }));
  const split = splitWords(words, corpus);
  const matchesAt: readonly Matches[] = [
    ...words.map((word, place) => ({ place, matches: parts[partOf(word, place === words.length - 1)] ?? [] })),
    ...split.flatMap(({ place, halves }) => halves.map((half) => ({ place, matches: parts[partOf(half)] ?? [] }))),
  ];
  readings.push(
    ...joinedWords(words, corpus).map(({ place, word }) => ({
      words: [place, place + 1],
      parts: [partOf(word)],
      fit: JOINED,
    })),
    ...split.map(({ place, halves, fit }) => ({
      words: [place],
      parts: halves.map((half) => partOf(half)),
      fit,
    })),
    ...phrasesIn(matchesAt, corpus.layPhrases).flatMap(({ places, meant, fit }) =>
      splitMeant(meant).map((reading) => ({
        words: places,
        parts: reading.map((word) => partOf(word)),
        fit: fit * LAY,
      })),
    ),
  );
  const weights = parts.map((part) => weightOfPart(part, corpus));
  const telling = words.map((_, place) =>
    Math.max(...readings.filter((reading) => reading.words.includes(place)).map((reading) => meanOf(reading, weights))),
  );
  const sum = telling.reduce((all, one) => all + one, 0) || 1;
  return { parts, readings, importance: telling.map((one) => one / sum) };
}

/** A form asks at each keystroke, and only the last word is a new one. */
const matched: Map<string, readonly Match[]> = /* @__PURE__ */ new Map();
const MOST_KEPT = 200;

function matchOnce(word: string, isLast: boolean, corpus: Corpus): readonly Match[] {
  const key = isLast ? `${word}*` : word;
  const found = matched.get(key) ?? matchWord(word, isLast, corpus);
  if (matched.size >= MOST_KEPT) matched.clear();
  matched.set(key, found);
  return found;
}

/** Two words that CMS writes as one, such as `foot plate`. */
function joinedWords(
  words: readonly string[],
  { numbers }: Corpus,
): readonly { readonly place: number; readonly word: string }[] {
  return words.slice(1).flatMap((second, place) => {
    const word = `${words[place]}${second}`;
    return numbers.has(word) || numbers.has(singular(word)) ? [{ place, word }] : [];
  });
}

const SHORTEST_HALF = 3;

/** A word that CMS writes as two, such as `bedpan`, or with a hyphen, such as `nonprescription`. */
function splitWords(
  words: readonly string[],
  { numbers }: Corpus,
): readonly { readonly place: number; readonly halves: readonly string[]; readonly fit: number }[] {
  return words.flatMap((word, place) => {
    if (isNumber(word)) return [];
    const negated = /^non.{4}/.test(word) ? [{ place, halves: ['non', word.slice(3)], fit: NEGATED }] : [];
    if (numbers.has(word)) return negated;
    const found = [];
    for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1) {
      const halves = [word.slice(0, at), word.slice(at)] as const;
      if (numbers.has(halves[0]) && (numbers.has(halves[1]) || numbers.has(singular(halves[1])))) {
        found.push({ place, halves, fit: SPLIT });
      }
    }
    return [...negated, ...found];
  });
}

/** How well a word must fit to be taken for one of a phrase: a slip may be in it, or its end missing. */
const LEAST_FIT = 0.55;

/** What a word of the query, or a half of it, may be. */
interface Matches {
  readonly place: number;
  readonly matches: readonly Match[];
}

/** The lay phrases of which the query has all words, in whatever order. */
function phrasesIn(
  matchesAt: readonly Matches[],
  phrases: readonly NumberedPhrase[],
): readonly { readonly places: readonly number[]; readonly meant: NumberedPhrase['meant']; readonly fit: number }[] {
  const best = new Map<number, { place: number; fit: number }>();
  for (const { place, matches } of matchesAt) {
    for (const { token, fit } of matches) {
      if (fit >= LEAST_FIT && fit > (best.get(token)?.fit ?? 0)) best.set(token, { place, fit });
    }
  }
  return phrases.flatMap(({ typed, meant }) => {
    const places: number[] = [];
    let fit = 1;
    for (const token of typed) {
      const found = best.get(token);
      if (found === undefined) return [];
      places.push(found.place);
      fit = Math.min(fit, found.fit);
    }
    return [{ places, meant, fit }];
  });
}

function weightOfPart(part: readonly Match[], { counts, documents }: Corpus): number {
  const best = Math.max(0, ...part.map(({ fit }) => fit));
  let count = 0;
  for (const { token, fit } of part) if (fit >= best - NEARLY) count += counts[token] as number;
  // A word that only people have says nothing itself.
  return count === 0 ? 0 : weightOf(count, documents.all);
}

function meanOf({ parts }: Reading, weights: readonly number[]): number {
  return parts.reduce((sum, part) => sum + (weights[part] as number), 0) / parts.length;
}
