import { type Changes, compare } from '../../cli/changes/compare.ts';
import { readCodes } from '../../cli/changes/readCodes.ts';
import { markWords, type WordRun } from '../../codegen/diff/markWords.ts';

/** What `hcpcs changes` says, with the words that changed marked. */
export interface ShownChanges extends Omit<Changes, 'words'> {
  readonly words: readonly {
    readonly code: string;
    readonly isReused: boolean;
    readonly runs: readonly WordRun[];
  }[];
}

/** What changed between two releases, for the codes in a text or, if it is blank, for all. */
export function changesBetween(older: string, newer: string, text: string): ShownChanges {
  const changes = compare(older, newer, text.trim() === '' ? undefined : readCodes(text));
  const words = changes.words.map(({ code, isReused, old, new: now }) => ({
    code,
    isReused,
    runs: markWords(old, now),
  }));
  return { ...changes, words };
}
