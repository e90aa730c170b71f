import type { Code, Modifier } from '../types.ts';
import type { CodeCheck } from '../validity/checkCode.ts';

/** A record from CMS, current or earlier. Its code may no longer be listed. */
export type HistoricRecord = Historic<Code> | Historic<Modifier>;

type Historic<Listed extends Code | Modifier> = Omit<Listed, 'code'> & { readonly code: string };

/** What one or more releases say about a code or modifier, and the days for which they say it: at least one. */
export interface Period {
  /**
   * The first day. For the first period of a life, it is the record's action effective date if that is after the added
   * date and within the life; if not, it is the added date. For a later period, it is the action effective date if that
   * is after the last release that said otherwise; if not, it is the first day of the quarter after that release.
   */
  readonly from: string;
  /** The last day: the day before the next period, or the code's last day; `undefined` if neither is known. */
  readonly through: string | undefined;
  /**
   * The first day of the first release that no longer lists the code, if it left CMS's file without a last day;
   * otherwise `undefined`. When its use ended is not known.
   */
  readonly unlistedFrom: string | undefined;
  /** The whole record, as the newest of these releases has it; in the others, only its form may be different. */
  readonly record: HistoricRecord;
  /**
   * The releases that say so, oldest first (example: `['2025-10', '2026-01']`). In the last period of a life, also those
   * that list the code after its end: they may have changed the record since.
   */
  readonly observedIn: readonly string[];
}

/** A record in effect on a day, with the releases that say so, oldest first. */
export type HistoricCode = HistoricRecord & { readonly observedIn: readonly string[] };

/** The result of `checkCode`, with the releases that give the code these dates, oldest first; `[]` if none does. */
export type HistoricCheck = CodeCheck<string> & { readonly observedIn: readonly string[] };
