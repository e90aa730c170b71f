import type { SheetDocument } from '../read/readRelease.ts';
import { findHeading, headingText } from '../read/recognize.ts';
import { cellText } from './cellText.ts';

/** One line of a corrections file: prose for people, with some of the record's columns filled in. */
export interface Correction {
  readonly where: string;
  readonly code: string;
  readonly action: string;
  /** What the line gives besides, by the correction file's own heading (example: `{ TOS: '1,P' }`). */
  readonly details: Readonly<Record<string, string>>;
}

export function parseCorrections({ name, sheets }: SheetDocument): readonly Correction[] {
  return sheets.flatMap((sheet) => {
    const heading = findHeading(sheet, 'corrections');
    if (heading === undefined) return [];
    const header = (sheet.rows[heading] ?? []).map(headingText);
    return sheet.rows.slice(heading + 1).flatMap((row, offset) => {
      const [code = '', action = '', ...rest] = header.map((_, index) => cellText(row[index]));
      if (code === '') return [];
      const details = rest
        .map((cell, index) => [header[index + 2] ?? '', cell] as const)
        .filter(([, cell]) => cell !== '');
      return [{ where: `${name} row ${heading + offset + 2}`, code, action, details: Object.fromEntries(details) }];
    });
  });
}
