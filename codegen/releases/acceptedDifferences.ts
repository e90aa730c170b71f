import type { Difference } from '../check/reconcile.ts';

/** Cells in which a release's text and spreadsheet are known to differ, and why that is not an error. */
export interface AcceptedDifferences extends Partial<Pick<Difference, 'text' | 'spreadsheet' | 'taken'>> {
  readonly column: string;
  readonly codes: readonly string[];
  readonly reason: string;
}

const CUT_BLANKS =
  'The text cuts a line at two blanks and loses one of them; the spreadsheet, which has both, is taken.';
const BLANK_DATE = 'The spreadsheet leaves the date of an old code blank; the text has it, the same as ADD DT.';

/** Codes whose ACT EFF DT is blank in the spreadsheets from 2019 on. */
const BLANK_DATES = listed(`
  A0130 A0180 A0190 A0200 A0210 A4580 A4590 A4635 A4640 C1883 E0500 E0565 G0118 L0810 L0820 L0830 L1080 L1310 L2250
  L2260 L2270 L2280 L2300 L2310 L2335 L2340 L2350 L2360 L2375 L2380 L2385 L2390 L2395 L2520 L2530 L2540 L2550 L5632
  L5636 L5638 L5640 L5642 L5643 L5644 L5647 L5649 L5651 L5652 L5653 L5654 L5655 L5656 L5658 L5670 L5672 L5680 L5682
  L5684 L5686 L5688 L5690 L5692 L5694 L5696 L5697 L5698 L5710 L5712 L5714 L5716 L5718 L5722 L5724 L5726 L5728 L5780
  L5850 L5910 L5940 L5950 L5960 L6615 L6623 L6625 L6628 L6629 L6630 L6632 L6635 L6637 L6641 L6642 L6645 L6650 L6655
  L6660 L6665 L6670 L6672 L6680 L6682 L6684 L6686 L6689 L6690 L6691 V2102 V2109 V2209 V2210 V2219 V2303 V2314 V2502
  V2522`);

/**
 * The differences between text and spreadsheet that are accepted, by release of the manifest. Any other one stops the
 * codegen: nobody has checked yet which file is right.
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
    {
      column: 'LONG DESCRIPTION',
      codes: listed('G0417 G0418 G0419 G0502 G0503 G9482 G9486 G9488 G9489 G9627'),
      taken: 'spreadsheet',
      reason: CUT_BLANKS,
    },
  ],
  '2019-01': [
    { column: 'ACT EFF DT', codes: BLANK_DATES, spreadsheet: '', reason: BLANK_DATE },
    {
      column: 'TOS4',
      codes: ['E0210', 'E0776'],
      text: '',
      spreadsheet: 'R',
      reason: 'Only the spreadsheet has a fourth type of service.',
    },
    {
      column: 'LONG DESCRIPTION',
      codes: listed('C9754 G0417 G0418 G0419 G0502 G0503 G9482 G9486 G9488 G9627 G9986'),
      taken: 'spreadsheet',
      reason: CUT_BLANKS,
    },
  ],
  '2026-01': [
    { column: 'ACT EFF DT', codes: [...BLANK_DATES, 'C9600', 'J8560'], spreadsheet: '', reason: BLANK_DATE },
    {
      column: 'PRICE3',
      codes: ['C9248'],
      text: '',
      spreadsheet: '11',
      reason: 'Only the spreadsheet has a third pricing indicator, though the second is blank.',
    },
    {
      column: 'LONG DESCRIPTION',
      codes: listed('C9754 G0023 G0417 G0418 G0419 G0502 G0503 G0558 G2211 G9482 G9486 G9488 G9627 G9986 M1377'),
      taken: 'spreadsheet',
      reason: CUT_BLANKS,
    },
  ],
};

function listed(codes: string): readonly string[] {
  return codes.trim().split(/\s+/);
}
