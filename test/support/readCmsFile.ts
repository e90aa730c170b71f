import type { CmsRow } from './cmsColumns.ts';
import { readCmsSheet } from './readCmsSheet.ts';
import { readCmsText } from './readCmsText.ts';
import { readZipEntry } from './readZipEntry.ts';

/**
 * Reads the records of a zip or a spreadsheet of CMS's, by code, with none of the codegen's code. Of a zip the cells are
 * the text's, but the double spaces of descriptions are the spreadsheet's.
 */
export async function readCmsFile(path: string): Promise<ReadonlyMap<string, CmsRow>> {
  if (!path.endsWith('.zip')) return readCmsSheet(path);
  const [text, sheet] = await Promise.all(['txt', 'xlsx'].map((form) => readZipEntry(path, recordsAs(form))));
  const sheetRows = readCmsSheet(sheet as Buffer);
  const rows = readCmsText((text as Buffer).toString('latin1'));
  return new Map([...rows].map(([code, row]) => [code, { ...row, ...doubleSpaces(row, sheetRows.get(code) ?? {}) }]));
}

/** The file of records: its name may end with a date or a version (example: `HCPC2026_OCT_ANWEB_v2.txt`). */
function recordsAs(form: string): RegExp {
  return new RegExp(`ANWEB(?:_v?\\d+)?\\.${form}$`);
}

function doubleSpaces(text: CmsRow, sheet: CmsRow): CmsRow {
  const columns = ['LONG DESCRIPTION', 'SHORT DESCRIPTION'];
  const squeeze = (cell: string | undefined) => cell?.replaceAll(/ +/g, ' ');
  const same = columns.filter((column) => squeeze(sheet[column]) === squeeze(text[column]));
  return Object.fromEntries(same.map((column) => [column, sheet[column] ?? '']));
}
