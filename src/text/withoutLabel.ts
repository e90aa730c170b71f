import { isHcpcsSystem } from '../shared/hcpcsSystems.ts';
import type { ParsedCode } from '../types.ts';
import { isDigit, isLetterOrDigit } from './characters.ts';
import { unicode } from './unicode.ts';

type CodeSystem = ParsedCode['codeSystem'];

/** A code and its modifiers as written, and the code systems that the text around them allows. */
export interface Labelled {
  readonly written: string;
  readonly codeSystems: readonly CodeSystem[];
}

/** A text without brackets or quotes around it, signs at its end, and the name of a code system. */
export function withoutLabel(text: string): Labelled {
  const inner = unwrap(text);
  // The second character of a code is a digit; that of a name is not.
  return isDigit(inner.charCodeAt(1)) ? withoutNameAfter(inner) : withoutNameBefore(inner);
}

const ALL: readonly CodeSystem[] = ['hcpcs', 'cpt', 'cdt'];
const NOTHING: Labelled = { written: '', codeSystems: [] };

// In escapes: one character above U+00FF in a file makes an engine keep all of it in two bytes a character.
const PAIRS_OF_BRACKETS = ['()', '[]', '{}', '""', "''", '\u201c\u201d', '\u2018\u2019'];
/** Signs that end a sentence or a list, mark a footnote, or are separators of empty components. */
const SIGNS_AT_END = /[\s.,;:*|>^]+$/;

/** A text without the brackets or quotes around it, and without signs at its end. */
function unwrap(text: string): string {
  if (isLetterOrDigit(text.charCodeAt(text.length - 1))) return text;
  const inner = text.replace(SIGNS_AT_END, '');
  const isWrapped = PAIRS_OF_BRACKETS.includes(inner.charAt(0) + inner.charAt(inner.length - 1));
  return isWrapped ? unwrap(inner.slice(1, -1).trim()) : inner;
}

/** Code, text and coding system, as HL7 v2 writes them. A text or system of two characters could be a modifier. */
const HL7 = /^([^^]+)\^(?:[^^]{3,})?\^([^^]{3,})$/;

function withoutNameAfter(text: string): Labelled {
  const [, written = '', system = ''] = (text.includes('^') && HL7.exec(text)) || [];
  const codeSystems = system === '' ? [] : codeSystemsOf(system);
  return codeSystems.length > 0 ? { written, codeSystems } : { written: text, codeSystems: ALL };
}

const LABEL = /^((?:HCPCS|HC|CPT|CDT|AD)®?(?:\s*\/\s*(?:HCPCS|CPT)®?)?)(?:\s+LEVEL\s+(?:II|2))?(?:\s+CODES?)?/i;
/** A FHIR system, even a bare OID, has a dot in it and a bar after it. */
const SYSTEM = /^([^|]*\.[^|]*)(?=\|)/;
const LETTER_OR_DIGIT = '[\\p{L}\\p{N}]';

function withoutNameBefore(text: string): Labelled {
  const [label = '', name = ''] = (text.includes('|') && SYSTEM.exec(text)) || LABEL.exec(text) || [];
  const rest = text.slice(label.length);
  const sign = rest.charAt(0);
  if (label === '' || sign === '' || unicode(LETTER_OR_DIGIT).test(sign)) return NOTHING;
  // After a label any sign may be the separator, because X12 leaves the choice to the sender.
  const plain = /[\s([{"'\u201c\u2018]/.test(sign) ? rest : rest.replaceAll(sign, ':');
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
