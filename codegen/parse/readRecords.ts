import { reconcile } from '../check/reconcile.ts';
import type { ValidRecord } from '../check/validateRows.ts';
import { refuse, refuseIfAny } from '../problem.ts';
import type { ReleaseDocuments } from '../read/readRelease.ts';
import type { Layout } from './parseLayout.ts';
import { parseRecordSheet } from './parseRecordSheet.ts';
import { parseRecordText } from './parseRecordText.ts';
import type { RecordRow, RecordRows } from './parseRows.ts';

/** Makes records of a file's rows: checked against the layout, or unchanged. */
type ToRecords = (name: string, rows: readonly RecordRow[], layout: Layout) => readonly ValidRecord[];

/** Reads the records of a release from its text, its spreadsheet, or both; then it reports their differences. */
export function readRecords(
  documents: ReleaseDocuments,
  layout: Layout,
  toRecords: ToRecords,
): Pick<ReturnType<typeof reconcile>, 'records' | 'differences'> {
  const { recordText, recordSheet } = documents;
  const read = (name: string, { rows, problems }: RecordRows) => {
    refuseIfAny(problems);
    return toRecords(name, rows, layout);
  };
  const text = recordText && read(recordText.name, parseRecordText(recordText, layout));
  const sheet = recordSheet && read(recordSheet.name, parseRecordSheet(recordSheet, layout));
  if (text && sheet) {
    const reconciled = reconcile(text, sheet);
    refuseIfAny(reconciled.problems);
    return reconciled;
  }
  const records = text ?? sheet;
  return records ? { records, differences: [] } : refuseNoRecords(documents);
}

function refuseNoRecords({ files, setAside }: ReleaseDocuments): never {
  return refuse({
    where: files.map(({ name }) => name).join(', '),
    found: ['no HCPCS records', ...setAside.slice(0, 5)].join('; '),
    allowed: 'a text of fixed-width lines or a spreadsheet with the columns HCPC, SEQNUM, RECID, …',
    remedy: 'Name the file or zip that CMS offers as the alpha-numeric HCPCS file',
  });
}
