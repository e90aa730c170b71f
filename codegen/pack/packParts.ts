import { LITERALS } from '../../src/packed/unpackParts.ts';
import { ALPHABET, escapeText } from './escapeText.ts';
import type { Part } from './findPhrases.ts';
import { beginsWithWord, meet } from './splitText.ts';

/** What stands for a word or phrase, by its text. */
export type Codes = ReadonlyMap<string, string>;

/**
 * Packs the parts of a text: one with a code as that, a phrase without one as its own parts, a word without one spelled
 * out. The blank between two words is written only where both are spelled out. A reader takes an escaped character's last
 * digit for the end of a word, and would put a blank before a code for another: behind one a word is spelled out.
 *
 *     with the codes ! for ', ', B( for 'per square' and B) for 'mesh':
 *     ['graft', ', ', 'per square', 'foot', 'net', '+', 'mesh']  →  'graft!B(foot net~002bmesh'
 *
 * @param start - What the text begins with, escaped, or nothing.
 */
export function packParts(parts: readonly Part[], codes: Codes, start = ''): string {
  let packed = start;
  let spelledBefore = '';
  let isBehindEscape = start !== '';
  for (const part of partsWithCode(parts, codes)) {
    const code = isBehindEscape && beginsWithWord(part.text) ? undefined : codes.get(part.text);
    const next = code ?? spellOut(part.text);
    if (code === undefined && meet(spelledBefore, part.text)) packed += ' ';
    packed += next;
    spelledBefore = code === undefined ? part.text : '';
    isBehindEscape = code === undefined && next.at(-5) === '~';
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
