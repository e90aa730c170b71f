import { LITERALS } from '../../src/packed/unpackParts.ts';
import { ALPHABET, escapeText } from './escapeText.ts';
import type { Part } from './findPhrases.ts';
import { beginsWithWord, meet } from './splitText.ts';

/** The code of each word or phrase, by its text. */
export type Codes = ReadonlyMap<string, string>;

/**
 * Packs the parts of a text: a part with a code as the code, a phrase without one as its own parts, a word without one
 * spelled out. The blank between two words is written only if both are spelled out. A reader takes an escaped
 * character's last digit for the end of a word, and would put a blank before the code of the next word: so a word after
 * an escaped character is spelled out.
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

/** The parts, with each phrase that has no code replaced by its own parts. */
export function partsWithCode(parts: readonly Part[], codes: Pick<Codes, 'has'>): readonly Part[] {
  return parts.flatMap((part) =>
    part.pair === undefined || codes.has(part.text) ? part : partsWithCode(part.pair, codes),
  );
}

const SPECIAL = [...ALPHABET].filter((character) => !LITERALS.includes(character)).join('');

/** A text without codes: characters that do not stand for themselves are escaped. */
export function spellOut(text: string): string {
  return escapeText(text, SPECIAL);
}
