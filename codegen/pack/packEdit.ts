import { escapeText } from './escapeText.ts';

/**
 * Packs how to turn a later text into an earlier one, from its end to its beginning: steps of how many characters stay,
 * how many go, and what comes in their place. It counts from the end because CMS mostly adds there. The steps are
 * separated by semicolons.
 *
 *     'Injection, filgrastim, 1 mcg (new)' to 'Infusion, filgrastim, 5 mcg'  →  '0 11 5 mcg;17 4 fus'
 *
 *     0 11 5 mcg    nothing stays at the end, '1 mcg (new)' goes and '5 mcg' comes
 *     17 4 fus      'ion, filgrastim, ' stays, 'ject' goes and 'fus' comes; what is before it stays
 *
 * `src/packed/unpackHistory.ts` reads it.
 */
export function packEdit(from: string, to: string): string {
  const steps: string[] = [];
  let kept = 0;
  for (const { before, after } of comparePieces(from, to).reverse()) {
    if (before === after) kept += before.length;
    else {
      steps.push(`${kept} ${before.length} ${escapeText(after, ';|')}`);
      kept = 0;
    }
  }
  return steps.join(';');
}

/** What stands at one place of two texts: the same, or something else. */
interface Piece {
  readonly before: string;
  readonly after: string;
}

/** A shorter common piece costs more than it saves. */
const SHORTEST = 8;

/** Cuts two texts, from where they begin to differ, into the pieces that they share, in order, and what is between. */
function comparePieces(before: string, after: string): Piece[] {
  const start = sharedStart([...before], [...after]);
  const end = sharedStart([...before.slice(start)].reverse(), [...after.slice(start)].reverse());
  const middle = comparePiecesWithin(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...middle, same(before.slice(before.length - end))];
}

function comparePiecesWithin(before: string, after: string): Piece[] {
  const { length, endBefore, endAfter } = longestShared(before, after);
  if (length < SHORTEST) return [{ before, after }];
  return [
    ...comparePiecesWithin(before.slice(0, endBefore - length), after.slice(0, endAfter - length)),
    same(before.slice(endBefore - length, endBefore)),
    ...comparePiecesWithin(before.slice(endBefore), after.slice(endAfter)),
  ];
}

function same(text: string): Piece {
  return { before: text, after: text };
}

function sharedStart(before: readonly string[], after: readonly string[]): number {
  const differing = before.findIndex((character, index) => character !== after[index]);
  return differing < 0 ? before.length : differing;
}

/** The longest text that stands in both, by where it ends in each. */
function longestShared(before: string, after: string): { length: number; endBefore: number; endAfter: number } {
  let longest = { length: 0, endBefore: 0, endAfter: 0 };
  let previous = new Uint16Array(after.length + 1);
  for (let row = 1; row <= before.length; row += 1) {
    const lengths = new Uint16Array(after.length + 1);
    for (let column = 1; column <= after.length; column += 1) {
      if (before[row - 1] !== after[column - 1]) continue;
      const length = (previous[column - 1] ?? 0) + 1;
      lengths[column] = length;
      if (length > longest.length) longest = { length, endBefore: row, endAfter: column };
    }
    previous = lengths;
  }
  return longest;
}
