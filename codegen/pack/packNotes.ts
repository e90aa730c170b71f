import { escapeText } from './escapeText.ts';

/**
 * Packs the texts of processing notes: each behind its number and a blank, a bar between two.
 *
 *     0005 → 'SEE "A"', 0006 → 'NOT A LAB TEST.'  →  '0005 SEE ~0022A~0022|0006 NOT A LAB TEST.'
 *
 * As one string they cost an import a third of what they would as a list. `src/packed/unpackNotes.ts` reads it.
 */
export function packNotes(notes: ReadonlyMap<string, string>): string {
  return [...notes].map(([number, text]) => `${number} ${escapeText(text, '|')}`).join('|');
}
