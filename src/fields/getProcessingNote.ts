import { processingNote } from '../../generated/codes/processingNote.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const processingNoteColumn: ValueColumn<string | undefined> = {
  packed: processingNote,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns the number of the processing note on a code. {@link getProcessingNoteText} tells what it means.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the field is blank or the code not listed.
 * @example
 * getProcessingNote('A4651') //=> '0017'
 *
 * CMS: column PROCNOTE, layout HCPCS_PRCSG_NOTE_NUM.
 */
export function getProcessingNote(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(processingNoteColumn, row);
}
