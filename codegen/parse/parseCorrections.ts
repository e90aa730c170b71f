import type { SheetDocument } from '../read/readRelease.ts';
import { findHeading } from '../read/recognize.ts';
import { cellText } from './cellText.ts';

/** One line of a corrections file: prose for people, with some of the record's columns filled in. */
export interface Correction {
  readonly where: string;
  readonly code: string;
  readonly action: string;
  /** What else the line gives, by the corrections file's own headings (example: `{ TOS: '1,P' }`). */
  readonly details: Readonly<Record<string, string>>;
}

export function parseCorrections({ name, sheets }: SheetDocument): readonly Correction[] {
  return sheets.flatMap((sheet) => {
    const heading = findHeading(sheet, 'corrections');
    if (heading === undefined) return [];
    const firstRow = heading.index + 1;
    const codeIndex = heading.columns.findIndex((column) => column === 'CODE' || column === 'HCPCS/MOD CODE');
    const actionIndex = heading.columns.indexOf('ACTION');
    return sheet.rows.slice(firstRow).flatMap((row, offset) => {
      const code = cellText(row[codeIndex]);
      if (code === '') return [];
      const details = heading.columns
        .map((column, index) => [column, cellText(row[index])] as const)
        .filter(([, cell], index) => index !== codeIndex && index !== actionIndex && cell !== '');
      const where = `${name} row ${firstRow + offset + 1}`;
      return [{ where, code, action: cellText(row[actionIndex]), details: Object.fromEntries(details) }];
    });
  });
}
