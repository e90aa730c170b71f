import { meet } from './splitText.ts';

/** A word, what stands between two words, or a phrase of two such parts. There is only one for each text. */
export interface Part {
  readonly text: string;
  readonly pair?: readonly [Part, Part];
}

export interface Phrases {
  /** The texts in their parts. */
  readonly texts: readonly (readonly Part[])[];
  /** All parts, each after those that it is made of. */
  readonly parts: readonly Part[];
}

/** Joining five times makes phrases of up to 32 words. */
const ROUNDS = 5;
/** Rarer phrases would save bytes uncompressed, but compress less well. */
export const LEAST_USES = 17;

/**
 * Joins words that often stand side by side into phrases, and those into longer ones.
 *
 *     where 17 texts say 'per square foot':
 *     ['graft', ', ', 'per', 'square', 'foot']  →  'graft', ', ', 'per square foot' (of 'per square' and 'foot')
 */
export function findPhrases(texts: readonly (readonly string[])[]): Phrases {
  const known = new Map<string, Part>();
  let found = texts.map((words) => words.map((text) => takeOrAdd(known, text)));
  for (let round = 0; round < ROUNDS; round += 1) found = joinPairs(found, known);
  return { texts: found, parts: [...known.values()] };
}

/** Two parts that stand side by side in some texts. */
interface Pair {
  /** How often they do. */
  uses: number;
  /** The phrase of both, once they are joined. */
  joined?: Part;
}

function joinPairs(texts: readonly (readonly Part[])[], known: Map<string, Part>): Part[][] {
  const pairs = findPairs(texts);
  return texts.map((parts, index) => joinFrequent(parts, pairs[index] ?? [], known));
}

/** For each part of each text but the last, its pair with the one that follows: the same one wherever both do. */
function findPairs(texts: readonly (readonly Part[])[]): readonly (readonly Pair[])[] {
  const pairs = new Map<Part, Map<Part, Pair>>();
  return texts.map((parts) => parts.slice(1).map((second, index) => countPair(pairs, parts[index] as Part, second)));
}

function countPair(pairs: Map<Part, Map<Part, Pair>>, first: Part, second: Part): Pair {
  let followers = pairs.get(first);
  if (followers === undefined) {
    followers = new Map();
    pairs.set(first, followers);
  }
  let pair = followers.get(second);
  if (pair === undefined) {
    pair = { uses: 0 };
    followers.set(second, pair);
  }
  pair.uses += 1;
  return pair;
}

/** From left to right, except a pair whose second part is in a more frequent pair with the part after it. */
function joinFrequent(parts: readonly Part[], pairs: readonly Pair[], known: Map<string, Part>): Part[] {
  const joined: Part[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    const pair = pairs[index];
    if (pair !== undefined && pair.uses >= Math.max(LEAST_USES, pairs[index + 1]?.uses ?? 0)) {
      index += 1;
      pair.joined ??= join(part, parts[index] as Part, known);
      joined.push(pair.joined);
    } else joined.push(part);
  }
  return joined;
}

function join(first: Part, second: Part, known: Map<string, Part>): Part {
  const text = first.text + (meet(first.text, second.text) ? ' ' : '') + second.text;
  return takeOrAdd(known, text, [first, second]);
}

function takeOrAdd(known: Map<string, Part>, text: string, pair?: Part['pair']): Part {
  let part = known.get(text);
  if (part === undefined) {
    part = { text, ...(pair && { pair }) };
    known.set(text, part);
  }
  return part;
}
