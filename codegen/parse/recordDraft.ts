import type { Column } from '../fields.ts';
import type { RecordRow } from './parseRows.ts';

/** A record while its lines are read. */
export interface RecordDraft extends RecordRow {
  readonly cells: Record<Column, string>;
  readonly unreadable: Map<Column, string>;
  readonly description: string[];
  /** The number of the line above. */
  readonly above: number;
  /** The number of the record's last line so far. */
  sequence: number;
}

/** The lines of a record are numbered by hundreds. */
export const SEQUENCE_STEP: number = 100;
