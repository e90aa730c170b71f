import type { SheetDocument } from '../../codegen/read/readRelease.ts';
import type { Cell } from '../../codegen/read/sheet.ts';

/** A spreadsheet in the form that reading gives it: the rows of each sheet, by its name. */
export function sheetDocument(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): SheetDocument {
  return {
    name: 'some.xlsx',
    file: { name: 'some.xlsx', sha256: '0'.repeat(64) },
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
  };
}
