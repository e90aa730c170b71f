import type { Column } from './fields.ts';

/**
 * What may be odd in CMS's files and is read all the same, because it is plain what CMS means: how each is read, and
 * how that is known. Whatever is odd and not listed here is refused.
 */
export const slips = {
  prose: 'Lines without the shape of a record, above the first or below the last one, are prose: they are not read.',
  readme: 'A short text without records, beside files that have them, is a readme: it is not read.',
  oldWorkbook: 'An .xls workbook of Excel before 2007 is not read; the files beside it have the records.',
  oldHeadings: 'The spreadsheet has older names of the columns.',
  tab: 'The tab stands for blanks: widened to the length of the others, the line holds in every field.',
  countedOn:
    'The sequence number of the record counts on from the lines above, headings among them; it is no part of the record.',
  conversion:
    'The character was a quotation mark, an apostrophe or a hard blank before a program converted it twice; it is written as ASCII, as in later files.',
  otherFile: 'The cell cannot be read here; the text or spreadsheet beside has it.',
  otherLayout: "The release's own record layout lacks or misprints the value; a newer layout has it.",
  blankDate: 'The spreadsheet leaves the date of an old code blank; the date of the text is taken.',
  onlyBlanks:
    'The descriptions differ only in blanks, which the text loses at the end of a line; that of the spreadsheet is taken.',
  difference: 'The text and the spreadsheet differ; the text is taken.',
  cutText: 'The spreadsheet has only the beginning of the description; the text has the whole.',
  versions: 'There are several versions of the corrections; the highest one that names a code counts for it.',
  corrected: "The cell is wrong by the record layout; the value of the release's own corrections is taken.",
  accepted: 'The cell is wrong by the record layout; a maintainer let it pass, and it is blank in the tables.',
  noEnd: 'The code left the file without a termination date. No end is invented.',
} as const;

/** A slip of CMS's that was read: what was found, and where. */
export interface Notice {
  readonly slip: keyof typeof slips;
  /** File, and line or row if it is in one. */
  readonly where: string;
  readonly code?: string;
  readonly column?: Column;
  readonly found: string;
  /** Why it is read as it is, if a person has said more of it than the kind of slip does. */
  readonly reason?: string;
  /** CMS's text of the cell, where the tables have another one. */
  readonly cell?: string;
}

/** A slip as `release.notices` has it: one fact, however many records have it. `found` is CMS's text of a single cell. */
export interface ReleaseNotice {
  readonly code?: string;
  readonly column?: string;
  readonly found: string;
  readonly reason: string;
}
