import { quote } from '../problem.ts';

/** Throws where XML has more than elements and text: an entity can stand for gigabytes, or a file of this machine. */
export function checkXml(xml: string): void {
  const [found] = /<!.{0,20}|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});).{0,20}/s.exec(xml) ?? [];
  if (found !== undefined) throw new Error(`it has ${quote(found)}, an entity, a document type or a comment`);
  for (const [reference, hexadecimal, decimal] of xml.matchAll(/&#(?:x([\da-fA-F]+)|(\d+));/g)) {
    const character = Number(decimal ?? `0x${hexadecimal}`);
    if (character > 0x10ffff) throw new Error(`it has ${reference}, beyond all characters`);
  }
}

export function countElements(xml: string, element: string): number {
  const start = new RegExp(`<(?:[^\\s<>/:]*:)?${element}[\\s/>]`, 'g');
  let count = 0;
  while (start.test(xml)) count += 1;
  return count;
}

/** What rows are made of: cells, their values, formulas and texts with their fonts. */
const NO_CELL_CONTENT =
  /<\/?(?:[^\s<>/:]*:)?(?!(?:sheetData|row|c|v|f|is|t|r|rPr|rPh|phoneticPr|b|i|u|strike|sz|color|rFont|family|charset|scheme|vertAlign|outline|shadow|condense|extend|extLst|ext)[\s/>])[^\s<>/:]+[\s/>]/;
/**
 * A cell up to its value, its attributes as Excel orders them: the reference, then others and the type among them. Each
 * attribute fits in one way alone, so that the expression never goes back.
 */
const CELL =
  /<(?:[^\s<>/:]*:)?c(?:\s+r="([A-Z]{1,3})([1-9]\d{0,6})")?(?:\s+(?![rt]=)[\w:]+="[^"&<>]*")*(?:\s+t="(\w*)"(?:\s+(?![rt]=)[\w:]+="[^"&<>]*")*)?\s*(?:\/>|>(?:<(?:[^\s<>/:]*:)?v>(\d{1,9})<\/)?)/g;

/** Runs of cells with the shared text of a number (an expression, too) and nothing else, as nearly all of CMS's are. */
export function cellsOfText(number: string): RegExp {
  return new RegExp(`(?:<c r="[A-Z]+\\d+"(?: s="\\d+")? t="s"><v>${number}</v></c>)+`, 'g');
}

/** CMS's sheets have at most 48 columns and 9,110 rows. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 65_536;

/** The area of a sheet's cells, rows by columns. Throws where a cell is not as Excel writes it. */
export function checkSheetXml(part: string, xml: string, sharedStrings: number): number {
  const stranger = NO_CELL_CONTENT.exec(xml.replace(cellsOfText('\\d+'), ''))?.[0];
  if (stranger !== undefined) throw new Error(`${part} has ${stranger.slice(0, 40)} among its cells`);
  let cells = 0;
  let columns = 0;
  let last: Place = { row: 0, column: 0 };
  for (const [tag, letters, number, type, value] of xml.matchAll(CELL)) {
    if (letters === undefined) throw new Error(`${part} has a cell without a reference: ${tag.slice(0, 40)}`);
    const place = { row: Number(number), column: columnNumber(letters) };
    const fault = placeFault(place, last) ?? valueFault(type, value, sharedStrings);
    if (fault !== undefined) throw new Error(`${part}, cell ${letters}${number}: ${fault}`);
    cells += 1;
    columns = Math.max(columns, place.column);
    last = place;
  }
  if (cells < countElements(xml, 'c')) throw new Error(`${part} has a cell in a form that Excel does not write`);
  return last.row * columns;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeFault({ row, column }: Place, last: Place): string | undefined {
  if (column > MOST_COLUMNS) return `there may be ${MOST_COLUMNS} columns`;
  if (row > MOST_ROWS) return `there may be ${MOST_ROWS} rows`;
  const isBehind = row > last.row || (row === last.row && column > last.column);
  return isBehind ? undefined : 'it stands behind a later one, or twice';
}

function valueFault(type: string | undefined, value: string | undefined, sharedStrings: number): string | undefined {
  if (type === 'e') return 'it is an error of a formula';
  if (type !== 's' || Number(value) < sharedStrings) return undefined;
  return `it is text ${value ?? 'without a number'}, of ${sharedStrings} shared texts from 0`;
}

/** The number of a column: A is 1, AA 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index += 1) number = number * 26 + letters.charCodeAt(index) - 64;
  return number;
}
