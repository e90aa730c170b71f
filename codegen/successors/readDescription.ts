import { wordsOf } from './wordsOf.ts';

/** What two descriptions are compared by. */
export interface Description {
  readonly words: ReadonlySet<string>;
  /** In their order, separated by blanks. */
  readonly numbers: string;
  /** How often it names an alternative: `puraply or puraply am`. */
  readonly alternatives: number;
  /** How often it joins two things: `ceftazidime and avibactam`, `aztreonam/avibactam`, `lidocaine with epinephrine`. */
  readonly joints: number;
}

/** These join nothing. */
const NO_JOINTS = /and\/or|with or without|and up to/g;

export function readDescription(longDescription: string): Description {
  const text = longDescription.toLowerCase();
  return {
    words: wordsOf(text),
    numbers: (text.match(/\d[\d.,]*/g) ?? []).join(' '),
    alternatives: count(text, /\bor\b/g),
    joints: count(text.replace(NO_JOINTS, ''), /\band\b|\bwith\b|\/ ?(?=[a-z]{2})/g),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
