import type { Problem } from '../problem.ts';

/** One record as a file has it: a cell for each of its columns, a blank one ''. */
export interface RecordRow {
  /** File, line or row, and code. */
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

export interface RecordRows {
  readonly rows: readonly RecordRow[];
  readonly problems: readonly Problem[];
}

/** Whether a row of kind 4 continues a code's record, one of kind 8 a modifier's, and of the same code. */
export function isContinuation(record: RecordRow['cells'], row: RecordRow['cells']): boolean {
  return record.HCPC === row.HCPC && row.RECID === (record.RECID === '7' ? '8' : '4');
}
