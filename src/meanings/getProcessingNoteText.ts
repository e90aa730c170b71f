import { processingNotes } from '../../generated/processingNotes.ts';
import { unpackNotes } from '../packed/unpackNotes.ts';

const notes: { unpacked: ReadonlyMap<string, string> | undefined } = { unpacked: undefined };

/**
 * Returns the text of a processing note, as `processingNote` has its number, the lines joined by one blank; `undefined`
 * where CMS gives none: a few numbers in use have no text yet. CMS: column PROCNOTE, and the processing notes file.
 *
 * @example
 * getProcessingNoteText('0016') //=> 'DEVICE IS SUITABLE FOR VISUALLY IMPAIRED (E0609).'
 */
export function getProcessingNoteText(note: string): string | undefined {
  notes.unpacked ??= unpackNotes(processingNotes);
  return notes.unpacked.get(note);
}
