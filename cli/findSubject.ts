import type { HistoricRecord } from '../src/history/index.ts';
import {
  type Code,
  type CodeCheck,
  checkCode,
  getBillingUnit,
  getCode,
  getModifier,
  type Modifier,
  parseCode,
  release,
} from '../src/index.ts';

/** A record, with what is known of it beyond CMS's fields. */
export interface Subject {
  readonly record: Code | Modifier | HistoricRecord;
  /** The modifiers that were written after the code. */
  readonly modifiers: readonly string[];
  readonly check: CodeCheck<string>;
  readonly on: string;
  readonly completeSince: string;
  /** What one unit is: several quantities for a combination, none if the description does not say. */
  readonly unit: readonly { readonly text: string; readonly quantity: number | string; readonly ucum: string }[];
  /** The releases that have the record, if it was looked up in the history. */
  readonly observedIn?: readonly string[];
}

/**
 * The record of a code or modifier as someone wrote it; with a day, the one in effect on that day. The history is only
 * loaded for a day, or for what has left CMS's file.
 */
export async function findSubject(input: string, on: string | undefined): Promise<Subject | undefined> {
  const { code, modifiers } = parseCode(input) ?? { code: input, modifiers: [] };
  const record = on === undefined ? (getCode(code) ?? getModifier(code)) : undefined;
  if (record === undefined) return (await import('./findInHistory.ts')).findInHistory(code, modifiers, on);
  const { effectiveDate, completeSince } = release;
  const unit = getBillingUnit(code);
  const quantities = unit ? (unit.components ?? [unit]) : [];
  return { record, modifiers, check: checkCode(code), unit: quantities, on: effectiveDate, completeSince };
}
