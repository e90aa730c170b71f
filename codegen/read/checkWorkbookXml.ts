import { quote } from '../problem.ts';

/** An element's name may have a prefix. */
const PREFIX = '(?:[^\\s<>/:]*:)?';

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
  const start = new RegExp(`<${PREFIX}${element}[\\s/>]`, 'g');
  let count = 0;
  while (start.test(xml)) count += 1;
  return count;
}

/** Throws where a shared text is not there: a cell that has it would be blank. */
export function checkSharedTexts(part: string, xml: string): void {
  const [found] = /<(?:[^\s<>/:]*:)?si(?:\s[^<>]*)?(?:\/>|>\s*<\/)/.exec(xml) ?? [];
  if (found !== undefined) throw new Error(`${part} has a shared text without its text: ${found}`);
}

/** What rows are made of: cells, their values, formulas and texts with their fonts. */
const NO_CELL_CONTENT =
  /<\/?(?:[^\s<>/:]*:)?(?!(?:sheetData|row|c|v|f|is|t|r|rPr|rPh|phoneticPr|b|i|u|strike|sz|color|rFont|family|charset|scheme|vertAlign|outline|shadow|condense|extend|extLst|ext)[\s/>])[^\s<>/:]+[\s/>]/;
const ATTRIBUTES = '(?:\\s+(?![rt]=)[\\w:]+="[^"&<>]*")*';
const START = `<${PREFIX}c(?:\\s+r="([A-Z]{1,3})([1-9]\\d{0,6})")?${ATTRIBUTES}(?:\\s+t="(\\w*)"${ATTRIBUTES})?\\s*`;
const FORMULA = `<${PREFIX}f(?:\\s[^<>]*)?(?:/>|>[^<]*</${PREFIX}f>)`;
const VALUE = `<${PREFIX}v(?:\\s[^<>]*)?(?:/>|>([^<]*)</${PREFIX}v>)`;
/** One without an end goes no further than to the next cell. */
const TEXT = `<${PREFIX}is>(?:[^<]|<(?!/?${PREFIX}(?:is|c)[\\s/>]))*</${PREFIX}is>`;
/**
 * A whole cell, its attributes as Excel orders them: the reference, then others and the type among them. It has a
 * formula or none, and a value, a text or none. Each part fits in one way alone, so that the expression never goes back.
 */
const CELL = new RegExp(`${START}(?:/>|>(${FORMULA})?(?:${VALUE}|(${TEXT}))?</${PREFIX}c>)`, 'g');

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
  for (const [tag, letters, number, type, formula, value, text] of xml.matchAll(CELL)) {
    if (letters === undefined) throw new Error(`${part} has a cell without a reference: ${tag.slice(0, 40)}`);
    const place = { row: Number(number), column: columnNumber(letters) };
    const content = { type, formula, value, text };
    const fault = placeFault(place, last) ?? contentFault(content, sharedStrings);
    if (fault !== undefined) throw new Error(`${part}, cell ${letters}${number}: ${fault}`);
    cells += 1;
    columns = Math.max(columns, place.column);
    last = place;
  }
  if (cells < countElements(xml, 'c')) {
    const [found = ''] = /<(?:[^\s<>/:]*:)?c[\s/>].{0,40}/s.exec(xml.replace(CELL, '')) ?? [];
    throw new Error(`${part} has a cell in a form that Excel does not write: ${found}`);
  }
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

/** What a cell's type says that it has, and what it has. */
interface CellContent {
  readonly type: string | undefined;
  readonly formula: string | undefined;
  readonly value: string | undefined;
  readonly text: string | undefined;
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:E[+-]?\d{1,2})?$/i;

/** The library takes what does not suit a cell's type for a blank, or for something else. */
function contentFault({ type = 'n', formula, value, text }: CellContent, sharedStrings: number): string | undefined {
  if (text !== undefined && type !== 'inlineStr') return `it has a text of its own, and is of type ${type}`;
  switch (type) {
    case 's':
      if (value === undefined || !/^\d{1,9}$/.test(value))
        return `it is text ${quote(value ?? '')}, which is no number`;
      return Number(value) < sharedStrings ? undefined : `it is text ${value}, of ${sharedStrings} shared texts from 0`;
    case 'n':
      if (formula !== undefined && value === undefined) return 'it is a formula without its value';
      return value === undefined || value === '' || NUMBER.test(value) ? undefined : `it is no number: ${quote(value)}`;
    case 'str':
      return formula !== undefined && value === undefined ? 'it is a formula without its value' : undefined;
    case 'inlineStr':
      return value === undefined ? undefined : 'it has a value in place of its text';
    case 'e':
      return 'it is an error of a formula';
    default:
      return `it is of type ${type}, neither a number nor a text`;
  }
}

/** The number of a column: A is 1, AA 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index += 1) number = number * 26 + letters.charCodeAt(index) - 64;
  return number;
}
