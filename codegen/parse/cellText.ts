import type { Cell } from '../read/readContent.ts';

/**
 * A spreadsheet's cell as the text that CMS means: without the blanks around it, a number padded with zeros to the
 * width of its column where one is given (13 for `'13'`, 88 for `'0088'`), a date as YYYYMMDD.
 */
export function cellText(cell: Cell | undefined, width = 0): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).replaceAll('-', '');
  return String(cell).padStart(width, '0');
}
