import { quote } from '../problem.ts';

/**
 * What CMS's texts had before a program read them in one code page and wrote them in another: Windows-1252 read as the
 * code page 437. The spreadsheet of 2013 went through that once more, which made the hard blank a ß.
 */
const ORIGINALS: Readonly<Record<string, string>> = { Æ: "'", æ: "'", ö: '"', ô: '"', á: ' ', ß: ' ' };

/** An umlaut within a word is a letter, not a quotation mark. */
const WITHIN_WORD = /\p{L}[öô]\p{L}/u;

/** A cell with the converted characters as ASCII; as it is if it has other characters beyond ASCII. */
export function undoConversion(cell: string): string {
  if (/^[\0-\x7f]*$/.test(cell) || WITHIN_WORD.test(cell)) return cell;
  const original = cell.replace(/[^\0-\x7f]/g, (character) => ORIGINALS[character] ?? character);
  return /^[\0-\x7f]*$/.test(original) ? original : cell;
}

/** The characters of a cell that are not ASCII, for a message. */
export function oddCharacters(cell: string): string {
  return quote([...new Set(cell.replace(/[ -~]/g, ''))].join(''));
}
