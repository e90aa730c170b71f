import { existsSync, readdirSync } from 'node:fs';
import * as xlsx from '@e965/xlsx';
import { expect, it } from 'vitest';
import { newAllowance } from '../../codegen/read/allowance.ts';
import { readContent } from '../../codegen/read/readContent.ts';
import { readSources, type SourceFile } from '../../codegen/read/readSources.ts';
import type { Cell, CellError, Sheet } from '../../codegen/read/sheet.ts';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';
import { describeReleases, releaseFile } from '../support/releases.ts';

/** The spreadsheets and zips of all releases; `[]` where they are missing, because skipped tests are listed too. */
function paths(): readonly string[] {
  if (!existsSync(releasesFolder)) return [];
  return readdirSync(releasesFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:xlsx|zip)$/.test(path),
  );
}

async function readSpreadsheets(path: string): Promise<readonly SourceFile[]> {
  const sources = await readSources([releaseFile(path)], newAllowance());
  return sources.filter(({ name }) => name.endsWith('.xlsx'));
}

async function readSheets(source: SourceFile): Promise<readonly Sheet[]> {
  const content = await readContent(source);
  return content.form === 'spreadsheet' ? content.sheets : [];
}

/** The sheets as another library reads them, from the first row and column on. */
function readSheetsOtherwise({ bytes }: SourceFile): readonly Sheet[] {
  const { SheetNames: names, Sheets: sheets } = xlsx.read(bytes, { dense: true, cellDates: true, UTC: true });
  return names.map((name) => {
    const sheet = sheets[name] ?? {};
    showErrors(sheet);
    const range = `A1:${sheet['!ref']?.split(':').at(-1) ?? 'A1'}`;
    return { name, rows: xlsx.utils.sheet_to_json<Cell[]>(sheet, { header: 1, range, blankrows: true, UTC: true }) };
  });
}

/** Puts the error that a cell shows in place of its value, which the library leaves out of the rows. */
function showErrors(sheet: xlsx.WorkSheet): void {
  for (const cell of (sheet['!data'] ?? []).flat()) {
    if (cell?.t === 'e') Object.assign(cell, { t: 's', v: nameOf({ error: cell.w ?? '' }) });
  }
}

function nameOf({ error }: CellError): string {
  return `the error ${error}`;
}

/** The non-blank cells of all sheets, by sheet, row and column; errors by their names. */
function cellsOf(sheets: readonly Sheet[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { name, rows } of sheets) {
    for (const [y, row] of rows.entries()) {
      for (const [x, cell] of row.entries()) {
        const content = isError(cell) ? nameOf(cell) : cell;
        if (content !== null && content !== undefined && content !== '')
          cells.set(`${name} ${y + 1}, ${x + 1}`, content);
      }
    }
  }
  return cells;
}

function isError(cell: Cell | undefined): cell is CellError {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

function areSame(a: Cell | undefined, b: Cell | undefined): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

describeReleases("CMS's spreadsheets", () => {
  it.each(paths())('have the same cells as another library reads: %s', async (path) => {
    for (const source of await readSpreadsheets(path)) {
      const sheets = await readSheets(source);
      const others = readSheetsOtherwise(source);
      expect(sheets.map(({ name }) => name)).toEqual(others.map(({ name }) => name));
      const cells = cellsOf(sheets);
      const otherCells = cellsOf(others);
      const differences = [...new Set([...cells.keys(), ...otherCells.keys()])]
        .map((place) => ({ place, cell: cells.get(place), other: otherCells.get(place) }))
        .filter(({ cell, other }) => !areSame(cell, other));
      expect(differences.slice(0, 5)).toEqual([]);
    }
  });

  it('have three cells with errors in 2013, where `- homemix` was taken for a formula', async () => {
    const [source] = await readSpreadsheets('2013/13anweb.zip');
    const cells = cellsOf(await readSheets(source as SourceFile));
    const errors = [...cells].filter(([, cell]) => String(cell).startsWith('the error'));
    expect(errors).toEqual([1394, 1396, 1398].map((row) => [`HCPC2013_CONTR2_CF ${row}, 4`, 'the error #NAME?']));
  });
});
