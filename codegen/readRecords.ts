import { type CheckedRows, checkRows } from './check/checkRows.ts';
import { completeLayout } from './check/completeLayout.ts';
import { fillUnreadable } from './check/fillUnreadable.ts';
import { type Difference, reconcile } from './check/reconcile.ts';
import type { Notice } from './notice.ts';
import { correctedCells } from './parse/correctedCells.ts';
import type { Layout } from './parse/layout.ts';
import { parseCorrections } from './parse/parseCorrections.ts';
import { parseRecordSheet } from './parse/parseRecordSheet.ts';
import { parseRecordText } from './parse/parseRecordText.ts';
import type { RecordRow } from './parse/parseRows.ts';
import { refuse, refuseIfAny } from './problem.ts';
import type { ReleaseDocuments } from './read/readRelease.ts';

/** The rows of a release's text and of its spreadsheet, as far as it has them. */
export interface ReleaseRows {
  readonly text: readonly RecordRow[] | undefined;
  readonly sheet: readonly RecordRow[] | undefined;
  readonly notices: readonly Notice[];
}

/** Reads the rows of both files, whatever their cells hold. What one file has lost is taken from the other. */
export function readRows(documents: ReleaseDocuments, layout: Layout): ReleaseRows {
  const { recordText, recordSheet } = documents;
  if (!recordText && !recordSheet) refuseNoRecords(documents);
  const text = recordText && parseRecordText(recordText, layout);
  const sheet = recordSheet && parseRecordSheet(recordSheet, layout);
  refuseIfAny([...(text?.problems ?? []), ...(sheet?.problems ?? [])]);
  const filledText = text && fillUnreadable(recordText.name, text.rows, sheet?.rows);
  const filledSheet = sheet && fillUnreadable(recordSheet.name, sheet.rows, text?.rows);
  refuseIfAny([...(filledText?.problems ?? []), ...(filledSheet?.problems ?? [])]);
  return {
    text: filledText?.rows,
    sheet: filledSheet?.rows,
    notices: [text, sheet, filledText, filledSheet].flatMap((part) => part?.notices ?? []),
  };
}

/** A release's rows, and what was found when its two files were compared. */
export interface JoinedRows {
  readonly rows: readonly RecordRow[];
  readonly differences: readonly Difference[];
}

/** Makes one list of the rows of both files. */
export function joinRows({ text, sheet }: Pick<ReleaseRows, 'text' | 'sheet'>): JoinedRows {
  if (!text || !sheet) return { rows: text ?? sheet ?? [], differences: [] };
  const { problems, ...joined } = reconcile(text, sheet);
  refuseIfAny(problems);
  return joined;
}

export interface CheckedRecords extends JoinedRows {
  /** The layout, with the values that only the newer one has. */
  readonly layout: Layout;
  readonly notices: readonly Notice[];
}

/** What may help where a release's own files are wrong. */
export interface Help {
  /** The cells that may pass though they are wrong, blank (example: `'C9488.ASC_DT'`). */
  readonly accepted?: readonly string[] | undefined;
  /** The newest record layout: it may have a value that the release's own one lacks. */
  readonly newestLayout?: Layout | undefined;
}

/** Reads the records of a release, and refuses what cannot be understood. */
export function readRecords(
  documents: ReleaseDocuments,
  ownLayout: Layout,
  { accepted = [], newestLayout }: Help = {},
): CheckedRecords {
  const read = readRows(documents, ownLayout);
  const corrected = correctedCells(parseCorrections(documents.corrections));
  const remedies = { corrected, accepted, hasLayout: documents.layout !== undefined };
  const textName = documents.recordText?.name ?? '';
  const sheetName = documents.recordSheet?.name ?? '';
  const { layout, notices } = newestLayout
    ? completeLayout(ownLayout, newestLayout, textName || sheetName, read.text ?? read.sheet ?? [])
    : { layout: ownLayout, notices: [] };
  const text = read.text && checked(checkRows(textName, read.text, layout, remedies));
  const sheet = read.sheet && checked(checkRows(sheetName, read.sheet, layout, remedies));
  const joined = joinRows({ text: text?.rows, sheet: sheet?.rows });
  const settled = once([...(text?.notices ?? []), ...(sheet?.notices ?? [])]);
  return { ...joined, layout, notices: [...read.notices, ...notices, ...settled] };
}

/** A cell that is wrong in both files is one fact. */
function once(notices: readonly Notice[]): readonly Notice[] {
  return [...new Map(notices.map((notice) => [`${notice.code} ${notice.column}`, notice])).values()];
}

function checked(rows: CheckedRows): CheckedRows {
  refuseIfAny(rows.problems);
  return rows;
}

function refuseNoRecords({ files, setAside }: ReleaseDocuments): never {
  return refuse({
    where: files.map(({ name }) => name).join(', '),
    found: ['no HCPCS records', ...setAside.slice(0, 5)].join('; '),
    allowed: 'a text of fixed-width lines or a spreadsheet with the columns HCPC, SEQNUM, RECID, …',
    remedy: 'Name the file or zip that CMS offers as the alpha-numeric HCPCS file',
  });
}
