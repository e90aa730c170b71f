import { LEAST_USES, type Part, type Phrases } from './findPhrases.ts';
import { partsWithCode, spellOut } from './packParts.ts';
import { beginsWithWord } from './splitText.ts';

/** How often parts are used. */
export type Uses = ReadonlyMap<Part, number>;

/** Counts the uses of each part as if all had codes; a phrase too rare for a code is used as its parts. */
export function countUses({ texts, parts }: Phrases): Uses {
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

/** The parts that some texts use. A phrase must be used more than twice: else its entry costs more than it saves. */
export function usedIn(texts: readonly Part[], uses: Uses): Uses {
  const worth = new Set([...uses].filter(([part, times]) => isWorth(part, times, 2)).map(([{ text }]) => text));
  const found = new Map<Part, number>();
  for (const part of partsWithCode(texts, worth)) found.set(part, (found.get(part) ?? 0) + 1);
  return new Map([...uses].filter(([part]) => (found.get(part) ?? 0) > (part.pair ? 2 : 0)));
}

/** The code of each part that has one, in the order of the codes. */
export type Assigned = ReadonlyMap<Part, string>;

/** Gives the most used parts the shortest codes, as long as a code saves more than its entry takes. */
export function assignCodes(uses: Uses, codesByLength: readonly (readonly string[])[]): Assigned {
  const assigned = new Map<Part, string>();
  const byUses = [...uses].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || byText(a, b));
  for (const [index, codes] of codesByLength.entries()) {
    const worth = byUses.filter(
      ([part, times]) => !assigned.has(part) && mayHave(part, index + 1) && isWorth(part, times, index + 1),
    );
    const parts = worth.slice(0, codes.length).map(([part]) => part);
    parts.sort((a, b) => Number(isWord(b)) - Number(isWord(a)) || byText(a, b));
    for (const [place, part] of parts.entries()) assigned.set(part, codes[place] ?? '');
  }
  return assigned;
}

/** Whether a part is a word, not a phrase and not what stands between words. */
function isWord({ text, pair }: Part): boolean {
  return pair === undefined && beginsWithWord(text);
}

function isWorth({ text }: Part, uses: number, codeLength: number): boolean {
  const spelled = spellOut(text).length;
  return uses * (spelled - codeLength) > spelled + 1;
}

/** Codes of one character are not for phrases, those of three only for words. A bar or tilde would have a meaning. */
function mayHave(part: Part, codeLength: number): boolean {
  if (/[|~]/.test(part.text)) return false;
  return codeLength === 2 || (codeLength === 1 ? part.pair === undefined : isWord(part));
}

/** By code unit: the same on every machine. */
function byText(a: Part, b: Part): number {
  return a.text < b.text ? -1 : 1;
}
