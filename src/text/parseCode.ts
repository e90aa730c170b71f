import { isHcpcsSystem } from '../shared/hcpcsSystems.ts';
import type { ParsedCode } from '../types.ts';
import { isCapital, isDigit, isModifierShape, SEPARATORS } from './characters.ts';
import { toPlainText } from './plainText.ts';
import { unicode } from './unicode.ts';

type CodeSystem = ParsedCode['codeSystem'];

/**
 * Returns the one code in a text, with up to four modifiers, as people and systems write them: in either case;
 * separated or run together; after `HCPCS:`, X12's `HC:`, or FHIR's system and `|`; with full-width characters or other
 * dashes (NFKC). It checks only the shape: {@link isCode} says whether the code is listed. `undefined` if the text
 * holds anything else, or can be read in more than one way.
 *
 * @example
 * parseCode('e0601-RR,KX') //=> { code: 'E0601', modifiers: ['RR', 'KX'], codeSystem: 'hcpcs' }
 * parseCode('9921325') //=> undefined
 */
export function parseCode(input: string): ParsedCode | undefined {
  const text = toPlainText(input);
  // The second character of a code is a digit; that of a label is not.
  const labelEnd = isDigit(text.charCodeAt(1)) ? 0 : endOfLabel(text);
  // After a label any sign may be the separator, because X12 leaves the choice to the sender.
  const sign = labelEnd === 0 ? '' : text.charAt(labelEnd);
  if (unicode(LETTER_OR_DIGIT).test(sign)) return undefined;
  const start = labelEnd === 0 ? 0 : passSeparator(text, labelEnd, sign);
  const code = text.slice(start, start + 5);
  const codeSystem = codeSystemOf(code);
  if (codeSystem === undefined || (labelEnd !== 0 && !allows(text.slice(0, labelEnd), codeSystem))) return undefined;
  const modifiers = readModifiers(text, start + 5, sign, codeSystem);
  return modifiers && { code, modifiers, codeSystem };
}

const CAPITAL_P = 80;
const LETTER_OR_DIGIT = '[\\p{L}\\p{N}]';

function endOfLabel(text: string): number {
  // A FHIR system, even a bare OID, has a dot in it and a bar after it.
  const system = /^[^|]*\.[^|]*(?=\|)/.exec(text);
  if (system !== null) return system[0].length;
  let end = 0;
  while (isCapital(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Whether the text before a code is a label of its kind. CPT is Level I of HCPCS; X12 has a qualifier of its own for
 * CDT.
 */
function allows(label: string, codeSystem: CodeSystem): boolean {
  switch (label.replace('HTTPS', 'HTTP')) {
    case 'HC':
    case 'HCPCS':
      return codeSystem !== 'cdt';
    case 'CPT':
    case 'HTTP://WWW.AMA-ASSN.ORG/GO/CPT':
      return codeSystem === 'cpt';
    case 'AD':
    case 'CDT':
    case 'HTTP://WWW.ADA.ORG/CDT':
      return codeSystem === 'cdt';
    default:
      return codeSystem !== 'cdt' && isHcpcsSystem(label);
  }
}

function codeSystemOf(code: string): CodeSystem | undefined {
  for (let index = 1; index < 4; index += 1) if (!isDigit(code.charCodeAt(index))) return undefined;
  const first = code.charAt(0);
  const last = code.charAt(4);
  if (isDigit(code.charCodeAt(0))) return /[0-9AFMTU]/.test(last) ? 'cpt' : undefined;
  if (!isDigit(code.charCodeAt(4)) || first < 'A' || first > 'V') return undefined;
  return first === 'D' ? 'cdt' : 'hcpcs';
}

/** The modifiers from a place to the end of the text; `undefined` if there is anything else among them. */
function readModifiers(
  text: string,
  start: number,
  sign: string,
  codeSystem: CodeSystem,
): readonly string[] | undefined {
  const modifiers: string[] = [];
  let at = start;
  while (at < text.length) {
    const next = passSeparator(text, at, sign);
    const first = text.charCodeAt(next);
    const second = text.charCodeAt(next + 1);
    // The AMA's modifiers for category II codes are 1P, 2P, 3P and 8P.
    const isShape = isModifierShape(first, second) || (codeSystem === 'cpt' && isDigit(first) && second === CAPITAL_P);
    // Seven digits could be any number: nothing shows that they are a CPT code and a modifier.
    const isRunTogether = next === at && codeSystem === 'cpt' && isDigit(first) && isDigit(text.charCodeAt(at - 1));
    if (!isShape || isRunTogether || modifiers.length === 4) return undefined;
    modifiers.push(text.slice(next, next + 2));
    at = next + 2;
  }
  return modifiers;
}

/** The place after any whitespace and at most one sign. */
function passSeparator(text: string, at: number, sign: string): number {
  const next = passBlanks(text, at);
  const character = text.charAt(next);
  const isSign = character !== '' && (character === sign || SEPARATORS.includes(character));
  return isSign ? passBlanks(text, next + 1) : next;
}

function passBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text.charCodeAt(next))) next += 1;
  return next;
}

function isBlank(character: number): boolean {
  return character === 32 || (character > 8 && character < 14);
}
