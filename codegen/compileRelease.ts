import { buildTables, type Tables } from './pack/buildTables.ts';
import { parseCorrections } from './parse/parseCorrections.ts';
import type { Layout } from './parse/parseLayout.ts';
import { parseRecordSheet } from './parse/parseRecordSheet.ts';
import { parseRecordText } from './parse/parseRecordText.ts';
import type { RecordRows } from './parse/parseRows.ts';
import { quote, refuse, refuseIfAny } from './problem.ts';
import type { ReleaseDocuments } from './read/readRelease.ts';
import type { ReleaseFile } from './read/readSources.ts';
import { type Difference, reconcile } from './reconcile/reconcile.ts';
import { type ReviewedCorrection, reviewCorrections } from './reconcile/reviewCorrections.ts';
import type { Reference } from './reference.ts';
import { type ValidRecord, validateRows } from './validate/validateRows.ts';

/** A release as tables, and what a person has to know about how they came about. */
export interface CompiledRelease {
  readonly id: string;
  /** The first day of the release's month. */
  readonly effectiveDate: string;
  readonly files: readonly ReleaseFile[];
  readonly reference: Reference;
  readonly tables: Tables;
  readonly differences: readonly Difference[];
  readonly corrections: readonly ReviewedCorrection[];
  readonly setAside: readonly string[];
  readonly remarks: readonly string[];
}

/** Takes a release's documents through parsing, validation and reconciliation, or refuses them. */
export function compileRelease(id: string, documents: ReleaseDocuments, reference: Reference): CompiledRelease {
  const { records, differences } = readRecords(documents, reference.layout.content);
  return {
    id,
    effectiveDate: `${id}-01`,
    files: documents.files,
    reference,
    tables: buildTables(records),
    differences,
    corrections: reviewCorrections(documents.corrections.flatMap(parseCorrections), records),
    setAside: documents.setAside,
    remarks: [...documents.remarks, ...records.flatMap(remarkNotAscii)],
  };
}

type Records = Pick<ReturnType<typeof reconcile>, 'records' | 'differences'>;

function readRecords(documents: ReleaseDocuments, layout: Layout): Records {
  const { recordText, recordSheet } = documents;
  const text = recordText && validated(recordText.name, parseRecordText(recordText, layout), layout);
  const sheet = recordSheet && validated(recordSheet.name, parseRecordSheet(recordSheet, layout), layout);
  if (text && sheet) {
    const reconciled = reconcile(text, sheet);
    refuseIfAny(reconciled.problems);
    return reconciled;
  }
  const records = text ?? sheet;
  return records ? { records, differences: [] } : refuseNoRecords(documents);
}

function validated(name: string, { rows, problems }: RecordRows, layout: Layout): readonly ValidRecord[] {
  refuseIfAny(problems);
  const valid = validateRows(name, rows, layout);
  refuseIfAny(valid.problems);
  return valid.records;
}

/** A spreadsheet says which character it has; a text of records with others than ASCII is refused. */
function remarkNotAscii({ where, cells }: ValidRecord): readonly string[] {
  return Object.entries(cells).flatMap(([column, cell]) => {
    const characters = cell.replace(/[ -~]/g, '');
    return characters === '' ? [] : [`${where}, ${column}: ${quote(characters)} is not ASCII`];
  });
}

function refuseNoRecords({ files, setAside }: ReleaseDocuments): never {
  return refuse({
    where: files.map(({ name }) => name).join(', '),
    found: ['no HCPCS records', ...setAside.slice(0, 5)].join('; '),
    allowed: 'a text of fixed-width lines or a spreadsheet with the columns HCPC, SEQNUM, RECID, …',
    remedy: 'Name the file or zip that CMS offers as the alpha-numeric HCPCS file',
  });
}
