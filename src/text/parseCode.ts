import { isHcpcsSystem } from '../shared/hcpcsSystems.ts';
import { statusOfShape } from '../shared/shapes.ts';
import type { ParsedCode } from '../types.ts';
import { isDigit, isLetterOrDigit } from './characters.ts';
import { isModifierShape, partAt, withoutBrackets } from './modifierParts.ts';
import { toPlainText } from './plainText.ts';
import { unicode } from './unicode.ts';

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
  const text = unwrap(toPlainText(input));
  // The second character of a code is a digit; that of a label is not.
  const { written, codeSystems } = isDigit(text.charCodeAt(1)) ? withoutHl7(text) : withoutLabel(text);
  const parsed = readCode(written);
  return parsed !== undefined && codeSystems.includes(parsed.codeSystem) ? parsed : undefined;
}

/** A code and its modifiers as written, and the code systems that the text around them allows. */
interface Labelled {
  readonly written: string;
  readonly codeSystems: readonly CodeSystem[];
}

const ALL: readonly CodeSystem[] = ['hcpcs', 'cpt', 'cdt'];
const NOTHING: Labelled = { written: '', codeSystems: [] };

const PAIRS_OF_BRACKETS = ['()', '[]', '{}', '""', "''", '“”', '‘’'];
/** Signs that end a sentence or a list, mark a footnote, or are separators of empty components. */
const SIGNS_AT_END = /[\s.,;:*|>^]+$/;

/** A text without the brackets or quotes around it, and without signs at its end. */
function unwrap(text: string): string {
  if (isLetterOrDigit(text.charCodeAt(text.length - 1))) return text;
  const inner = text.replace(SIGNS_AT_END, '');
  const isWrapped = PAIRS_OF_BRACKETS.includes(inner.charAt(0) + inner.charAt(inner.length - 1));
  return isWrapped ? unwrap(inner.slice(1, -1).trim()) : inner;
}

/** Code, text and coding system, as HL7 v2 writes them. A text of two characters could be a modifier. */
const HL7 = /^([^^]+)\^(?:[^^]{3,})?\^([^^]+)$/;

function withoutHl7(text: string): Labelled {
  const [, written = '', system = ''] = (text.includes('^') && HL7.exec(text)) || [];
  const codeSystems = system === '' ? [] : codeSystemsOf(system);
  return codeSystems.length > 0 ? { written, codeSystems } : { written: text, codeSystems: ALL };
}

const LABEL = /^((?:HCPCS|HC|CPT|CDT|AD)®?(?:\s*\/\s*(?:HCPCS|CPT)®?)?)(?:\s+LEVEL\s+(?:II|2))?(?:\s+CODES?)?/i;
/** A FHIR system, even a bare OID, has a dot in it and a bar after it. */
const SYSTEM = /^([^|]*\.[^|]*)(?=\|)/;
const LETTER_OR_DIGIT = '[\\p{L}\\p{N}]';

function withoutLabel(text: string): Labelled {
  const [label = '', name = ''] = (text.includes('|') && SYSTEM.exec(text)) || LABEL.exec(text) || [];
  const rest = text.slice(label.length);
  const sign = rest.charAt(0);
  if (label === '' || sign === '' || unicode(LETTER_OR_DIGIT).test(sign)) return NOTHING;
  // After a label any sign may be the separator, because X12 leaves the choice to the sender.
  const plain = /[\s([{"'“‘]/.test(sign) ? rest : rest.replaceAll(sign, ':');
  return { written: unwrap(plain.replace(/^\s*[-_,;/:|>^=#]?\s*/, '')), codeSystems: codeSystemsOf(name) };
}

/** The code systems of a label's name. CPT is Level I of HCPCS; X12 has a qualifier of its own for CDT. */
function codeSystemsOf(name: string): readonly CodeSystem[] {
  switch (name.toUpperCase().replace(/[\s®]/g, '').replace('HTTPS', 'HTTP')) {
    case 'HC':
    case 'HCPCS':
    case 'CPT/HCPCS':
    case 'HCPCS/CPT':
      return ['hcpcs', 'cpt'];
    case 'CPT':
    // HL7 v2's name of CPT-4.
    case 'C4':
    case 'HTTP://WWW.AMA-ASSN.ORG/GO/CPT':
      return ['cpt'];
    case 'AD':
    case 'CDT':
    case 'HTTP://WWW.ADA.ORG/CDT':
      return ['cdt'];
    default:
      return isHcpcsSystem(name) ? ['hcpcs', 'cpt'] : [];
  }
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
