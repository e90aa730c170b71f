import type { Cell } from '../read/readContent.ts';

const BLANK = 32;
/** Excel counts a 29 February 1900: its days before have another number than elsewhere. */
const FIRST_DAY = Date.UTC(1900, 2, 1);

/** Without the blanks around it. Others than the plain one are no padding: they stay, and are found by the checks. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  // Beyond either end of the text there is no character, and so no blank.
  while (text.charCodeAt(start) === BLANK) start += 1;
  while (text.charCodeAt(end - 1) === BLANK) end -= 1;
  return text.slice(start, end);
}

/**
 * A spreadsheet's cell as the text that CMS means: without the blanks around it, a number padded with zeros to the
 * width of its column where one is given (13 for `'13'`, 88 for `'0088'`), a date as YYYYMMDD.
 */
export function cellText(cell: Cell | undefined, width = 0): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return trimBlanks(cell);
  // A number beyond all days is an Invalid Date, which the checks refuse by that name.
  if (cell instanceof Date) {
    return cell.getTime() >= FIRST_DAY ? cell.toISOString().slice(0, 10).replaceAll('-', '') : 'Invalid Date';
  }
  return String(cell).padStart(width, '0');
}
