import { meet } from './splitText.ts';

/** A word, what stands between two words, or a phrase of two such parts. There is one for each text. */
export interface Part {
  readonly text: string;
  /** Its place in the list of all. */
  readonly number: number;
  readonly pair?: readonly [Part, Part];
}

export interface Phrases {
  /** The texts in their parts. */
  readonly texts: readonly (readonly Part[])[];
  /** All parts, each behind those that it is made of. */
  readonly parts: readonly Part[];
}

/** Words joined three times are phrases of up to eight. */
const ROUNDS = 3;
/** Rarer phrases would take fewer bytes as they stand, but compress less well. */
export const LEAST_USES = 22;

/**
 * Joins words that often stand side by side into phrases, and those into longer ones.
 *
 *     where 22 texts say 'per square foot':
 *     ['graft', ', ', 'per', 'square', 'foot']  →  'graft', ', ', 'per square foot' (of 'per square' and 'foot')
 */
export function findPhrases(texts: readonly (readonly string[])[]): Phrases {
  const known = new Map<string, Part>();
  let found = texts.map((words) => words.map((text) => takeOrAdd(known, text)));
  for (let round = 0; round < ROUNDS; round += 1) found = joinPairs(found, known);
  return { texts: found, parts: [...known.values()] };
}

/** How often one part stands before another, by the numbers of both. */
type Counts = ReadonlyMap<number, number>;

/** More parts than texts of any release have. */
const MOST_PARTS = 2 ** 26;

function pairNumber(first: Part, second: Part): number {
  return first.number * MOST_PARTS + second.number;
}

function joinPairs(texts: readonly (readonly Part[])[], known: Map<string, Part>): Part[][] {
  const counts = countPairs(texts);
  const join = (first: Part, second: Part) => {
    const text = first.text + (meet(first.text, second.text) ? ' ' : '') + second.text;
    return takeOrAdd(known, text, [first, second]);
  };
  return texts.map((parts) => joinFrequent(parts, counts, join));
}

function countPairs(texts: readonly (readonly Part[])[]): Counts {
  const counts = new Map<number, number>();
  for (const parts of texts) {
    for (let index = 1; index < parts.length; index += 1) {
      const pair = pairNumber(parts[index - 1] as Part, parts[index] as Part);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

/** From left to right, but no pair whose second part stands in a more frequent one with what follows. */
function joinFrequent(parts: readonly Part[], counts: Counts, join: (first: Part, second: Part) => Part): Part[] {
  const joined: Part[] = [];
  const uses = (index: number) => {
    const second = parts[index + 1];
    return second === undefined ? 0 : (counts.get(pairNumber(parts[index] as Part, second)) ?? 0);
  };
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    if (uses(index) >= Math.max(LEAST_USES, uses(index + 1))) {
      joined.push(join(part, parts[index + 1] as Part));
      index += 1;
    } else joined.push(part);
  }
  return joined;
}

function takeOrAdd(known: Map<string, Part>, text: string, pair?: Part['pair']): Part {
  let part = known.get(text);
  if (part === undefined) {
    part = { text, number: known.size, ...(pair && { pair }) };
    known.set(text, part);
  }
  return part;
}
