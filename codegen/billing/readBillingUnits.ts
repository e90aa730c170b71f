import type { Table } from '../pack/buildTables.ts';
import { type Reading, readBillingUnit } from './readBillingUnit.ts';

/** What one unit of each code is, or why that is not known, in the order of the codes. */
export function readBillingUnits({ columns }: Table): readonly Reading[] {
  return (columns.get('longDescription') ?? []).map(([description = '']) => readBillingUnit(description));
}
