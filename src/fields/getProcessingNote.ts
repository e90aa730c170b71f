import { processingNote } from '../../generated/codes/processingNote.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const processingNoteColumn: ValueColumn<string | undefined> = {
  packed: processingNote,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns the number of the processing note on a code. {@link getProcessingNoteText} tells what it means. `undefined`
 * where blank or not listed. CMS: column PROCNOTE.
 *
 * @example
 * getProcessingNote('A4651') //=> '0017'
 */
export function getProcessingNote(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(processingNoteColumn, row);
}
