import { meet } from './splitText.ts';

/** A word, what stands between two words, or a phrase of two such parts. There is one for each text. */
export interface Part {
  readonly text: string;
  readonly pair?: readonly [Part, Part];
}

export interface Phrases {
  /** The texts in their parts. */
  readonly texts: readonly (readonly Part[])[];
  /** All parts, each behind those that it is made of. */
  readonly parts: readonly Part[];
}

/** Words joined five times are phrases of up to 32. */
const ROUNDS = 5;
/** Rarer phrases would take fewer bytes as they stand, but compress less well. */
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

/** How often each part stands before each other one. */
type Counts = ReadonlyMap<Part, ReadonlyMap<Part, number>>;

function joinPairs(texts: readonly (readonly Part[])[], known: Map<string, Part>): Part[][] {
  const counts = countPairs(texts);
  return texts.map((parts) => joinFrequent(parts, countsWithin(parts, counts), known));
}

function countPairs(texts: readonly (readonly Part[])[]): Counts {
  const counts = new Map<Part, Map<Part, number>>();
  for (const parts of texts) {
    for (let index = 1; index < parts.length; index += 1) {
      const [first, second] = [parts[index - 1] as Part, parts[index] as Part];
      const followers = counts.get(first) ?? new Map<Part, number>();
      counts.set(first, followers.set(second, (followers.get(second) ?? 0) + 1));
    }
  }
  return counts;
}

/** How often each part of a text stands before the one that follows it there. */
function countsWithin(parts: readonly Part[], counts: Counts): readonly number[] {
  return parts.map((part, index) => counts.get(part)?.get(parts[index + 1] as Part) ?? 0);
}

/** From left to right, but no pair whose second part stands in a more frequent one with what follows. */
function joinFrequent(parts: readonly Part[], uses: readonly number[], known: Map<string, Part>): Part[] {
  const joined: Part[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    if ((uses[index] as number) >= Math.max(LEAST_USES, uses[index + 1] ?? 0)) {
      index += 1;
      joined.push(join(part, parts[index] as Part, known));
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
