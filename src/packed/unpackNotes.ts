import { unescapeText } from './unescapeText.ts';

/** The texts of processing notes by number, as `codegen/pack/packNotes.ts` packs them. */
export function unpackNotes(packed: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  if (packed === '') return notes;
  for (const note of packed.split('|')) {
    const end = note.indexOf(' ');
    notes.set(note.slice(0, end), unescapeText(note.slice(end + 1)));
  }
  return notes;
}
