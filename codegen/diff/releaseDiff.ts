/** A property's value: null for a blank one, a date as ISO has it, a list of the values of a repeated field. */
export type Value = string | number | null | readonly string[];

/** A record with every property of a `Code` or `Modifier`. */
export type DiffRecord = Readonly<Record<string, Value>> & {
  readonly code: string;
  readonly kind: 'code' | 'modifier';
};

/** One of the two releases that are compared. */
export interface ComparedRelease {
  /** Year and month. That of files which are not in the manifest is the month of their newest ADD DT. */
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
 * - `terminated`, `terminationMoved`, `terminationWithdrawn`: TERM DT was blank, is another one, is blank now.
 * - `addedDateCorrected`: another ADD DT.
 * - `longDescription`, `shortDescription`: other words.
 * - `field`: a coded field, a reference, a quantity or another date; `property` tells which.
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
  | 'field';

/** One property of one record that both releases have. */
export interface PropertyChange {
  readonly code: string;
  readonly kind: 'code' | 'modifier';
  readonly property: string;
  readonly old: Value;
  readonly new: Value;
}

/** A change as a reviewer looks at it. */
export interface Change extends PropertyChange {
  readonly change: ChangeKind;
  /** The record's name in the new release. */
  readonly shortDescription: string;
  /** Of a coded field: CMS's words for each value, in the order of the values, by the record layout of each release. */
  readonly meanings?: { readonly old: readonly string[]; readonly new: readonly string[] };
}

/** A value of a coded field that the record layouts of the two releases do not describe with the same words. */
export interface MeaningChange {
  readonly property: string;
  readonly value: string;
  /** CMS's words, behind the heading above them where there is one; null where the layout does not have the value. */
  readonly old: string | null;
  readonly new: string | null;
}

/**
 * What `codegen diff --json` prints: all that differs between two releases, each difference once. The old release
 * without `dropped`, with `added`, and with the new values of `changes`, `blanksAlone` and `actions` is the new one.
 * Lists are in the order of the codes, codes before modifiers.
 */
export interface ReleaseDiff {
  readonly old: ComparedRelease;
  readonly new: ComparedRelease;
  /** Which of CMS's files were compared: what stems from the kind of file is no change. */
  readonly compared: 'text' | 'spreadsheet' | 'text and spreadsheet';
  /** The numbers in a line. */
  readonly summary: string;
  /** Records that the new release alone has. A code that was dropped earlier and comes back is among them. */
  readonly added: readonly DiffRecord[];
  /** Records that the old release alone has. */
  readonly dropped: readonly DiffRecord[];
  readonly changes: readonly Change[];
  /** Descriptions that differ in blanks alone. */
  readonly blanksAlone: readonly PropertyChange[];
  /** ACTION CD, which tells of one quarter: the next one sets it back to N. */
  readonly actions: readonly PropertyChange[];
  /** In the order of the columns. Empty where both releases are read with the same record layout. */
  readonly meaningChanges: readonly MeaningChange[];
}
