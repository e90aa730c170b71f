import { type Allowance, take } from './allowance.ts';
import { checkElement, checkWords, isText } from './cellContent.ts';
import { type CellSource, type Meanings, readCell } from './readCell.ts';
import { readXml } from './readXml.ts';
import type { Cell } from './sheet.ts';

/** Excel allows a cell this many characters; CMS's longest text has 4,501. */
export const LONGEST_TEXT = 32_767;

/** The rows of a part in `xl/worksheets`, each up to its last cell. A part without cells has no rows. */
export function readSheet(xml: Uint8Array, meanings: Meanings, allowance: Allowance): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let isInside = false;
  let cell: CellSource = { reference: '', type: '', style: undefined };
  readXml(xml, {
    open(name, { r: reference = '', t: type = 'n', s: style }, parent) {
      // What stands around the cells is not read: widths, merged areas, rules.
      if (isInside) checkElement(name, parent);
      else isInside = name === 'sheetData';
      if (!isInside) return;
      if (name === 'c') cell = { reference, type, style };
      if (name === 'f' || name === 'v' || name === 'is') openContent(cell, name);
    },
    text(words, element, parent) {
      if (!isInside) return;
      checkWords(words, element);
      if (element === 'v') cell.v += words;
      if (isText(element, parent)) cell.is += words;
    },
    close(name) {
      if (name === 'sheetData') isInside = false;
      if (isInside && name === 'c') addCell(rows, cell, meanings, allowance);
    },
  });
  return rows;
}

function openContent(cell: CellSource, name: 'f' | 'v' | 'is'): void {
  if (cell[name] !== undefined) throw new Error(`cell ${cell.reference}: it has <${name}> twice`);
  cell[name] = '';
}

function addCell(rows: Cell[][], source: CellSource, meanings: Meanings, allowance: Allowance): void {
  try {
    const { row, column } = readReference(source.reference);
    const last = row === rows.length ? (rows[row - 1] ?? []) : [];
    if (row < rows.length || column <= last.length) throw new Error('it comes after a later cell, or is there twice');
    take(allowance, 'cells', row - rows.length + column - last.length);
    const cell = readCell(source, meanings);
    if (typeof cell === 'string') checkText(cell, allowance);
    while (rows.length < row - 1) rows.push([]);
    if (rows.length < row) rows.push(last);
    while (last.length < column - 1) last.push(null);
    last.push(cell);
  } catch (error) {
    throw new Error(`cell ${source.reference || 'without a reference'}: ${(error as Error).message}`);
  }
}

/** CMS's sheets have at most 48 columns and 9,110 rows. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 65_536;

/** The row and column of a reference, both from 1 (example: `'AA7'` is row 7, column 27). */
function readReference(reference: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined) throw new Error('its reference is not up to three letters and a number');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  if (column > MOST_COLUMNS) throw new Error(`it is in column ${column}, and at most ${MOST_COLUMNS} are allowed`);
  if (row > MOST_ROWS) throw new Error(`it is in row ${row}, and at most ${MOST_ROWS} are allowed`);
  return { row, column };
}

/** Counts a text once for each cell: a shared text may be in any number of cells, and each of them is parsed. */
function checkText(text: string, allowance: Allowance): void {
  if (text.length > LONGEST_TEXT)
    throw new Error(`its text has ${text.length} characters, and at most ${LONGEST_TEXT} are allowed`);
  take(allowance, 'bytes', text.length);
}
