import { type CodeReading, readBillingUnits } from './billing/readBillingUnits.ts';
import { checkDifferences, withReasons } from './check/checkDifferences.ts';
import { checkAccepted } from './check/checkRows.ts';
import { noticeDifferences } from './check/noticeDifferences.ts';
import type { Difference } from './check/reconcile.ts';
import { type ReviewedCorrection, reviewCorrections } from './check/reviewCorrections.ts';
import { type ReleaseRecords, toRecords } from './model.ts';
import type { Notice } from './notice.ts';
import { noticeVersions, parseCorrections } from './parse/parseCorrections.ts';
import { type ProductNames, parseProductNames } from './parse/parseProductNames.ts';
import type { RecordRow } from './parse/parseRows.ts';
import { quote, refuseIfAny } from './problem.ts';
import type { ReleaseDocuments, TextDocument } from './read/readRelease.ts';
import type { ReleaseFile } from './read/readSources.ts';
import { type Help, readRecords } from './readRecords.ts';
import type { AcceptedDifferences } from './releases/acceptedDifferences.ts';
import type { Origin, Reference } from './releases/reference.ts';
import { type InferredSuccessor, inferSuccessors } from './successors/inferSuccessors.ts';

/** A release as records, and what a person has to know about how they were made. */
export interface CompiledRelease {
  readonly id: string;
  /** The first day of the release's month. */
  readonly effectiveDate: string;
  readonly files: readonly ReleaseFile[];
  readonly reference: Reference;
  readonly records: ReleaseRecords;
  readonly billingUnits: readonly CodeReading[];
  readonly successors: readonly InferredSuccessor[];
  readonly productNames: ProductNamesOf | undefined;
  readonly differences: readonly Difference[];
  /** Whether a person has looked at each of these differences. */
  readonly isReviewed: boolean;
  readonly corrections: readonly ReviewedCorrection[];
  /** The slips of CMS's that were read. */
  readonly notices: readonly Notice[];
  readonly setAside: readonly string[];
  readonly remarks: readonly string[];
}

/** What is known about a release beside its own files. */
export interface Knowledge extends Help {
  /** The differences between text and spreadsheet that people have looked at; without them all are only reported. */
  readonly differences?: readonly AcceptedDifferences[] | undefined;
}

/** The product names of each code, and the file that they are from. */
interface ProductNamesOf {
  readonly names: ProductNames['names'];
  readonly origin: Origin;
}

/** Takes a release's documents through parsing, checks and reconciliation, or refuses them. */
export function compileRelease(
  id: string,
  documents: ReleaseDocuments,
  reference: Reference,
  { differences: reviewed, ...help }: Knowledge = {},
): CompiledRelease {
  const read = readRecords(documents, reference.layout.content, help);
  const { rows, layout, notices } = read;
  const differences = withReasons(read.differences, reviewed ?? []);
  refuseIfAny(checkAccepted(id, help.accepted ?? [], notices));
  const name = documents.recordText?.name ?? id;
  if (reviewed) refuseIfAny(checkDifferences(id, name, differences));
  const records = toRecords(rows);
  const productNames = documents.productNames && readProductNames(documents.productNames);
  return {
    id,
    effectiveDate: `${id}-01`,
    files: documents.files,
    reference: { ...reference, layout: { ...reference.layout, content: layout } },
    records,
    billingUnits: readBillingUnits(records.codes),
    successors: inferSuccessors(records.codes),
    productNames,
    differences,
    isReviewed: reviewed !== undefined,
    corrections: reviewCorrections(parseCorrections(documents.corrections), rows),
    notices: [
      ...documents.notices,
      ...noticeVersions(documents.corrections),
      ...notices,
      ...noticeDifferences(name, differences),
    ],
    setAside: documents.setAside,
    remarks: [
      ...documents.remarks,
      ...remarkGaps([...reference.processingNotes.content.keys()]),
      ...remarkAddedLater(id, rows),
      ...rows.flatMap(remarkNotAscii),
      ...remarkUnlisted(productNames, records),
    ],
  };
}

function readProductNames(document: TextDocument): ProductNamesOf {
  const { names, quarter } = parseProductNames(document);
  return { names, origin: { release: quarter, ...document.file } };
}

/** The crosswalk may be of another quarter: it may have codes that came later, or that have left CMS's file. */
function remarkUnlisted(productNames: ProductNamesOf | undefined, { codes }: ReleaseRecords): readonly string[] {
  const listed = new Set(codes.map(({ code }) => code));
  const strangers = [...(productNames?.names.keys() ?? [])].filter((code) => !listed.has(code));
  return strangers.length === 0 ? [] : [`product names of unlisted codes are left out: ${strangers.join(', ')}`];
}

/** CMS numbers its notes one by one: if one is missing, its number may be damaged and its text part of another note. */
function remarkGaps(numbers: readonly string[]): readonly string[] {
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return Number(number) === Number(before ?? 0) + 1 ? [] : [`processing note ${number} follows ${before ?? 'none'}`];
  });
}

/** No file of CMS's has a code that is added later: the month may be wrong, or the date. */
function remarkAddedLater(id: string, rows: readonly RecordRow[]): readonly string[] {
  const month = id.replace('-', '');
  const later = rows.filter(({ cells }) => cells['ADD DT'].slice(0, 6) > month);
  const [first] = later;
  if (first === undefined) return [];
  return [
    `${later.length} of the ${rows.length} records are added after ${id}, such as ${first.cells.HCPC}: is --id right?`,
  ];
}

/** Not an error: a spreadsheet says which character it has. A text of records with one beyond ASCII is refused. */
function remarkNotAscii({ where, cells }: RecordRow): readonly string[] {
  if (!/[^ -~]/.test(Object.values(cells).join(''))) return [];
  return Object.entries(cells).flatMap(([column, cell]) => {
    const characters = cell.replace(/[ -~]/g, '');
    return characters === '' ? [] : [`${where}, ${column}: ${quote(characters)} is not ASCII`];
  });
}
