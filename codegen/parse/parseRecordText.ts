import { type Column, recordFields, sequence } from '../fields.ts';
import { blankCells, type Cells } from '../model.ts';
import { MOST_PROBLEMS, type Problem } from '../problem.ts';
import type { TextDocument } from '../read/readRelease.ts';
import { trimBlanks } from './cellText.ts';
import { isInContinuation, isPreamble, isWhole, type Position, recordLineChecker } from './checkRecordLine.ts';
import type { Layout } from './layout.ts';
import { isContinuation, type RecordRow, type RecordRows } from './parseRows.ts';

/** A record while its lines are read. */
interface Draft extends RecordRow {
  readonly cells: Record<Column, string>;
  readonly description: string[];
  sequence: number;
}

/** The lines of a record are numbered by hundreds. */
const SEQUENCE_STEP = 100;

/**
 * Reads the fixed-width text: lines of kind 3 (code) and 7 (modifier) have all fields, those of kind 4 and 8 continue
 * the long description of the line above. Lines may be padded on the right, and 2019 begins with disclaimers.
 */
export function parseRecordText({ name, text }: TextDocument, layout: Layout): RecordRows {
  const positions = allPositions(layout);
  const readCells = cellReader(positions);
  const faultsOf = recordLineChecker(positions);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (line.trim() === '' || (drafts.length === 0 && isPreamble(line))) continue;
    const where = `${name} line ${index + 1}`;
    const faults = faultsOf(where, line);
    problems.push(...faults, ...(faults.length === 0 ? addLine(drafts, where, readCells(line)) : []));
  }
  return { rows: drafts.map(joinDescription), problems: [...problems, ...checkEnd(name, lines, positions)] };
}

/** Adds a line to the records so far: a record of its own, or the next part of the last one's description. */
function addLine(drafts: Draft[], where: string, cells: Record<Column, string>): readonly Problem[] {
  const { HCPC: code, RECID: kind, SEQNUM, 'LONG DESCRIPTION': description } = cells;
  const number = Number(SEQNUM);
  const last = drafts.at(-1);
  if (kind === '3' || kind === '7') {
    drafts.push({ where: `${where}, ${code}`, cells, description: [description], sequence: number });
    return number === SEQUENCE_STEP
      ? []
      : [{ where: `${where}, ${code}, SEQNUM`, found: String(number), allowed: `${SEQUENCE_STEP} for a record` }];
  }
  if (last === undefined || !isContinuation(last.cells, cells) || number !== last.sequence + SEQUENCE_STEP) {
    return [strayContinuation(where, cells, last)];
  }
  last.description.push(description);
  last.sequence = number;
  if (description !== '') return [];
  return [{ where: `${where}, ${code}, LONG DESCRIPTION`, found: '""', allowed: 'a part of the description' }];
}

/** CMS ends each line. A last line without its end is whole if its description is. */
function checkEnd(name: string, lines: readonly string[], positions: readonly Position[]): readonly Problem[] {
  const last = lines.at(-1) ?? '';
  const whole = positions.find(({ column }) => column === 'LONG DESCRIPTION')?.end ?? 0;
  if (last.trim() === '' || last.length >= whole) return [];
  return [
    {
      where: `${name} line ${lines.length}`,
      found: `a last line of ${last.length} characters without its end`,
      allowed: `an end of the line, or at least ${whole} characters`,
      remedy: 'The file is cut: download it again',
    },
  ];
}

function cellReader(positions: readonly Position[]): (line: string) => Record<Column, string> {
  const continued = positions.filter(({ column }) => isInContinuation(column));
  return (line) => {
    const cells = { ...blankCells };
    for (const { column, start, end } of isWhole(line) ? positions : continued) {
      const cell = line.slice(start, end);
      // A chunk of a description may begin with the second of two blanks.
      cells[column] = column === 'LONG DESCRIPTION' ? cell.replace(/ +$/, '') : trimBlanks(cell);
    }
    return cells;
  };
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
function joinDescription({ where, cells, description }: Draft): RecordRow {
  cells['LONG DESCRIPTION'] = trimBlanks(description.join(' '));
  return { where, cells };
}

function strayContinuation(where: string, cells: Cells, last: Draft | undefined): Problem {
  const { HCPC, RECID, SEQNUM } = cells;
  return {
    where: `${where}, ${HCPC}, ${sequence.column}`,
    found: `a continuation of kind ${RECID} numbered ${Number(SEQNUM)}`,
    allowed:
      last === undefined
        ? 'a record first'
        : `${last.cells.HCPC} ${last.sequence + SEQUENCE_STEP} of kind ${last.cells.RECID === '7' ? 8 : 4}, which continues the line above`,
  };
}
