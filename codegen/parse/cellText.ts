import type { Cell } from '../read/sheet.ts';

const BLANK = 32;
/** Excel counts a 29 February 1900: days before it have other numbers than elsewhere. */
const FIRST_DAY = Date.UTC(1900, 2, 1);

/** Removes the blanks around a text. Other whitespace is not padding: it stays, and the checks find it. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  // Beyond either end of the text is no character, so also no blank.
  while (text.charCodeAt(start) === BLANK) start += 1;
  while (text.charCodeAt(end - 1) === BLANK) end -= 1;
  return text.slice(start, end);
}

/**
 * A spreadsheet's cell as the text that CMS means: without the blanks around it, a number padded with zeros to the
 * width of its column if one is given (13 for `'13'`, 88 for `'0088'`), a date as YYYYMMDD.
 */
export function cellText(cell: Cell | undefined, width = 0): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return trimBlanks(cell);
  // A number too large for a day is an Invalid Date, which the checks refuse by that name.
  if (cell instanceof Date) {
    return cell.getTime() >= FIRST_DAY ? cell.toISOString().slice(0, 10).replaceAll('-', '') : 'Invalid Date';
  }
  if (typeof cell === 'object') return cell.error;
  return String(cell).padStart(width, '0');
}
