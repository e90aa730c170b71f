import { escapeText } from './escapeText.ts';

/**
 * Packs the texts of processing notes: each after its number and a blank, separated by bars.
 *
 *     0005 → 'SEE "A"', 0006 → 'NOT A LAB TEST.'  →  '0005 SEE ~0022A~0022|0006 NOT A LAB TEST.'
 *
 * One string costs an import a third of what a list would. `src/packed/unpackNotes.ts` reads it.
 */
export function packNotes(notes: ReadonlyMap<string, string>): string {
  return [...notes].map(([number, text]) => `${number} ${escapeText(text, '|')}`).join('|');
}
