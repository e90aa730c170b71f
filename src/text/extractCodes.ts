import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfModifier } from '../lookup/modifiers.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import type { CodeId, ExtractedCode } from '../types.ts';
import { isCapital, isDigit, isModifierShape, SEPARATORS, toCapital } from './characters.ts';
import { DASH } from './plainText.ts';
import { unicode } from './unicode.ts';

/**
 * Returns the listed codes in a text, in order and in either case, each with its modifiers; `[]` if there are none. A
 * code inside a longer word does not count. After a sign (`E0601-RR,KX`), listed modifiers and two digits count; after
 * a space, only listed modifiers in upper case. A code may also have the shape of an ICD-10-CM code: the caller must
 * decide which one is meant.
 *
 * @example
 * extractCodes('Rent of E0601-RR.') //=> [{ code: 'E0601', modifiers: ['RR'], start: 8, end: 13 }]
 */
export function extractCodes(text: string): readonly ExtractedCode[] {
  const found: ExtractedCode[] = [];
  if (typeof text !== 'string') return found;
  // A code has four digits in a row, so one of them is at a place divisible by four.
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

/**
 * Letters, digits and combining marks at the end or the start of two code units, because one unit may be half a
 * character.
 */
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
        ? // After a space, lower-case letters are more likely a short word, and digits a quantity.
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
