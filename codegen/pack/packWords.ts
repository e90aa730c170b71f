import { ALONE, COMMON, END_OF_BLOCK, END_OF_ROW, LONG, RARE, SECONDS } from '../../src/internal/unpackWords.ts';
import { findPhrases, LEAST_USES, type Part, type Phrases } from './findPhrases.ts';
import { type Codes, packParts, partsWithCode, spellOut } from './packParts.ts';
import { splitText } from './splitText.ts';

/** Texts taken apart, and the words and phrases that they are packed with. */
export interface PackedWords {
  /** The parts of each text. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly codes: Codes;
  /** What the codes stand for, as a text of its own. */
  readonly packed: string;
}

/**
 * Chooses the words and phrases that descriptions are packed with, and their codes: one character for the 20 most
 * frequent ones, two for some 2,000 others, three for rare words; what would not be worth an entry is spelled out where
 * it stands. They are in two lists, what all descriptions are packed with and what long ones alone are: who reads short
 * ones does without the second.
 *
 * A list has its words in the order of their codes, in blocks by the first character or the first two, so that a reader
 * can unpack some without the others; a block's last places may be empty. Words of one length of code are sorted, for
 * so they compress better, and phrases come behind them, packed as texts are, with the codes of their words.
 *
 *     with the codes ! for ', ' and # for 'of', H! for 'foot', H# for 'square', H% for 'per square foot':
 *         →  ', |of|…^foot|square|per H#H!|…'
 *
 * `src/internal/unpackWords.ts` reads it.
 */
export function packWords(all: readonly string[], long: readonly string[]): { common: PackedWords; long: PackedWords } {
  const distinct = [...new Set([...all, ...long])];
  const phrases = findPhrases(distinct.map(splitText));
  const parts = new Map(distinct.map((text, index) => [text, phrases.texts[index] ?? []]));
  const uses = countUses(phrases);
  const common = assignCodes(
    usedIn(
      all.flatMap((text) => parts.get(text) ?? []),
      uses,
    ),
    [[...ALONE], withSeconds(COMMON), withSeconds(withSeconds(RARE.charAt(0)))],
  );
  const rest = new Map([...uses].filter(([part]) => !common.has(part)));
  const longAlone = assignCodes(rest, [[], withSeconds(LONG), withSeconds(withSeconds(RARE.charAt(1)))]);
  return {
    common: { parts, codes: toCodes(common), packed: packList(common, plainCodes(common)) },
    long: {
      parts,
      codes: toCodes([...common, ...longAlone]),
      packed: packList(longAlone, plainCodes([...common, ...longAlone])),
    },
  };
}

function withSeconds(firsts: Iterable<string>): readonly string[] {
  return [...firsts].flatMap((first) => [...SECONDS].map((second) => first + second));
}

type Uses = ReadonlyMap<Part, number>;

/** How often each part would be used, were there codes for all; a phrase too rare for one is used as its parts. */
function countUses({ texts, parts }: Phrases): Uses {
  const uses = new Map<Part, number>();
  const count = (part: Part, times: number) => uses.set(part, (uses.get(part) ?? 0) + times);
  for (const part of texts.flat()) count(part, 1);
  for (const part of parts.toReversed()) {
    const times = uses.get(part) ?? 0;
    if (part.pair === undefined) continue;
    if (times < LEAST_USES) uses.delete(part);
    for (const one of part.pair) count(one, times < LEAST_USES ? times : 1);
  }
  return uses;
}

/** Those of the parts that some texts use: a phrase more than twice, or its entry would be longer than what it saves. */
function usedIn(texts: readonly Part[], uses: Uses): Uses {
  const worth = new Map([...uses].filter(([part, times]) => isWorth(part, times, 2)).map(([{ text }]) => [text, '']));
  const found = new Map<Part, number>();
  for (const part of partsWithCode(texts, worth)) found.set(part, (found.get(part) ?? 0) + 1);
  return new Map([...uses].filter(([part]) => (found.get(part) ?? 0) > (part.pair ? 2 : 0)));
}

/** Codes by part, in the order of the codes. */
type Assigned = ReadonlyMap<Part, string>;

/** Gives the parts that are used most the shortest codes, as far as they save more than an entry takes. */
function assignCodes(uses: Uses, codesByLength: readonly (readonly string[])[]): Assigned {
  const assigned = new Map<Part, string>();
  const byUses = [...uses].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || byText(a, b));
  for (const [index, codes] of codesByLength.entries()) {
    const worth = byUses.filter(
      ([part, times]) => !assigned.has(part) && isWorth(part, times, index + 1) && mayHave(part, index + 1),
    );
    const parts = worth.slice(0, codes.length).map(([part]) => part);
    parts.sort((a, b) => Number(isWord(b)) - Number(isWord(a)) || byText(a, b));
    for (const [place, part] of parts.entries()) assigned.set(part, codes[place] ?? '');
  }
  return assigned;
}

function isWorth({ text }: Part, uses: number, codeLength: number): boolean {
  return uses * (spellOut(text).length - codeLength) > text.length + 1;
}

/** A bar and a tilde have a meaning in what a reader has unpacked; phrases have codes of two, rare words of three. */
function mayHave(part: Part, codeLength: number): boolean {
  if (/[|~]/.test(part.text)) return false;
  return codeLength === 2 || (codeLength === 1 ? part.pair === undefined : isWord(part));
}

function isWord({ text, pair }: Part): boolean {
  return pair === undefined && /^[a-z0-9]/.test(text);
}

/** By code unit: the same on every machine. */
function byText(a: Part, b: Part): number {
  return a.text < b.text ? -1 : 1;
}

type Entries = Iterable<readonly [Part, string]>;

function toCodes(entries: Entries): Codes {
  return new Map([...entries].map(([{ text }, code]) => [text, code]));
}

/** The codes of the first block and of blocks of nothing but words: a reader has these before phrases. */
function plainCodes(entries: Entries): Codes {
  const others = [...entries].filter(([part, code]) => code.length > 1 && !isWord(part));
  const blocksOfOthers = new Set(others.map(([, code]) => blockOf(code)));
  return toCodes([...entries].filter(([, code]) => !blocksOfOthers.has(blockOf(code))));
}

function packList(entries: Entries, codes: Codes): string {
  const blocks = new Map<string, string[]>();
  for (const [{ text, pair }, code] of entries) {
    const block = blocks.get(blockOf(code)) ?? [];
    block.push(pair ? packParts(pair, codes) : spellOut(text));
    blocks.set(blockOf(code), block);
  }
  return [...blocks.values()].map((block) => block.join(END_OF_ROW)).join(END_OF_BLOCK);
}

function blockOf(code: string): string {
  return code.slice(0, -1);
}
