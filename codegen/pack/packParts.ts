import { LITERALS } from '../../src/internal/unpackParts.ts';
import { ALPHABET, escapeText } from './escapeText.ts';
import type { Part } from './findPhrases.ts';
import { meet } from './splitText.ts';

/** What stands for a word or phrase, by its text. */
export type Codes = ReadonlyMap<string, string>;

/**
 * Packs the parts of a text: one with a code as that, a phrase without one as its own parts, a word without one spelled
 * out. The blank between two words is written only where both are spelled out.
 *
 *     with the codes ! for ', ' and H( for 'per square':
 *     ['graft', ', ', 'per square', 'foot', 'net', '+']  →  'graft!H(foot net~002b'
 */
export function packParts(parts: readonly Part[], codes: Codes): string {
  let packed = '';
  let spelledBefore = '';
  for (const part of partsWithCode(parts, codes)) {
    const code = codes.get(part.text);
    if (code === undefined && meet(spelledBefore, part.text)) packed += ' ';
    packed += code ?? spellOut(part.text);
    spelledBefore = code === undefined ? part.text : '';
  }
  return packed;
}

/** The parts, with those of a phrase in place of one that has no code. */
export function partsWithCode(parts: readonly Part[], codes: Pick<Codes, 'has'>): readonly Part[] {
  return parts.flatMap((part) =>
    part.pair === undefined || codes.has(part.text) ? part : partsWithCode(part.pair, codes),
  );
}

const SPECIAL = [...ALPHABET].filter((character) => !LITERALS.includes(character)).join('');

/** A text without codes: what is none of the characters that stand for themselves is escaped. */
export function spellOut(text: string): string {
  return escapeText(text, SPECIAL);
}
