import { columnOf } from '../fields.ts';
import type { Value } from '../model.ts';
import { markWords } from './markWords.ts';
import type { MeaningChange } from './releaseDiff.ts';

/** Escapes what Markdown or HTML would act on in a text of CMS's; an underscore within a word is harmless. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*{}[\]<>~|&#$]|(?<![a-z0-9])_|_(?![a-z0-9])/gi, '\\$&');
}

/** Two texts in one, with the words that differ marked: ~~old~~ **new**. */
export function printWords(old: string, now: string): string {
  return markWords(old, now)
    .flatMap((run) => {
      if (run.isSame) return [escapeMarkdown(run.new.join(' '))];
      return [...mark(run.old, '~~'), ...mark(run.new, '**')];
    })
    .join(' ');
}

function mark(words: readonly string[], sign: string): readonly string[] {
  return words.length === 0 ? [] : [`${sign}${escapeMarkdown(words.join(' '))}${sign}`];
}

/** A text with visible blanks. */
export function printBlanks(text: string): string {
  return escapeMarkdown(text).replaceAll(' ', '·');
}

/** A value, and if it is coded its meaning (example: `'57 (Other carrier priced)'`). */
export function printValue(value: Value, meanings: readonly string[] = []): string {
  const values = [value ?? []].flat().map(String);
  if (values.length === 0) return 'blank';
  return values.map((one, index) => escapeMarkdown(meanings[index] ? `${one} (${meanings[index]})` : one)).join(', ');
}

/** An item for each value, with the words that differ marked. */
export function printMeanings(changes: readonly MeaningChange[]): readonly string[] {
  return changes.map(
    ({ property, value, old, new: now }) => `- ${columnOf(property)} \`${value}\` ${printWords(old ?? '', now ?? '')}`,
  );
}
