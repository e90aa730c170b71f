import { isDigit, SEPARATORS } from './internal/characters.ts';
import { codes } from './internal/codes.ts';
import { rowOfModifier } from './internal/modifiers.ts';
import { DASH } from './internal/plainText.ts';
import { rowOfCode } from './internal/unpackCodes.ts';
import type { CodeId, ExtractedCode } from './types.ts';

/**
 * Returns the listed codes in a text in order, in any case, each with its place and the modifiers attached to it: listed
 * ones or two digits behind a hyphen, `,`, `:`, `/`, `|`, `>` or `^` (`E0601-RR,KX`), listed ones in capitals also behind
 * a blank (`E0601 RR KX`), four at most. A code is no part of a longer word: `E0601RR` is none. A listed code may have
 * an ICD-10-CM code's shape, or a part number's: what the text means by it is for the reader to tell. None for no string.
 *
 * @example
 * extractCodes('Rent of E0601-RR.') //=> [{ code: 'E0601', modifiers: ['RR'], start: 8, end: 13 }]
 */
export function extractCodes(text: string): readonly ExtractedCode[] {
  const found: ExtractedCode[] = [];
  if (typeof text !== 'string') return found;
  let digits = 0;
  // One step beyond the end, where a code may end too.
  for (let end = 0; end <= text.length; end += 1) {
    if (isDigit(text.charCodeAt(end))) {
      digits += 1;
    } else {
      const start = end - 5;
      const code = digits === 4 && start >= 0 ? text.slice(start, end).toUpperCase() : undefined;
      digits = 0;
      if (rowOfCode(codes, code) === undefined || isWithinWord(text, start, end)) continue;
      found.push({ code: code as CodeId, modifiers: modifiersAt(text, end), start, end });
    }
  }
  return found;
}

/** Letters, digits and the marks on them, before and behind a place: two units, for one of them may be half a letter. */
const BEFORE = /[\p{L}\p{M}\p{N}]$/u;
const BEHIND = /^[\p{L}\p{M}\p{N}]/u;

function isWithinWord(text: string, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 2), start)) || BEHIND.test(text.slice(end, end + 2));
}

function modifiersAt(text: string, codeEnd: number): readonly string[] {
  const modifiers: string[] = [];
  for (let at = codeEnd; modifiers.length < 4; at += 3) {
    const separator = text.charAt(at);
    const written = text.slice(at + 1, at + 3);
    const modifier = written.toUpperCase();
    const isJoined = SEPARATORS.includes(separator) || DASH.test(separator);
    // Behind a blank a small word is more likely, or a quantity.
    const isAttached = isJoined || (separator === ' ' && modifier === written && !TWO_DIGITS.test(written));
    const isModifier = rowOfModifier(modifier) !== undefined || TWO_DIGITS.test(modifier);
    if (!isAttached || !isModifier || BEHIND.test(text.slice(at + 3, at + 5))) break;
    modifiers.push(modifier);
  }
  return modifiers;
}

const TWO_DIGITS = /^[0-9]{2}$/;
