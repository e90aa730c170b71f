import { ALONE, BLANK, COMMON, END_OF_ROW, LONG, RARE, SECONDS } from '../../src/packed/unpackParts.ts';
import { END_OF_BLOCK } from '../../src/packed/unpackWords.ts';
import { assignCodes, countUses, usedIn } from './assignCodes.ts';
import { findPhrases, type Part } from './findPhrases.ts';
import { type Codes, packParts, spellOut } from './packParts.ts';
import { splitText } from './splitText.ts';

/** Texts in parts, and the words and phrases that they are packed with. */
export interface PackedWords {
  /** The parts of each text. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly codes: Codes;
  /** What the codes stand for, as a text of its own. */
  readonly packed: string;
}

/**
 * Chooses the words and phrases that descriptions are packed with, and their codes: one character for the 14 most
 * frequent ones, two for some 2,400 others, three for rare words; what is not worth an entry is spelled out in place.
 * They are in two lists, one for all descriptions and one only for long ones: a reader of short ones does not need the
 * second.
 *
 * A list has its words in the order of their codes, in blocks by the first character or the first two, so that a reader
 * can unpack some without the others. A word's place in its block is that of its code's last character, counted from
 * the blank on: places of characters that no code has stay empty, as does the second list's block of one-character
 * codes. Words with codes of one length are sorted because they compress better that way. Phrases come after them,
 * packed like texts, with the codes of their parts.
 *
 *     with the codes ! for ', ' and # for 'of', B( for 'foot', B) for 'square', B* for 'per square foot':
 *         →  ', |of|…^||||||||foot|square|per B)B(|…'
 *
 * `src/packed/unpackWords.ts` reads it.
 */
export function packWords(all: readonly string[], long: readonly string[]): { common: PackedWords; long: PackedWords } {
  const distinct = [...new Set([...all, ...long])];
  const phrases = findPhrases(distinct.map(splitText));
  const parts = new Map(distinct.map((text, index) => [text, phrases.texts[index] ?? []]));
  const uses = countUses(phrases);
  const usesInAll = usedIn(
    all.flatMap((text) => parts.get(text) ?? []),
    uses,
  );
  const common = assignCodes(usesInAll, [[...ALONE], withSeconds(COMMON), withSeconds(withSeconds(RARE.charAt(0)))]);
  const otherUses = new Map([...uses].filter(([part]) => !common.has(part)));
  const ofLong = assignCodes(otherUses, [[], withSeconds(LONG), withSeconds(withSeconds(RARE.charAt(1)))]);
  const commonCodes = toCodes(common);
  const allCodes = toCodes([...common, ...ofLong]);
  return {
    common: { parts, codes: commonCodes, packed: packList(common, commonCodes, COMMON) },
    long: { parts, codes: allCodes, packed: packList(ofLong, allCodes, LONG) },
  };
}

function withSeconds(firsts: Iterable<string>): readonly string[] {
  return [...firsts].flatMap((first) => [...SECONDS].map((second) => first + second));
}

type Entries = Iterable<readonly [Part, string]>;

function toCodes(entries: Entries): Codes {
  return new Map([...entries].map(([{ text }, code]) => [text, code]));
}

/** @param firsts - The characters that the list's two-character codes begin with. */
function packList(entries: Entries, codes: Codes, firsts: string): string {
  const blocks: string[][] = [];
  for (const [{ text, pair }, code] of entries) {
    const [number, place] = placeOf(code, firsts);
    const block = blocks[number] ?? [];
    block[place] = pair ? packParts(pair, codes) : spellOut(text);
    blocks[number] = block;
  }
  return Array.from(blocks, (block = []) => block.join(END_OF_ROW)).join(END_OF_BLOCK);
}

/** The block of the word that a code stands for, and its place there. */
function placeOf(code: string, firsts: string): readonly [number, number] {
  const [first = '', ...others] = code;
  const [second = 0, third = 0] = others.map((other) => other.charCodeAt(0) - BLANK);
  if (code.length === 1) return [0, ALONE.indexOf(first)];
  return code.length === 2 ? [1 + firsts.indexOf(first), second] : [1 + firsts.length + second, third];
}
