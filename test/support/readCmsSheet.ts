import { readFileSync } from 'node:fs';
import * as xlsx from '@e965/xlsx';
import { type CmsRow, valueColumns } from './cmsColumns.ts';
import { undoConversions } from './undoConversions.ts';

/**
 * Reads a spreadsheet of records, by code, with a different library from the codegen's and none of its code. Cells are
 * trimmed, and quantities lose their padding.
 */
export function readCmsSheet(source: string | Buffer): ReadonlyMap<string, CmsRow> {
  const workbook = xlsx.read(typeof source === 'string' ? readFileSync(source) : source, { dense: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('a workbook without a sheet');
  showFormulas(sheet);
  const rows = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '' });
  const start = rows.findIndex((row) => row[0] === 'HCPC');
  const header = columnsBelow((rows[start] ?? []).map(String));
  const records = new Map<string, Record<string, string>>();
  for (const row of rows.slice(start + 1)) {
    const texts = header.map((column, index) => [column, undoConversions(String(row[index] ?? '')).trim()]);
    const cells = Object.fromEntries(texts);
    const { HCPC: code = '', RECID: kind = '', 'LONG DESCRIPTION': description = '' } = cells;
    const known = records.get(code);
    if (kind === '4' || kind === '8') {
      if (known) known['LONG DESCRIPTION'] += ` ${description}`;
    } else if (code !== '') {
      if (cells.ANEST_BU) cells.ANEST_BU = String(Number(cells.ANEST_BU));
      records.set(code, cells);
    }
  }
  return records;
}

/** In 2013, Excel took `- homemix` for a formula: the cell shows an error, and has the words as its formula. */
function showFormulas(sheet: xlsx.WorkSheet): void {
  for (const cell of (sheet['!data'] ?? []).flat()) {
    if (cell?.t === 'e') Object.assign(cell, { t: 's', v: cell.f });
  }
}

/** The columns of 2012 and 2013 have other names than those of later spreadsheets, in the same order. */
function columnsBelow(header: readonly string[]): readonly string[] {
  if (header.includes('RECID')) return header;
  const later = ['HCPC', 'SEQNUM', 'RECID', ...valueColumns];
  return header.map((name) => (name === 'FILLER' ? name : (later.shift() ?? name)));
}
