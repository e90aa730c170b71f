import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfModifier } from '../lookup/modifiers.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import type { CodeId, ExtractedCode } from '../types.ts';
import { isCapital, isDigit, isModifierShape, SEPARATORS, toCapital } from './characters.ts';
import { DASH } from './plainText.ts';
import { unicode } from './unicode.ts';

/**
 * Returns the listed codes in a text in order, in any case, none within a longer word, each with its modifiers: listed
 * ones or two digits behind a sign (`E0601-RR,KX`), listed ones in capitals behind a blank. A listed code may also be
 * an ICD-10-CM code's shape: the reader must tell which is meant.
 *
 * @example
 * extractCodes('Rent of E0601-RR.') //=> [{ code: 'E0601', modifiers: ['RR'], start: 8, end: 13 }]
 */
export function extractCodes(text: string): readonly ExtractedCode[] {
  const found: ExtractedCode[] = [];
  if (typeof text !== 'string') return found;
  // Of a code's four digits one is at every fourth place.
  for (let place = 4; place < text.length; place += 4) {
    if (!isDigit(text.charCodeAt(place))) continue;
    let start = place - 1;
    while (start > place - 5 && isDigit(text.charCodeAt(start))) start -= 1;
    const end = start + 5;
    if (!isCapital(toCapital(text.charCodeAt(start))) || isWordBehind(text, end) || isWordBefore(text, start)) continue;
    const code = text.slice(start, end).toUpperCase();
    if (rowOfCode(codeIds, code) !== undefined) {
      found.push({ code: code as CodeId, modifiers: modifiersAt(text, end), start, end });
    }
  }
  return found;
}

/** Letters, digits and the marks on them, at the end and at the start of two units: one alone may be half a letter. */
const WORD_END = '[\\p{L}\\p{M}\\p{N}]$';
const WORD_START = '^[\\p{L}\\p{M}\\p{N}]';

function isWordBefore(text: string, start: number): boolean {
  const character = text.charCodeAt(start - 1);
  return character > 127 ? unicode(WORD_END).test(text.substring(start - 2, start)) : isLetterOrDigit(character);
}

function isWordBehind(text: string, end: number): boolean {
  const character = text.charCodeAt(end);
  return character > 127 ? unicode(WORD_START).test(text.slice(end, end + 2)) : isLetterOrDigit(character);
}

function isLetterOrDigit(character: number): boolean {
  return isDigit(character) || isCapital(toCapital(character));
}

function modifiersAt(text: string, codeEnd: number): readonly string[] {
  const modifiers: string[] = [];
  for (let at = codeEnd; modifiers.length < 4; at += 3) {
    const separator = text.charAt(at);
    const first = text.charCodeAt(at + 1);
    const second = text.charCodeAt(at + 2);
    const isAttached =
      separator === ' '
        ? // Behind a blank a small word is more likely, or a quantity.
          isCapital(first) && isModifierShape(first, second)
        : isModifierShape(toCapital(first), toCapital(second)) && isSign(separator);
    if (!isAttached || isWordBehind(text, at + 3)) break;
    const modifier = text.slice(at + 1, at + 3).toUpperCase();
    if (!isDigit(first) && rowOfModifier(modifier) === undefined) break;
    modifiers.push(modifier);
  }
  return modifiers;
}

function isSign(separator: string): boolean {
  return SEPARATORS.includes(separator) || unicode(DASH).test(separator);
}
