import { type Problem, quote, refuseIfAny } from '../problem.ts';
import type { SheetDocument } from '../read/readRelease.ts';
import { findHeading } from '../read/recognize.ts';
import { cellText } from './cellText.ts';

/** The DOS end-of-file character, which ends 2019's list. */
const END_OF_FILE = '\u001a';

/** Reads CMS's list of the codes that are "not otherwise classified", terminated ones among them, in order. */
export function parseNocList({ name, sheets }: SheetDocument): readonly string[] {
  const codes = new Set<string>();
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    const heading = findHeading(sheet, 'NOC list');
    if (heading === undefined) continue;
    const column = heading.columns.indexOf('HCPCS');
    for (const [index, row] of sheet.rows.entries()) {
      const code = cellText(row[column]).replace(END_OF_FILE, '');
      if (index <= heading.index || code === '') continue;
      if (/^[A-CE-V]\d{4}$/.test(code)) codes.add(code);
      else
        problems.push({
          where: `${name} row ${index + 1}, HCPCS`,
          found: quote(code),
          allowed: 'a code: a letter other than D, and four digits',
        });
    }
  }
  if (codes.size === 0) problems.push({ where: name, found: 'a NOC list without codes', allowed: 'at least one' });
  refuseIfAny(problems);
  return [...codes].sort();
}
