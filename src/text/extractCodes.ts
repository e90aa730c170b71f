import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { AMA_NUMBERS } from '../shared/amaModifiers.ts';
import type { CodeId, ExtractedCode } from '../types.ts';
import { isCapital, isDigit, isLetterOrDigit, toCapital } from './characters.ts';
import { isKnownModifier } from './isKnownModifier.ts';
import { isModifierShape, type Part, partAt, withoutBrackets } from './modifierParts.ts';
import { toPlainCharacters } from './plainText.ts';
import { unicode } from './unicode.ts';

/**
 * Returns the listed codes in a text, in order and in either case, each with its modifiers; `[]` if there are none. A
 * code inside a longer word does not count. Modifiers that a sign attaches to the code (`E0601-RX-KX`) are kept even if
 * CMS does not list them; they are in `unlistedModifiers` too. After a blank, only known modifiers in upper case count.
 * A code may also have the shape of an ICD-10-CM code: the caller must decide which one is meant.
 *
 * @example
 * extractCodes('Rent of E0601-RR.') //=> [{ code: 'E0601', modifiers: ['RR'], unlistedModifiers: [], start: 8, end: 13 }]
 * extractCodes('E0601-RX-KX')[0]?.unlistedModifiers //=> ['RX']
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
    if (!isCapital(toCapital(text.charCodeAt(start))) || isWordAfter(text, end) || isWordBefore(text, start)) continue;
    const code = text.slice(start, end).toUpperCase();
    if (rowOfCode(codeIds, code) !== undefined) {
      const modifiers = readModifiers(code, textAfter(text, end));
      const unlistedModifiers = modifiers.filter((modifier) => !isKnownModifier(code, modifier));
      found.push({ code: code as CodeId, modifiers, unlistedModifiers, start, end });
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

function isWordAfter(text: string, end: number): boolean {
  const character = text.charCodeAt(end);
  return character > 127 ? unicode(WORD_START).test(text.slice(end, end + 2)) : isLetterOrDigit(character);
}

/** Characters enough for four modifiers with their separators. */
const REACH = 48;
/** Makes a word of what the cut left of one, because two letters of it could look like a modifier. */
const REST_OF_WORD = 'XXX';

/** What follows a code, in plain characters, as far as modifiers can reach. */
function textAfter(text: string, end: number): string {
  const rest = text.slice(end, end + REACH);
  return withoutBrackets(toPlainCharacters(rest.length < REACH ? rest : rest + REST_OF_WORD));
}

function readModifiers(code: string, text: string): readonly string[] {
  const modifiers: string[] = [];
  let part = partAt(text, 0);
  while (part !== undefined && modifiers.length < 4 && isModifier(code, part, text)) {
    modifiers.push(part.text.toUpperCase());
    part = partAt(text, part.end);
  }
  return modifiers;
}

/** Whether a part is a modifier, and not a word, a quantity, a piece of a longer number, or on another line. */
function isModifier(code: string, { text, separator, end }: Part, line: string): boolean {
  const modifier = text.toUpperCase();
  if (separator === '' || !isModifierShape(modifier) || isWordAfter(line, end)) return false;
  const isAttached = !/\s/.test(separator);
  if (isDigit(text.charCodeAt(0))) return isAttached && !NUMBER_GOES_ON.test(line.slice(end));
  if (text === modifier && isAttached) return true;
  const isKnown = isKnownModifier(code, modifier);
  if (text === modifier) return isKnown && !/[\n\v\f\r]/.test(separator) && !isWord(modifier, line.slice(end));
  // In lower case, what follows one of these signs may be a word (`E0601/or K0001`).
  return isAttached && (isKnown || !/[_,;/]/.test(separator));
}

/** A decimal, a percent sign, or more digits that are not a modifier, as in a part number or a date. */
const NUMBER_GOES_ON: RegExp = /* @__PURE__ */ new RegExp(`^(?:%|\\.\\d|[-,/](?!(?:${AMA_NUMBERS})(?!\\d))\\d)`);

/** Whether AS, AT, IN or IS is a word of a text in capitals: another word follows, and not a modifier. */
function isWord(modifier: string, rest: string): boolean {
  return /^(?:A[ST]|I[NS])$/.test(modifier) && /^\s+(?:[A-Z]|[A-Z]{3,})(?![A-Za-z\d])/.test(rest);
}
