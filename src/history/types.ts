import type { Code, Modifier } from '../types.ts';
import type { CodeCheck } from '../validity/checkCode.ts';

/** A record of CMS's, today's or an earlier one. Its code need not be listed today. */
export type HistoricRecord = Historic<Code> | Historic<Modifier>;

type Historic<Listed extends Code | Modifier> = Omit<Listed, 'code'> & { readonly code: string };

/** What one release or more say of a code or modifier, to the letter, and the days for which they say it. */
export interface Period {
  /**
   * Its first day. Of the first period of a code's life the added date; of a later one the record's action effective
   * date, if that lies after the last release that said otherwise, and else the day on which the release takes effect.
   */
  readonly from: string;
  /**
   * Its last day: that before the next period, or the code's last one; `undefined` where neither is known. It lies before
   * `from` where CMS changed the record only after the code's end: such a period holds no day.
   */
  readonly through: string | undefined;
  /** The record with all its fields, as each of these releases has it. */
  readonly record: HistoricRecord;
  /** The releases that say so, oldest first (example: `['2025-10', '2026-01']`). */
  readonly observedIn: readonly string[];
}

/** A record as CMS had it on a day, and the releases that say so, oldest first. */
export type HistoricCode = HistoricRecord & { readonly observedIn: readonly string[] };

/** What `checkCode` returns, and the releases that give the code these dates, oldest first: none where it has none. */
export type HistoricCheck = CodeCheck<string> & { readonly observedIn: readonly string[] };
