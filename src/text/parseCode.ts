import { statusOfShape } from '../shared/shapes.ts';
import type { ParsedCode } from '../types.ts';
import { isDigit } from './characters.ts';
import { isModifierShape, partAt, withoutBrackets } from './modifierParts.ts';
import { toPlainText } from './plainText.ts';
import { withoutLabel } from './withoutLabel.ts';

type CodeSystem = ParsedCode['codeSystem'];

/**
 * Returns the one code in a text, with up to four modifiers, as people and systems write them: in either case;
 * separated or run together; in brackets or quotes; after `HCPCS Code`, `CPT/HCPCS:`, X12's `HC:`, or FHIR's system and
 * `|`; before HL7's `^INFLIXIMAB^HCPCS`; with full-width characters or other dashes (NFKC). It checks only the shape:
 * {@link isCode} says whether the code is listed. `undefined` if the text holds anything else, such as a quantity, or
 * can be read in more than one way.
 *
 * @example
 * parseCode('e0601-RR,KX') //=> { code: 'E0601', modifiers: ['RR', 'KX'], codeSystem: 'hcpcs' }
 * parseCode('A4253 x2') //=> undefined
 * parseCode('9921325') //=> undefined
 */
export function parseCode(input: string): ParsedCode | undefined {
  const { written, codeSystems } = withoutLabel(toPlainText(input));
  const parsed = readCode(written);
  return parsed !== undefined && codeSystems.includes(parsed.codeSystem) ? parsed : undefined;
}

/** A code, and its modifiers up to the end of the text; `undefined` if there is anything else. */
function readCode(written: string): ParsedCode | undefined {
  const code = written.slice(0, 5);
  const codeSystem = codeSystemOf(code);
  if (codeSystem === undefined) return undefined;
  const text = withoutBrackets(written.slice(5));
  const modifiers = hasOtherReading(text) ? undefined : readModifiers(text, isDigit(code.charCodeAt(4)), codeSystem);
  return modifiers && { code: code.toUpperCase(), modifiers, codeSystem };
}

function codeSystemOf(code: string): CodeSystem | undefined {
  // Only ASCII, because 'ſ0601'.toUpperCase() is a code.
  const shape = /^\w{5}$/.test(code) ? statusOfShape(code.toUpperCase()) : 'malformed';
  if (shape === 'malformed') return undefined;
  return shape === 'unlisted' ? 'hcpcs' : shape;
}

/**
 * A number of pieces such as `x2` (in upper case X2 is a modifier), a number with a unit, or a word, such as `vial` or
 * the second of `AT HOME`: modifiers that run together are in capitals, and all in one run.
 */
const OTHER_READINGS: readonly RegExp[] = [
  /\sx\d/,
  /\d\d\s*(?:mg|ml|cc|gm|kg|ug|iu|cm|mm|hr|ea|un)/i,
  /[^A-Za-z\d](?![A-Z\d]+(?![A-Za-z\d]))[A-Za-z\d]{3}/,
  /[A-Za-z\d][^A-Za-z\d]+[A-Za-z\d]{3}/,
];

function hasOtherReading(text: string): boolean {
  return text !== '' && OTHER_READINGS.some((reading) => reading.test(text));
}

/** The AMA's modifiers for category II codes. */
const CATEGORY_II = /^[1238]P$/;

function readModifiers(text: string, isAfterDigit: boolean, codeSystem: CodeSystem): readonly string[] | undefined {
  const modifiers: string[] = [];
  let at = 0;
  while (at < text.length) {
    const part = partAt(text, at);
    if (part === undefined || modifiers.length === 4) return text.slice(at).trim() === '' ? modifiers : undefined;
    const modifier = part.text.toUpperCase();
    const isShape = isModifierShape(modifier) || (codeSystem === 'cpt' && CATEGORY_II.test(modifier));
    // Digits that follow digits could be any number: nothing shows where the code ends.
    const isNumber = isDigit(modifier.charCodeAt(0)) && (at === 0 ? isAfterDigit : isDigit(text.charCodeAt(at - 1)));
    if (!isShape || (part.separator === '' && isNumber)) return undefined;
    modifiers.push(modifier);
    at = part.end;
  }
  return modifiers;
}
