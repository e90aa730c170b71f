/**
 * Facts about CMS's newest release, read by hand in its files: what a new quarter changes in the tests. Pairs of codes
 * that were read by eye stand in `test/codegen/successors/pairs.ts`.
 */
export const newestQuarter = {
  id: '2026-07',
  /** CMS's zip, or its spreadsheet where that is all there is, below the releases folder. */
  file: '2026-07/HCPC2026_JUL_ANWEB_06172026.xlsx',
  release: {
    id: '2026-07',
    effectiveDate: '2026-07-01',
    completeSince: '2014-01-01',
    files: [
      {
        name: 'HCPC2026_JUL_ANWEB_06172026.xlsx',
        sha256: '855f7b4fb64bdfef38f4aedf598b599418e6b65221910562075ef463da51420b',
      },
    ],
    counts: { codes: 8725, modifiers: 384 },
    layout: { release: '2026-01' },
    processingNotes: { release: '2026-01' },
    nocList: { release: '2026-01' },
  },
  /** Codes and modifiers that ended before its first day, those that have a successor, and those that CMS gives one. */
  ended: 1_327,
  replaced: 370,
  replacedByReference: 188,
  /** Cells of repeated fields after a blank one. */
  movedCells: ['C9248 PRICE2', 'C9248 PRICE3'],
  /** How many codes and modifiers the release of October 2025 lacks. */
  addedSinceOctober2025: 263,
} as const;
