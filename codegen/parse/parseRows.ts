import type { Column } from '../fields.ts';
import type { Cells } from '../model.ts';
import type { Notice } from '../notice.ts';
import type { Problem } from '../problem.ts';

/** One record as a file has it. */
export interface RecordRow {
  /** File, line or row, and code. */
  readonly where: string;
  readonly cells: Cells;
  /** The cells whose content this file has lost, and what it has instead. */
  readonly unreadable?: ReadonlyMap<Column, string>;
}

export interface RecordRows {
  readonly rows: readonly RecordRow[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Whether a row continues a record of the same code: kind 4 a code's record, kind 8 a modifier's. */
export function isContinuation(record: Cells, row: Cells): boolean {
  return record.HCPC === row.HCPC && row.RECID === (record.RECID === '7' ? '8' : '4');
}
