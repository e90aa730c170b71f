import { processingNotes } from '../generated/processingNotes.ts';

/**
 * Returns the text of a processing note, or `undefined` if CMS gives none: the number is an open field, and a few
 * numbers in use have no text yet.
 *
 * @param note - A number of four digits, as `processingNote` has it.
 * @returns CMS's text, its lines joined by one blank.
 * @example
 * getProcessingNoteText('0016') //=> 'DEVICE IS SUITABLE FOR VISUALLY IMPAIRED (E0609).'
 * getProcessingNoteText('0236') //=> undefined
 *
 * CMS: column PROCNOTE, layout HCPCS_PRCSG_NOTE_NUM, and the processing notes file.
 */
export function getProcessingNoteText(note: string): string | undefined {
  return processingNotes.find(([number]) => number === note)?.[1];
}
