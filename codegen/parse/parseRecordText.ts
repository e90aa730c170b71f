import { recordFields, sequence } from '../fields.ts';
import type { Cells } from '../model.ts';
import type { Notice } from '../notice.ts';
import { MOST_PROBLEMS, type Problem, quote } from '../problem.ts';
import type { TextDocument } from '../read/readRelease.ts';
import { hasRecordShape } from '../read/recordShape.ts';
import { trimBlanks } from './cellText.ts';
import { checkNumbers } from './checkNumbers.ts';
import { couldBeginRecord, type Position, recordLineChecker } from './checkRecordLine.ts';
import type { Layout } from './layout.ts';
import { isContinuation, type RecordRow, type RecordRows } from './parseRows.ts';
import { type ReadLine, readLine, widenTab } from './readLine.ts';
import { type RecordDraft, SEQUENCE_STEP } from './recordDraft.ts';

/**
 * Reads the fixed-width text: lines of kind 3 (code) and 7 (modifier) have all fields, those of kind 4 and 8 continue
 * the long description of the line above. Lines may be padded on the right, and prose may stand around the records.
 */
export function parseRecordText({ name, text }: TextDocument, layout: Layout): RecordRows {
  const positions = allPositions(layout);
  const faultsOf = recordLineChecker(positions);
  const drafts: RecordDraft[] = [];
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex(hasRecordShape);
  const last = lines.findLastIndex(hasRecordShape);
  const width = Math.max(lines[first]?.length ?? 0, lines[last]?.length ?? 0);
  for (const [index, source] of lines.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (source.trim() === '' || index < first || index > last) continue;
    const where = `${name} line ${index + 1}`;
    const line = widenTab(source, width);
    const faults = faultsOf(where, line);
    problems.push(...faults);
    if (faults.length > 0) continue;
    const read = readLine(where, line, positions);
    if (line !== source) notices.push({ slip: 'tab', where, code: read.cells.HCPC, found: quote(source.trimEnd()) });
    notices.push(...read.notices);
    problems.push(...addLine(drafts, read));
  }
  const numbers = checkNumbers(name, drafts);
  return {
    rows: drafts.map(joinDescription),
    problems: [...problems, ...numbers.problems, ...checkEnd(name, lines, positions)],
    notices: [
      ...noticeProse(name, lines.slice(0, Math.max(first, 0)), lines.slice(last + 1)),
      ...notices,
      ...numbers.notices,
    ],
  };
}

function noticeProse(name: string, above: readonly string[], below: readonly string[]): readonly Notice[] {
  const lines = [...above, ...below].filter((line) => line.trim() !== '');
  const [first] = lines;
  if (first === undefined) return [];
  const found = `${lines.length} ${lines.length === 1 ? 'line' : 'lines'} of prose, the first ${quote(first.trim())}`;
  return [{ slip: 'prose', where: name, found }];
}

/** Adds a line to the records so far: a record of its own, or the next part of the last one's description. */
function addLine(drafts: RecordDraft[], line: ReadLine): readonly Problem[] {
  const { where, cells, unreadable } = line;
  const { RECID: kind, SEQNUM, 'LONG DESCRIPTION': description } = cells;
  const number = Number(SEQNUM);
  const last = drafts.at(-1);
  if (kind === '3' || kind === '7') {
    drafts.push({ where, cells, unreadable, description: [description], above: last?.sequence ?? 0, sequence: number });
    return [];
  }
  if (last === undefined || !isContinuation(last.cells, cells) || number !== last.sequence + SEQUENCE_STEP) {
    return [strayContinuation(where, cells, last)];
  }
  for (const [column, found] of unreadable) last.unreadable.set(column, found);
  last.description.push(description);
  last.sequence = number;
  if (description !== '') return [];
  return [{ where: `${where}, LONG DESCRIPTION`, found: '""', allowed: 'a part of the description' }];
}

/** CMS ends each line. A last line without its end is whole if its description is, or if it is prose. */
function checkEnd(name: string, lines: readonly string[], positions: readonly Position[]): readonly Problem[] {
  const last = lines.at(-1) ?? '';
  const whole = positions.find(({ column }) => column === 'LONG DESCRIPTION')?.end ?? 0;
  if (last.trim() === '' || last.length >= whole || !(hasRecordShape(last) || couldBeginRecord(last))) return [];
  return [
    {
      where: `${name} line ${lines.length}`,
      found: `a last line of ${last.length} characters without its end`,
      allowed: `an end of the line, or at least ${whole} characters`,
      remedy: 'The file is cut: download it again',
    },
  ];
}

function allPositions(layout: Layout): readonly Position[] {
  return [...recordFields, { ...sequence, columns: [sequence.column] }].flatMap(({ layoutName, columns }) => {
    const field = layout.get(layoutName);
    return columns.map((column, index) => {
      const start = (field?.begin ?? 1) - 1 + index * (field?.length ?? 0);
      return { column, start, end: start + (field?.length ?? 0) };
    });
  });
}

/** Each chunk was cut at a blank, which was lost. */
function joinDescription({ where, cells, unreadable, description }: RecordDraft): RecordRow {
  cells['LONG DESCRIPTION'] = trimBlanks(description.join(' '));
  return { where, cells, ...(unreadable.size > 0 && { unreadable }) };
}

function strayContinuation(where: string, cells: Cells, last: RecordDraft | undefined): Problem {
  const { RECID, SEQNUM } = cells;
  return {
    where: `${where}, ${sequence.column}`,
    found: `a continuation of kind ${RECID} numbered ${Number(SEQNUM)}`,
    allowed:
      last === undefined
        ? 'a record first'
        : `${last.cells.HCPC} ${last.sequence + SEQUENCE_STEP} of kind ${last.cells.RECID === '7' ? 8 : 4}, which continues the line above`,
  };
}
