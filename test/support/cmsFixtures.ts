import { buffer } from 'node:stream/consumers';
import * as xlsx from '@e965/xlsx';
import { ZipFile } from 'yazl';
import { valueColumns } from './cmsColumns.ts';

/** Small files in CMS's format, with invented codes. */
export type Cells = Readonly<Record<string, string | number>>;

export const header: readonly string[] = ['HCPC', 'SEQNUM', 'RECID', ...valueColumns];

/** A sound code; a test changes what it is about. */
export const soundCode: Cells = {
  HCPC: 'A0001',
  SEQNUM: '0010',
  RECID: '3',
  'LONG DESCRIPTION': 'Invented thing, each',
  'SHORT DESCRIPTION': 'Invented thing',
  PRICE1: '51',
  MULT_PI: 'A',
  COV: 'C',
  BETOS: 'O1E',
  TOS1: '1',
  ANEST_BU: '  0',
  'ADD DT': '20200101',
  'ACT EFF DT': '20200101',
  'ACTION CD': 'N',
};

export const soundModifier: Cells = {
  HCPC: '   XY',
  SEQNUM: '0010',
  RECID: '7',
  'LONG DESCRIPTION': 'Invented circumstance',
  'SHORT DESCRIPTION': 'Invented',
  COV: 'C',
  'ADD DT': '20200101',
  'ACT EFF DT': '20200101',
  'ACTION CD': 'N',
};

/** A spreadsheet of records: a preamble, the header, and a row for each record. */
export function recordSheet(
  records: readonly Cells[],
  preamble: readonly string[] = [],
  columns: readonly string[] = header,
): Buffer {
  return workbook({
    A: [...preamble.map((line) => [line]), columns, ...records.map((cells) => columns.map((column) => cells[column]))],
  });
}

export function workbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Buffer {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
}

/** Width and number of the columns of a line, in the order of the record layout. */
const widths: readonly (readonly [string, number])[] = [
  ['SHORT DESCRIPTION', 28],
  ['PRICE1', 2],
  ['PRICE2', 2],
  ['PRICE3', 2],
  ['PRICE4', 2],
  ['MULT_PI', 1],
  ['CIM1', 6],
  ['CIM2', 6],
  ['CIM3', 6],
  ['MCM1', 8],
  ['MCM2', 8],
  ['MCM3', 8],
  ['STATUTE', 10],
  ['LABCERT1', 3],
  ['LABCERT2', 3],
  ['LABCERT3', 3],
  ['LABCERT4', 3],
  ['LABCERT5', 3],
  ['LABCERT6', 3],
  ['LABCERT7', 3],
  ['LABCERT8', 3],
  ['XREF1', 5],
  ['XREF2', 5],
  ['XREF3', 5],
  ['XREF4', 5],
  ['XREF5', 5],
  ['COV', 1],
  ['ASC_GRP', 2],
  ['ASC_DT', 8],
  ['OPPS', 3],
  ['OPPS_PI', 1],
  ['OPPS_DT', 8],
  ['PROCNOTE', 4],
  ['BETOS', 3],
  ['', 1],
  ['TOS1', 1],
  ['TOS2', 1],
  ['TOS3', 1],
  ['TOS4', 1],
  ['TOS5', 1],
  ['ANEST_BU', 3],
  ['ADD DT', 8],
  ['ACT EFF DT', 8],
  ['TERM DT', 8],
  ['ACTION CD', 1],
];

/** The lines of a record in the fixed-width text: the long description goes on over further lines. */
export function recordLines(cells: Cells): readonly string[] {
  const code = String(cells.HCPC).padStart(5);
  const chunks = wrap(String(cells['LONG DESCRIPTION']), 80);
  const details = widths.map(([column, width]) => String(cells[column] ?? '').padEnd(width)).join('');
  return chunks.map((chunk, index) => {
    const kind = index === 0 ? String(cells.RECID) : cells.RECID === '3' ? '4' : '8';
    const start = `${code}${String((index + 1) * 100).padStart(5, '0')}${kind}${chunk.padEnd(80)}`;
    return (index === 0 ? start + details : start).padEnd(320);
  });
}

export function recordText(records: readonly Cells[]): string {
  return `${records.flatMap(recordLines).join('\r\n')}\r\n`;
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const end = rest.lastIndexOf(' ', width);
    lines.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return [...lines, rest];
}

export function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(files)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return buffer(file.outputStream);
}
