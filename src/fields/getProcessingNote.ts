import { processingNoteColumn } from '../../generated/codes/processingNote.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the number of the processing note on a code. {@link getProcessingNoteText} tells what it means. `undefined`
 * where blank or not listed. CMS: column PROCNOTE.
 *
 * @example
 * getProcessingNote('A4651') //=> '0017'
 */
export function getProcessingNote(code: string): string | undefined {
  return valueIn(processingNoteColumn, code);
}
