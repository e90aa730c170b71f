import { readBillingUnit } from '../../codegen/billing/readBillingUnit.ts';
import { getHistory, listRecordsIn, type Period, releases } from '../../src/history/index.ts';
import { type Code, getCode, getModifier, listCodes, listModifiers, type Modifier } from '../../src/index.ts';
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

/** The periods of all codes and modifiers that any release lists. */
export function periodsTable(): Table<CodePeriod> {
  const ids = new Set(releases.flatMap(({ id }) => listRecordsIn(id).map(({ code }) => code)));
  return {
    name: 'periods',
    columns: periodColumns,
    rows: [...ids].sort().flatMap((id) => getHistory(id).map(withUnit)),
  };
}

function withUnit(period: Period): CodePeriod {
  const { kind, longDescription } = period.record;
  const reading = kind === 'code' ? readBillingUnit(longDescription) : { quantities: [] };
  const read = 'quantities' in reading ? reading.quantities : [];
  const quantities = read.map((one) => ({ ...one, quantity: Number(one.quantity) }));
  return { ...period, unit: quantities.length === 0 ? undefined : combined(quantities) };
}
