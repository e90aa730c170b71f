import { processingNote } from '../../generated/codes/processingNote.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, scalarAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: processingNote };

export const processingNoteAt = (row: number): string | undefined => scalarAt(column, row);

/**
 * Returns the number of the processing note on a code. {@link getProcessingNoteText} tells what it means.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where CMS leaves the field blank or the code is not listed.
 * @example
 * getProcessingNote('A4651') //=> '0017'
 *
 * CMS: column PROCNOTE, layout HCPCS_PRCSG_NOTE_NUM.
 */
export function getProcessingNote(code: string): string | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : processingNoteAt(row);
}
