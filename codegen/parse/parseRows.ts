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
