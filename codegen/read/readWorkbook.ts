import { Buffer, isUtf8 } from 'node:buffer';
import { readXlsx } from 'hucre/xlsx';
import { ZipFile } from 'yazl';
import { refuse } from '../problem.ts';
import { type Allowance, take } from './allowance.ts';
import { cellsOfText, checkSheetXml, checkXml, countElements } from './checkWorkbookXml.ts';
import { openZip } from './openZip.ts';
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
    const { sheets } = await readXlsx(await storeParts(withoutEmptyCells(parts)));
    return sheets.map(({ name, rows }) => ({ name, rows: rows as Cell[][] }));
  } catch (error) {
    return refuse({
      where: name,
      found: `a spreadsheet that cannot be read (${(error as Error).message})`,
      allowed: 'an XLSX workbook as Excel saves it, without a password',
      remedy: 'Download it again from CMS',
    });
  }
}

type Parts = ReadonlyMap<string, string>;

/** Neither drawings nor comments, themes, links and what else a workbook may bring along. */
const PART_WITH_CELLS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:(?:_rels|worksheets)\/)?[^/]+\.(?:xml|rels))$/i;
const WORKSHEET = /^xl\/worksheets\//i;
const SHARED_STRINGS = /^xl\/sharedStrings\.xml$/i;
const WORKBOOK = /^xl\/workbook\.xml$/i;

async function readParts(name: string, bytes: Uint8Array, allowance: Allowance): Promise<Parts> {
  const parts = new Map<string, string>();
  for (const entry of await openZip(name, bytes, allowance)) {
    if (!PART_WITH_CELLS.test(entry.name)) continue;
    const text = decodeXml(`${name} › ${entry.name}`, await entry.read());
    parts.set(entry.name, WORKSHEET.test(entry.name) ? cellsOf(text) : text);
  }
  return parts;
}

function decodeXml(where: string, bytes: Uint8Array): string {
  try {
    if (!isUtf8(bytes)) throw new Error('bytes that are no UTF-8');
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    checkXml(xml);
    return xml;
  } catch (error) {
    const found = `XML that is not read (${(error as Error).message})`;
    return refuse({ where, found, allowed: 'elements and text in UTF-8', remedy: 'Download it again from CMS' });
  }
}

/** A worksheet without what stands around its cells: widths, merged areas, rules. */
function cellsOf(xml: string): string {
  const start = /<((?:[^\s<>/:]*:)?sheetData)[\s/>]/.exec(xml);
  const endTag = `</${start?.[1]}`;
  const end = xml.indexOf(endTag, start?.index);
  return end === -1 ? '<sheetData/>' : `${xml.slice(start?.index, end)}${endTag}>`;
}

function named(parts: Parts, pattern: RegExp): readonly string[] {
  return [...parts].filter(([part]) => pattern.test(part)).map(([, xml]) => xml);
}

/** A part that is read as a tree takes some fifty times its size; CMS's largest has 1.7 MB. */
const LARGEST_TREE = 4 * 1024 * 1024;

function checkParts(parts: Parts, allowance: Allowance): void {
  for (const [part, xml] of parts) {
    if (!WORKSHEET.test(part) && xml.length > LARGEST_TREE) throw new Error(`${part} has ${xml.length} characters`);
  }
  const strings = named(parts, SHARED_STRINGS).reduce((sum, xml) => sum + countElements(xml, 'si'), 0);
  const areas = [...parts]
    .filter(([part]) => WORKSHEET.test(part))
    .map(([part, xml]) => checkSheetXml(part, xml, strings));
  // Several sheets may name one part, and each is read by itself.
  const sheets = named(parts, WORKBOOK).reduce((sum, xml) => sum + countElements(xml, 'sheet'), 0);
  take(allowance, 'cells', sheets * Math.max(0, ...areas));
}

/**
 * Without the cells of the empty shared text. CMS's sheets since 2025 have it in two thirds of their cells, where earlier
 * ones have no cell: the same to us, and half of the time and memory that it takes to read them.
 */
function withoutEmptyCells(parts: Parts): Parts {
  const [strings = ''] = named(parts, SHARED_STRINGS);
  const position = strings.indexOf('<si><t/></si>');
  if (position === -1) return parts;
  const cells = cellsOfText(`${countElements(strings.slice(0, position), 'si')}`);
  return new Map([...parts].map(([part, xml]) => [part, WORKSHEET.test(part) ? xml.replace(cells, '') : xml]));
}

function storeParts(parts: Parts): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [part, xml] of parts) zip.addBuffer(Buffer.from(xml), part, { compress: false });
  zip.end();
  return readStream(zip.outputStream);
}
