import type { HcpcsRecord, Value } from '../model.ts';

/** One of the two releases that are compared. */
export interface ComparedRelease {
  /** Year and month. For files that are not in the manifest, the month of their newest ADD DT. */
  readonly id: string;
  /** CMS's files of records that were compared. */
  readonly files: readonly string[];
  readonly counts: { readonly codes: number; readonly modifiers: number };
}

/**
 * What a change is, in the order in which it is shown:
 *
 * - `reused`: the code has another meaning. Its new ADD DT is after the day on which it ended in the old release (its
 *   TERM DT; where it has none, and was in use, that release's first day), and its long description has other words,
 *   case and punctuation aside. Every change of such a code has this kind.
 * - `reactivated`: TERM DT was before the old release's first day, or the new action is R, and now it is blank or not
 *   before the new release's first day; and ADD DT, where it is now after the old TERM DT.
 * - `terminated`, `terminationMoved`, `terminationWithdrawn`: TERM DT was blank, is another day, is blank now.
 * - `addedDateCorrected`: another ADD DT.
 * - `longDescription`, `shortDescription`: other words.
 * - `letterCase`: a description that differs only in upper and lower case, and perhaps in blanks.
 * - `field`: a coded field, a reference, a quantity or another date; `property` says which.
 */
export type ChangeKind =
  | 'reused'
  | 'reactivated'
  | 'terminated'
  | 'terminationMoved'
  | 'terminationWithdrawn'
  | 'addedDateCorrected'
  | 'longDescription'
  | 'shortDescription'
  | 'letterCase'
  | 'field';

/** One property of one record that both releases have. */
export interface PropertyChange {
  readonly code: string;
  readonly kind: 'code' | 'modifier';
  readonly property: keyof HcpcsRecord;
  readonly old: Value;
  readonly new: Value;
}

/** A change with what a reviewer needs to see. */
export interface Change extends PropertyChange {
  readonly change: ChangeKind;
  /** The record's name in the new release. */
  readonly shortDescription: string;
  /** For a coded field: CMS's words for each value, in the values' order, by the record layout of each release. */
  readonly meanings?: { readonly old: readonly string[]; readonly new: readonly string[] };
}

/** A value of a coded field that the record layouts of the two releases describe in different words. */
export interface MeaningChange {
  readonly property: string;
  readonly value: string;
  /** CMS's words, after the heading above them if there is one; `undefined` if the layout does not have the value. */
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/**
 * What `codegen diff --json` prints, with `null` for a blank field: all that differs between two releases, each
 * difference once. The old release without `dropped`, with `added`, and with the new values of `changes`, `onlyBlanks`
 * and `actions` is the new one. Lists are in the order of the codes, codes before modifiers.
 */
export interface ReleaseDiff {
  readonly old: ComparedRelease;
  readonly new: ComparedRelease;
  /** Which of CMS's files were compared: what comes from the kind of file is not a change. */
  readonly compared: 'text' | 'spreadsheet' | 'text and spreadsheet';
  /** The numbers in one line. */
  readonly summary: string;
  /** Records that only the new release has. A code that was dropped earlier and comes back is among them. */
  readonly added: readonly HcpcsRecord[];
  /** Records that only the old release has. */
  readonly dropped: readonly HcpcsRecord[];
  readonly changes: readonly Change[];
  /** Descriptions that differ only in blanks. */
  readonly onlyBlanks: readonly PropertyChange[];
  /** ACTION CD, which is about one quarter: the next one sets it back to N. */
  readonly actions: readonly PropertyChange[];
  /** In the order of the columns. Empty if both releases are read with the same record layout. */
  readonly meaningChanges: readonly MeaningChange[];
}
