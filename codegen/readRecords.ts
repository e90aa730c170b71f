import { type Reconciled, reconcile } from './check/reconcile.ts';
import type { Layout } from './parse/layout.ts';
import { parseRecordSheet } from './parse/parseRecordSheet.ts';
import { parseRecordText } from './parse/parseRecordText.ts';
import type { RecordRow, RecordRows } from './parse/parseRows.ts';
import { type Problem, refuse, refuseIfAny } from './problem.ts';
import type { ReleaseDocuments } from './read/readRelease.ts';

/** Finds what is wrong with the rows of a file. */
type CheckRows = (name: string, rows: readonly RecordRow[], layout: Layout) => readonly Problem[];

/**
 * Reads the records of a release from its text, its spreadsheet, or both; then it reports their differences. Refuses
 * rows that the check finds fault with.
 */
export function readRecords(
  documents: ReleaseDocuments,
  layout: Layout,
  checkRows: CheckRows,
): Pick<Reconciled, 'rows' | 'differences'> {
  const { recordText, recordSheet } = documents;
  const read = (name: string, { rows, problems }: RecordRows) => {
    refuseIfAny(problems);
    refuseIfAny(checkRows(name, rows, layout));
    return rows;
  };
  const text = recordText && read(recordText.name, parseRecordText(recordText, layout));
  const sheet = recordSheet && read(recordSheet.name, parseRecordSheet(recordSheet, layout));
  if (text && sheet) {
    const reconciled = reconcile(text, sheet);
    refuseIfAny(reconciled.problems);
    return reconciled;
  }
  const rows = text ?? sheet;
  return rows ? { rows, differences: [] } : refuseNoRecords(documents);
}

function refuseNoRecords({ files, setAside }: ReleaseDocuments): never {
  return refuse({
    where: files.map(({ name }) => name).join(', '),
    found: ['no HCPCS records', ...setAside.slice(0, 5)].join('; '),
    allowed: 'a text of fixed-width lines or a spreadsheet with the columns HCPC, SEQNUM, RECID, …',
    remedy: 'Name the file or zip that CMS offers as the alpha-numeric HCPCS file',
  });
}
