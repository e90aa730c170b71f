import { Buffer, isUtf8 } from 'node:buffer';
import { readXlsx } from 'hucre/xlsx';
import { ZipFile } from 'yazl';
import { quote, refuse } from '../problem.ts';
import { type Allowance, take } from './allowance.ts';
import { cellsOfText, checkSharedTexts, checkSheetXml, checkXml, countElements } from './checkWorkbookXml.ts';
import { openZip, type ZipEntry } from './openZip.ts';
import type { Cell, Sheet } from './readContent.ts';
import { readStream } from './readStream.ts';

/**
 * Reads the cells of an XLSX workbook. The library that does it believes what it is given: it inflates before it
 * counts, makes a cell of every place up to the last one, and leaves blank what it cannot resolve. So the parts are
 * inflated and checked here, and it gets those alone that hold cells.
 */
export async function readWorkbook(name: string, bytes: Uint8Array, allowance: Allowance): Promise<readonly Sheet[]> {
  const parts = await readParts(name, bytes, allowance);
  try {
    checkParts(parts, allowance);
    const workbook = await readXlsx(await storeParts(withoutEmptyCells(parts)));
    const sheets = workbook.sheets.map(({ name, rows }): Sheet => ({ name, rows: rows as Cell[][] }));
    for (const sheet of sheets) checkTexts(sheet, allowance);
    return sheets;
  } catch (error) {
    return refuse({
      where: name,
      found: `a spreadsheet that cannot be read (${(error as Error).message})`,
      allowed: 'an XLSX workbook as Excel saves it, without a password',
      remedy: 'Download it again from CMS',
    });
  }
}

/** The XML of each part by its name. */
type Part = readonly [string, string];

interface Parts {
  readonly worksheets: readonly Part[];
  /** The list of the sheets, their shared texts, and what leads to them. */
  readonly others: readonly Part[];
}

/** Neither drawings nor comments, themes, links and what else a workbook may bring along. */
const PART_WITH_CELLS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:(?:_rels|worksheets)\/)?[^/]+\.(?:xml|rels))$/i;
const WORKSHEET = /^xl\/worksheets\//i;
const SHEET_DATA = /<((?:[^\s<>/:]*:)?sheetData)[\s/>]/;
const SHARED_TEXTS = /<(?:[^\s<>/:]*:)?sst[\s/>]/;

async function readParts(name: string, bytes: Uint8Array, allowance: Allowance): Promise<Parts> {
  const worksheets: Part[] = [];
  const others: Part[] = [];
  for (const entry of await openZip(name, bytes, allowance)) {
    if (!PART_WITH_CELLS.test(entry.name)) continue;
    const part = await readPart(`${name} › ${entry.name}`, entry);
    if (part.isWorksheet) worksheets.push([entry.name, part.xml]);
    else others.push([entry.name, part.xml]);
  }
  return { worksheets, others };
}

async function readPart(where: string, entry: ZipEntry): Promise<{ xml: string; isWorksheet: boolean }> {
  const bytes = await entry.read();
  try {
    if (!isUtf8(bytes)) throw new Error('bytes that are no UTF-8');
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    checkXml(xml);
    // Wherever it is: what leads to a part may name any.
    const isWorksheet = WORKSHEET.test(entry.name) || SHEET_DATA.test(xml);
    return { xml: isWorksheet ? cellsOf(xml) : xml, isWorksheet };
  } catch (error) {
    const found = `XML that is not read (${(error as Error).message})`;
    return refuse({ where, found, allowed: 'elements and text in UTF-8', remedy: 'Download it again from CMS' });
  }
}

/** A worksheet without what stands around its cells, from the first to the last: widths, merged areas, rules. */
function cellsOf(xml: string): string {
  const start = SHEET_DATA.exec(xml);
  if (start === null) return '<sheetData/>';
  const end = xml.lastIndexOf(`</${start[1]}`);
  if (end > start.index) return `${xml.slice(start.index, end)}</${start[1]}>`;
  if (xml.startsWith(`<${start[1]}/>`, start.index)) return '<sheetData/>';
  throw new Error('it is cut: its table has no end');
}

function checkParts({ worksheets, others }: Parts, allowance: Allowance): void {
  for (const [, xml] of others) take(allowance, 'characters beside cells', xml.length);
  const [strings, second] = others.filter(([, xml]) => SHARED_TEXTS.test(xml));
  if (second !== undefined) throw new Error(`${strings?.[0]} and ${second[0]} both have shared texts`);
  if (strings !== undefined) checkSharedTexts(...strings);
  const texts = countElements(strings?.[1] ?? '', 'si');
  const areas = worksheets.map(([part, xml]) => checkSheetXml(part, xml, texts));
  // Several sheets may name one part, and each is read by itself.
  const sheets = others.reduce((sum, [, xml]) => sum + countElements(xml, 'sheet'), 0);
  take(allowance, 'cells', sheets * Math.max(0, ...areas));
}

/**
 * Without the cells of the empty shared text. CMS's sheets since 2025 have it in two thirds of their cells, where earlier
 * ones have no cell: the same to us, and half of the time and memory that it takes to read them.
 */
function withoutEmptyCells({ worksheets, others }: Parts): Parts {
  const strings = others.find(([, xml]) => SHARED_TEXTS.test(xml))?.[1] ?? '';
  const position = strings.indexOf('<si><t/></si>');
  if (position === -1) return { worksheets, others };
  const cells = cellsOfText(`${countElements(strings.slice(0, position), 'si')}`);
  return { worksheets: worksheets.map(([part, xml]) => [part, xml.replace(cells, '')]), others };
}

function storeParts({ worksheets, others }: Parts): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [part, xml] of [...others, ...worksheets]) zip.addBuffer(Buffer.from(xml), part, { compress: false });
  zip.end();
  return readStream(zip.outputStream);
}

/** As many characters as Excel allows a cell; CMS's longest text has 4,501. */
export const LONGEST_TEXT = 32_767;

/** A text is there once and may be in any number of cells, each of which is taken apart by itself. */
function checkTexts({ name, rows }: Sheet, allowance: Allowance): void {
  for (const [index, row] of rows.entries()) {
    for (const cell of row) {
      if (typeof cell !== 'string') continue;
      if (cell.length > LONGEST_TEXT) {
        throw new Error(`${quote(name)} row ${index + 1} has a text of ${cell.length} characters`);
      }
      take(allowance, 'bytes', cell.length);
    }
  }
}
