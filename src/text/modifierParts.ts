import { AMA_NUMBERS } from '../shared/amaModifiers.ts';

/** Two characters after a code that may be a modifier. */
export interface Part {
  /** As written, in either case. */
  readonly text: string;
  /** What stands before it: blanks, signs, or nothing. */
  readonly separator: string;
  readonly end: number;
}

/**
 * Blanks, and at most one of the signs that people put before a modifier. X12's component separators may be repeated: an
 * empty component is a modifier that is not given.
 */
const SEPARATOR = /\s*(?:(?:[-_,;/]|[:|>^]{1,4})\s*)?(?=[A-Z\d]{2})/iy;

/** Modifiers in brackets, and nothing else in them. */
const IN_BRACKETS = /[([]\s*([A-Z\d]{2}(?:[-\s,;/]+[A-Z\d]{2}){0,3})\s*[)\]]/gi;

const SHAPE: RegExp = /* @__PURE__ */ new RegExp(`^(?:[A-Z][A-Z\\d]|${AMA_NUMBERS})$`);

/** The text after a code, without the brackets in which modifiers stand. */
export function withoutBrackets(text: string): string {
  return text.includes('(') || text.includes('[') ? text.replace(IN_BRACKETS, ' $1 ') : text;
}

/** The part at a place in a text of plain characters; `undefined` if there is none. */
export function partAt(text: string, at: number): Part | undefined {
  SEPARATOR.lastIndex = at;
  if (!SEPARATOR.test(text)) return undefined;
  const start = SEPARATOR.lastIndex;
  return { text: text.slice(start, start + 2), separator: text.slice(at, start), end: start + 2 };
}

/** Whether a text in upper case has the shape of a modifier: a letter and a letter or digit, or a number of the AMA's. */
export function isModifierShape(text: string): boolean {
  return SHAPE.test(text);
}
