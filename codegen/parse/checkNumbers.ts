import { sequence } from '../fields.ts';
import type { RecordRows } from './parseRows.ts';
import { type RecordDraft, SEQUENCE_STEP } from './recordDraft.ts';

/** So few records of other numbers are damaged. In 2013 the lines of headings were counted, and there are 163. */
const MOST_DAMAGED = 10;

/** A record is numbered 100, or counts on: from the line above, or, as a habit of the file, from lines that it lacks. */
export function checkNumbers(file: string, drafts: readonly RecordDraft[]): Pick<RecordRows, 'problems' | 'notices'> {
  const column = sequence.column;
  const others = drafts.filter(({ cells }) => Number(cells.SEQNUM) !== SEQUENCE_STEP);
  const follows = ({ cells, above }: RecordDraft) => Number(cells.SEQNUM) === above + SEQUENCE_STEP;
  const strangers = others.filter((draft) => !follows(draft));
  const isHabit = strangers.length > MOST_DAMAGED;
  const wrong = strangers.filter(({ cells }) => !isHabit || Number(cells.SEQNUM) % SEQUENCE_STEP !== 0);
  return {
    problems: wrong.map(({ where, cells }) => ({
      where: `${where}, ${column}`,
      found: String(Number(cells.SEQNUM)),
      allowed: `${SEQUENCE_STEP} for a record`,
      cell: { file, code: cells.HCPC, column },
    })),
    notices: others.map(({ cells }) => ({
      slip: 'countedOn',
      where: file,
      code: cells.HCPC,
      column,
      found: 'a number above 100',
    })),
  };
}
