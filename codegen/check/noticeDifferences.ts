import type { Notice } from '../notice.ts';
import { quote } from '../problem.ts';
import type { Difference } from './reconcile.ts';

const FOUND = {
  blankDate: 'a blank in the spreadsheet',
  onlyBlanks: 'other blanks in the text',
  cutText: 'a description that is cut in the spreadsheet',
} as const;

/** The differences between text and spreadsheet, as slips of CMS's. */
export function noticeDifferences(where: string, differences: readonly Difference[]): readonly Notice[] {
  return differences.map(({ code, column, text, spreadsheet, slip, reason }) => {
    if (slip) return { slip, where, code, column, found: FOUND[slip] };
    const found = `${quote(text)} in the text, ${quote(spreadsheet)} in the spreadsheet`;
    return { slip: 'difference', where, code, column, found, ...(reason && { reason }) };
  });
}
