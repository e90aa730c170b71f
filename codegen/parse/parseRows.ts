import type { Problem } from '../problem.ts';

/** One record as a file has it: a cell for each column, '' for a blank one. */
export interface RecordRow {
  /** File, line or row, and code. */
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

export interface RecordRows {
  readonly rows: readonly RecordRow[];
  readonly problems: readonly Problem[];
}

/** Whether a row continues a record of the same code: kind 4 a code's record, kind 8 a modifier's. */
export function isContinuation(record: RecordRow['cells'], row: RecordRow['cells']): boolean {
  return record.HCPC === row.HCPC && row.RECID === (record.RECID === '7' ? '8' : '4');
}
