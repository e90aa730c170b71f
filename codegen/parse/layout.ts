/** One value of a coded field, in CMS's words. */
export interface Meaning {
  readonly code: string;
  readonly description: string;
  /** The heading above the value in its list, or the words of the value that it is nested under. */
  readonly group?: string;
  /** The parts of the description that say from or until when it holds. */
  readonly notes?: readonly string[];
}

/** One field of the record layout. Columns count from 1, as in CMS's text. */
export interface LayoutField {
  readonly layoutName: string;
  readonly title: string;
  /** Paragraphs are separated by a blank line, the lines of one joined by a blank. */
  readonly definition: string;
  readonly begin: number;
  readonly length: number;
  /** How often the field stands there, one after the other. */
  readonly occurs: number;
  /** Empty for a field whose values the layout does not list. */
  readonly values: readonly Meaning[];
}

/** The fields of the record layout by STANDARD ALIAS. */
export type Layout = ReadonlyMap<string, LayoutField>;

/** A line of the layout, its tabs replaced by the blanks up to the next eighth column. */
export interface LayoutLine {
  readonly number: number;
  readonly text: string;
}
