import { quote } from '../problem.ts';
import { unescapeCharacters } from './cellContent.ts';
import type { Cell } from './sheet.ts';

/** A cell as a sheet has it. */
export interface CellSource {
  readonly reference: string;
  readonly type: string;
  readonly style: string | undefined;
  /** Its formula, value and own text, by the names of their elements. */
  f?: string;
  v?: string;
  is?: string;
}

/** What the numbers in a sheet's cells mean. */
export interface Meanings {
  readonly texts: readonly string[];
  /** For each style, whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
  readonly isFrom1904: boolean;
}

/** A cell's content. Throws if its type does not say what it holds, or if its content would be lost. */
export function readCell({ type, style, f: formula, v: value, is: text }: CellSource, meanings: Meanings): Cell {
  if (text !== undefined && type !== 'inlineStr') throw new Error(`it has its own text, but its type is ${type}`);
  if (formula !== undefined && value === undefined) throw new Error('it is a formula without a value');
  switch (type) {
    case 's':
      return sharedText(value, meanings);
    case 'n':
      return value ? numberOrDate(value, style, meanings) : null;
    case 'str':
      return value === undefined ? null : unescapeCharacters(value);
    case 'inlineStr':
      if (value !== undefined) throw new Error('it has a value instead of its own text');
      return text === undefined ? null : unescapeCharacters(text);
    case 'e':
      return { error: unescapeCharacters(value ?? '') };
    default:
      throw new Error(`its type is ${quote(type)}, which is neither a number nor a text`);
  }
}

function sharedText(value = '', { texts }: Meanings): string {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`it refers to the shared text ${quote(value)}, which is not a number`);
  const text = texts[Number(value)];
  if (text === undefined)
    throw new Error(`it refers to the shared text ${value}, but there are ${texts.length}, counted from 0`);
  return text;
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:E[+-]?\d{1,2})?$/i;

function numberOrDate(value: string, style: string | undefined, { dateStyles, isFrom1904 }: Meanings): number | Date {
  if (!NUMBER.test(value)) throw new Error(`its value ${quote(value)} is not a number`);
  const isDate = dateStyles[Number(style ?? 0)];
  if (isDate === undefined && style !== undefined)
    throw new Error(`it refers to the style ${quote(style)}, which is missing`);
  return isDate ? dateOf(Number(value), isFrom1904) : Number(value);
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Excel counts days from the end of 1899. Days before March 1900 are one off, because Excel has a 29 February in that year. */
function dateOf(days: number, isFrom1904: boolean): Date {
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(first + Math.round(days * MILLISECONDS_OF_A_DAY));
}
