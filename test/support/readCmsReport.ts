import * as xlsx from '@e965/xlsx';

/** CMS's transaction report: for each code and modifier the type of its change (example: `'Discontinued'`). */
export function readCmsReport(workbook: Buffer): ReadonlyMap<string, string> {
  const { Sheets: sheets } = xlsx.read(workbook);
  const types = new Map<string, string>();
  for (const [name, sheet] of Object.entries(sheets)) {
    // The last sheet is the key to the action codes.
    if (!name.startsWith('Changes by')) continue;
    for (const [code, type] of xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' })) {
      const id = String(code).trim();
      if (/^[A-Z][0-9A-Z](\d{3})?$/.test(id)) types.set(id, String(type).trim());
    }
  }
  return types;
}
