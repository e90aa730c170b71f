import type { Description } from './readDescription.ts';

/** How alike an older description and a newer one are that say the same. */
export interface Likeness {
  /**
   * `identical`: the same words and numbers. `same`: the same words. `narrower`: the newer one adds words, or leaves out
   * an alternative. `wider`: the newer one leaves out words.
   */
  readonly relation: 'identical' | 'same' | 'narrower' | 'wider';
  /** The words of both as a share of the words of either. */
  readonly share: number;
}

/** The least share of the older words that a wider description keeps. */
const LEAST_KEPT = 1 / 2;
/** The least share of its words that a narrower description has from the older one. */
const LEAST_KNOWN = 1 / 4;

/** Words that make another thing of it, wherever they come or go: a device is not its supplies. */
const OTHER_THING = ['accessory', 'addition', 'biosimilar', 'conjunction', 'repair', 'replacement', 'supply'];
/** Words that turn the sense around if they go: `non-lyophilized`. */
const CONTRARY = ['non', 'without'];

/** Compares two descriptions; `undefined` if they do not say the same: each has words that the other one lacks. */
export function compareDescriptions(older: Description, newer: Description): Likeness | undefined {
  const lost = [...older.words].filter((word) => !newer.words.has(word));
  const gained = [...newer.words].filter((word) => !older.words.has(word));
  if (older.words.size === 0 || (lost.length > 0 && gained.length > 0)) return undefined;
  const isAlternative = newer.alternatives < older.alternatives;
  if (lost.length === 0 && gained.length === 0) {
    if (isAlternative) return { relation: 'narrower', share: 1 };
    return { relation: newer.numbers === older.numbers ? 'identical' : 'same', share: 1 };
  }
  const share = Math.min(older.words.size, newer.words.size) / Math.max(older.words.size, newer.words.size);
  if (share < (lost.length > 0 ? LEAST_KEPT : LEAST_KNOWN)) return undefined;
  if (newer.joints !== older.joints || CONTRARY.some((word) => lost.includes(word))) return undefined;
  if (OTHER_THING.some((word) => lost.includes(word) || gained.includes(word))) return undefined;
  return { relation: lost.length === 0 || isAlternative ? 'narrower' : 'wider', share };
}
