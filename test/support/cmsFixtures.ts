import { buffer } from 'node:stream/consumers';
import * as xlsx from '@e965/xlsx';
import { ZipFile } from 'yazl';
import { valueColumns } from './cmsColumns.ts';

export { recordLines, recordText } from './writeCmsText.ts';

/** Small files in CMS's format, with invented codes. */
export type Cells = Readonly<Record<string, string | number>>;

export const header: readonly string[] = ['HCPC', 'SEQNUM', 'RECID', ...valueColumns];

/** A valid code. Each test changes the cells that it is about. */
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

export function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(files)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return buffer(file.outputStream);
}
