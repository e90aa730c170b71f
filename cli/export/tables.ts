import { readBillingUnit } from '../../codegen/billing/readBillingUnit.ts';
import { checkCodeInHistory, getHistory, listRecordsIn, type Period, releases } from '../../src/history/index.ts';
import { type Code, getCode, getModifier, listCodes, listModifiers, type Modifier } from '../../src/index.ts';
import { dayBefore } from '../../src/shared/calendar.ts';
import { type CodePeriod, type Column, codeColumns, combined, periodColumns } from '../columns.ts';

/** A table to export. */
export interface Table<Row> {
  readonly name: 'codes' | 'periods';
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** The codes and then the modifiers of the release. */
export function codesTable(): Table<Code | Modifier> {
  const codes = listCodes().flatMap((id) => getCode(id) ?? []);
  const modifiers = listModifiers().flatMap((id) => getModifier(id) ?? []);
  return { name: 'codes', columns: codeColumns, rows: [...codes, ...modifiers] };
}

/** The days on which the codes and modifiers that any release lists may be used: each day is in one row. */
export function periodsTable(): Table<CodePeriod> {
  const ids = new Set(releases.flatMap(({ id }) => listRecordsIn(id).map(({ code }) => code)));
  const rowsOf = (id: string) =>
    getHistory(id).flatMap((period, index, all) => [...daysBefore(period, all[index - 1]), toRow(period)]);
  return { name: 'periods', columns: periodColumns, rows: [...ids].sort().flatMap(rowsOf) };
}

/**
 * The days of a life before its first period. The code was in use, but no release says with what record. Without a row
 * for them, a join would find that it was not.
 */
function daysBefore({ from, record: { code, kind } }: Period, earlier: Period | undefined): readonly CodePeriod[] {
  const check = checkCodeInHistory(code, { on: from });
  if (check.status !== 'active' || check.from === from) return [];
  if (earlier !== undefined && earlier.from >= check.from) return [];
  const nothingKnown = { unlistedFrom: undefined, observedIn: [], record: undefined, unit: undefined };
  return [{ code, kind, from: check.from, through: dayBefore(from), ...nothingKnown }];
}

function toRow(period: Period): CodePeriod {
  const { code, kind, longDescription } = period.record;
  const reading = kind === 'code' ? readBillingUnit(longDescription) : { quantities: [] };
  const read = 'quantities' in reading ? reading.quantities : [];
  const quantities = read.map((one) => ({ ...one, quantity: Number(one.quantity) }));
  const unit = quantities.length === 0 ? undefined : combined(quantities);
  return { ...period, code, kind, through: lastDay(period), unit };
}

/** A code that left CMS's file without a last day may be used up to the day before the first release without it. */
function lastDay({ through, unlistedFrom }: Period): string | undefined {
  return unlistedFrom === undefined ? through : dayBefore(unlistedFrom);
}
