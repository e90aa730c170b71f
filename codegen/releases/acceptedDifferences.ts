import type { Difference } from '../check/reconcile.ts';

/** Cells in which a release's text and spreadsheet are known to differ, and why that is not an error. */
export interface AcceptedDifferences extends Partial<Pick<Difference, 'text' | 'spreadsheet' | 'taken'>> {
  readonly column: string;
  readonly codes: readonly string[];
  readonly reason: string;
}

/** From 2019 to 2025. */
const FOURTH_TYPE: AcceptedDifferences = {
  column: 'TOS4',
  codes: ['E0210', 'E0776'],
  text: '',
  spreadsheet: 'R',
  reason: 'Only the spreadsheet has a fourth type of service.',
};

/**
 * The differences between text and spreadsheet that no rule explains and that are accepted, by release of the manifest.
 * Any other one stops the codegen: nobody has checked yet which file is right.
 */
export const acceptedDifferences: Readonly<Record<string, readonly AcceptedDifferences[]>> = {
  '2017-01': [
    {
      column: 'ACT EFF DT',
      codes: ['L5638', 'L5640'],
      text: '19960101',
      spreadsheet: '19860101',
      reason: 'The spreadsheet has another date, ten years earlier.',
    },
    {
      column: 'ACT EFF DT',
      codes: ['L5643'],
      text: '19860101',
      spreadsheet: '19880101',
      reason: 'The spreadsheet has another date, two years later.',
    },
  ],
  '2019-01': [FOURTH_TYPE],
  '2025-01': [FOURTH_TYPE],
  '2026-01': [
    {
      column: 'PRICE3',
      codes: ['C9248'],
      text: '',
      spreadsheet: '11',
      reason: 'Only the spreadsheet has a third pricing indicator, though the second is blank.',
    },
  ],
};
