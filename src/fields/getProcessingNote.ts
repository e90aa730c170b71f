import { processingNoteColumn } from '../../generated/codes/processingNote.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the number of the processing note on a code: four digits. {@link getProcessingNoteText} returns its text.
 * `undefined` if the field is blank or the code is not listed. CMS: column PROCNOTE.
 *
 * @example
 * getProcessingNote('A4651') //=> '0017'
 */
export function getProcessingNote(code: string): string | undefined {
  return valueIn(processingNoteColumn, code);
}
