import { type Problem, quote } from '../problem.ts';
import type { TextDocument } from '../read/readRelease.ts';
import { recordFields, sequence } from '../recordFields.ts';
import type { Layout } from './parseLayout.ts';
import type { RecordRow, RecordRows } from './parseRows.ts';

/** Where a column of the spreadsheet stands in a line of the text, from 0. */
interface Position {
  readonly column: string;
  readonly start: number;
  readonly end: number;
}

/** A record while its lines come in. */
interface Draft extends RecordRow {
  readonly cells: Record<string, string>;
  readonly description: string[];
  sequence: number;
}

/** Code or right-aligned modifier, sequence number, record kind. */
const RECORD_LINE = /^(?: {3}[A-Z0-9]{2}|[A-Z0-9]{5})\d{5}[3478]/;
/** The lines of a record are numbered by hundreds. */
const SEQUENCE_STEP = 100;

/**
 * Reads the fixed-width text: lines of kind 3 (code) and 7 (modifier) carry all fields, those of kind 4 and 8 continue
 * the long description of the line above. Lines may be cut or padded on the right, and 2019 begins with disclaimers.
 */
export function parseRecordText({ name, text }: TextDocument, layout: Layout): RecordRows {
  const positions = recordFields.flatMap((field) => positionsOf(layout, field.layoutName, field.columns));
  const [sequencePosition] = positionsOf(layout, sequence.layoutName, [sequence.column]);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const where = `${name} line ${index + 1}`;
    if (line.trim() === '') continue;
    if (!RECORD_LINE.test(line)) {
      // Prose before the first record is CMS's preamble.
      if (drafts.length > 0) problems.push(notARecord(where, line));
      continue;
    }
    const cells = readCells(line, positions);
    const number = Number(line.slice(sequencePosition?.start, sequencePosition?.end));
    const { HCPC: code = '', RECID: kind = '', 'LONG DESCRIPTION': description = '' } = cells;
    const last = drafts.at(-1);
    if (kind === '3' || kind === '7') {
      drafts.push({ where: `${where}, ${code}`, cells, description: [description], sequence: number });
    } else if (last?.cells.HCPC === code && number === last.sequence + SEQUENCE_STEP) {
      last.description.push(description);
      last.sequence = number;
    } else {
      problems.push(strayContinuation(where, code, number, last));
    }
  }
  return { rows: drafts.map(joinDescription), problems };
}

function readCells(line: string, positions: readonly Position[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { column, start, end } of positions) {
    const cell = line.slice(start, end);
    // A chunk of a description may begin with the second of two blanks.
    cells[column] = column === 'LONG DESCRIPTION' ? cell.trimEnd() : cell.trim();
  }
  return cells;
}

function positionsOf(layout: Layout, layoutName: string, columns: readonly string[]): readonly Position[] {
  const field = layout.get(layoutName);
  if (field === undefined) return [];
  return columns.map((column, index) => {
    const start = field.begin - 1 + index * field.length;
    return { column, start, end: start + field.length };
  });
}

/** Each chunk is cut at a blank, which the cut swallows. */
function joinDescription({ where, cells, description }: Draft): RecordRow {
  return { where, cells: { ...cells, 'LONG DESCRIPTION': description.join(' ').trim() } };
}

function notARecord(where: string, line: string): Problem {
  return {
    where,
    found: quote(line.slice(0, 30)),
    allowed:
      'a code in columns 1 to 5 (a modifier in 4 and 5), a sequence number in 6 to 10, a record kind 3, 4, 7 or 8 in 11',
  };
}

function strayContinuation(where: string, code: string, number: number, last: Draft | undefined): Problem {
  return {
    where: `${where}, ${code}, ${sequence.column}`,
    found: `a continuation numbered ${number}`,
    allowed:
      last === undefined
        ? 'a record first'
        : `${last.cells.HCPC} ${last.sequence + SEQUENCE_STEP}, which continues the line above`,
  };
}
