import { addedDateColumn } from '../../generated/codes/addedDate.ts';
import { terminationDateColumn } from '../../generated/codes/terminationDate.ts';
import * as addedDates from '../../generated/modifiers/addedDate.ts';
import * as terminationDates from '../../generated/modifiers/terminationDate.ts';
import type { ValueColumn } from '../../generated/types.ts';
import { valueAt } from '../packed/unpackValues.ts';
import type { Documents } from './documents.ts';

/** For each document 1 if its code or modifier is active on a day, which is an ISO date, and 0 if not. */
export function activeOn(day: string, { codes, all }: Documents): Uint8Array {
  const active = new Uint8Array(all);
  markActive(day, addedDateColumn, terminationDateColumn, active.subarray(0, codes));
  markActive(day, addedDates.addedDateColumn, terminationDates.terminationDateColumn, active.subarray(codes));
  return active;
}

function markActive(
  day: string,
  added: ValueColumn<string>,
  terminated: ValueColumn<string | undefined>,
  active: Uint8Array,
): void {
  for (let row = 0; row < active.length; row += 1) {
    const through = valueAt(terminated, row);
    if (valueAt(added, row) <= day && (through === undefined || day <= through)) active[row] = 1;
  }
}
