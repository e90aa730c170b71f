import { processingNotes } from '../../generated/processingNotes.ts';
import { unpackNotes } from '../packed/unpackNotes.ts';

const notes: { unpacked: ReadonlyMap<string, string> | undefined } = { unpacked: undefined };

/**
 * Returns the text of a processing note, its lines joined by one space; `undefined` if CMS gives no text, which is true
 * of a few numbers in use. CMS: column PROCNOTE, and the processing notes file.
 *
 * @param note - The number of the note, four digits, as a record has it in `processingNote`.
 * @example
 * getProcessingNoteText('0016') //=> 'DEVICE IS SUITABLE FOR VISUALLY IMPAIRED (E0609).'
 */
export function getProcessingNoteText(note: string): string | undefined {
  notes.unpacked ??= unpackNotes(processingNotes);
  return notes.unpacked.get(note);
}
