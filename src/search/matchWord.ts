import { type Corpus, placeOf } from './corpus.ts';
import { countLetters, countSlips, lettersOf } from './slips.ts';
import { isNumber, singular, spellingsOf, stem } from './words.ts';

/** A word of the vocabulary that a word of a query may mean, and how well it fits: 1 for the same word. */
export interface Match {
  readonly token: number;
  readonly fit: number;
}

/** The fits of other words than the same one. */
const SINGULAR = 0.95;
const STEM = 0.7;
/** The word goes on; it fits the better the less is missing, above all the last one, which may not be typed to its end. */
const BEGINNING_OF_LAST = 0.85;
const BEGINNING = 0.75;
/** CMS cuts words in short descriptions. */
const CUT = 0.55;
const CUT_TO_FOUR = 0.5;
const SLIP = 0.7;
const SLIP_WHILE_TYPING = 0.49;

/** Finds what a word of a query may mean. The last one of a query may not be typed to its end. */
export function matchWord(word: string, isLast: boolean, corpus: Corpus): readonly Match[] {
  const fits = new Map<number, number>();
  const add = (token: number, fit: number) => {
    if ((fits.get(token) ?? 0) < fit) fits.set(token, fit);
  };
  const spellings = spellingsOf(word);
  for (const spelling of spellings) addForms(spelling, isLast, corpus, add);
  const isKnown = [...fits.values()].some((fit) => fit >= STEM);
  if (!isKnown && !isNumber(word) && word.length > 3) {
    for (const spelling of spellings) addSlips(spelling, isLast, corpus, add);
  }
  return [...fits].map(([token, fit]) => ({ token, fit }));
}

type Add = (token: number, fit: number) => void;

function addForms(word: string, isLast: boolean, { words, byLetter }: Corpus, add: Add): void {
  const [one, family] = [singular(word), stem(word)];
  for (const token of byLetter[placeOf(word)] ?? []) {
    const other = words[token] as string;
    if (!beginAlike(word, other)) continue;
    if (other === word) add(token, 1);
    else if (isNumber(word)) {
      if (isLast && other.startsWith(word)) add(token, BEGINNING_OF_LAST);
    } else if (word.length === 1) {
      // A letter may be the beginning of anything: it counts only by itself, as in `vitamin k`.
    } else if (singular(other) === one) add(token, SINGULAR);
    else if (word.length > 4 && other.length > 4 && stem(other) === family) add(token, STEM);
    else if (other.startsWith(word)) {
      if (isLast) add(token, BEGINNING_OF_LAST * (0.6 + (0.4 * word.length) / other.length));
      else if (word.length > 2) add(token, BEGINNING * (0.6 + (0.4 * word.length) / other.length));
    } else if (word.length > 5 && other.length > 3 && word.startsWith(other)) {
      add(token, other.length === 4 ? CUT_TO_FOUR : CUT);
    }
  }
}

/** Whether the second and third letters are the same, as far as both words have them: all forms of a word share them. */
function beginAlike(word: string, other: string): boolean {
  const length = Math.min(word.length, other.length, 3);
  for (let at = 1; at < length; at += 1) if (word.charCodeAt(at) !== other.charCodeAt(at)) return false;
  return true;
}

function addSlips(word: string, isLast: boolean, { words }: Corpus, add: Add): void {
  const letters = lettersOfAll(words);
  const most = mostSlips(word);
  const own = lettersOf(word);
  for (let token = 0; token < words.length; token += 1) {
    const others = letters[token] as number;
    const missing = countLetters(own & ~others);
    if (missing > most) continue;
    const other = words[token] as string;
    if (other.length < 4 || isNumber(other)) continue;
    const isNear = Math.abs(other.length - word.length) <= most + 1 && countLetters(others & ~own) <= most + 1;
    const slips = isNear ? slipsBetween(word, other, most) : most + 1;
    if (slips <= most) {
      const isSameStart = other.charCodeAt(0) === word.charCodeAt(0);
      add(token, SLIP * (1 - 0.15 * (slips - 1)) * (isSameStart ? 1 : 0.8));
    } else if (isLast && missing < 2 && word.length > 4 && other.length > word.length) {
      if (countSlips(word, other.slice(0, word.length + 1), 1, true) < 2) add(token, SLIP_WHILE_TYPING);
    }
  }
}

/** The letters of each word, made when someone first slips. */
const known: { letters: Int32Array } = { letters: /* @__PURE__ */ new Int32Array() };

function lettersOfAll(words: readonly string[]): Int32Array {
  if (known.letters.length === words.length) return known.letters;
  known.letters = new Int32Array(words.length);
  for (let token = 0; token < words.length; token += 1) known.letters[token] = lettersOf(words[token] as string);
  return known.letters;
}

function mostSlips({ length }: string): number {
  if (length < 6) return 1;
  if (length < 12) return 2;
  return length < 17 ? 3 : 4;
}

/** The slips of a word or, if they are fewer, of its singular. */
function slipsBetween(word: string, other: string, most: number): number {
  const slips = countSlips(word, other, most, false);
  const one = singular(other);
  return one === other ? slips : Math.min(slips, countSlips(word, one, most, false));
}
