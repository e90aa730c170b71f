import { addedDateColumn } from '../../generated/codes/addedDate.ts';
import { terminationDateColumn } from '../../generated/codes/terminationDate.ts';
import * as addedDates from '../../generated/modifiers/addedDate.ts';
import * as terminationDates from '../../generated/modifiers/terminationDate.ts';
import type { ValueColumn } from '../../generated/types.ts';
import { valueAt } from '../packed/unpackValues.ts';
import type { Documents } from './documents.ts';

/** The numbers of the statuses. */
export const ACTIVE = 1;
export const NOT_YET_EFFECTIVE = 2;
export const TERMINATED = 3;

/** The number of each document's status on a day, which is an ISO date. */
export function statusesOn(day: string, { codes, all }: Documents): Uint8Array {
  const statuses = new Uint8Array(all);
  setStatuses(day, addedDateColumn, terminationDateColumn, statuses.subarray(0, codes));
  setStatuses(day, addedDates.addedDateColumn, terminationDates.terminationDateColumn, statuses.subarray(codes));
  return statuses;
}

function setStatuses(
  day: string,
  added: ValueColumn<string>,
  terminated: ValueColumn<string | undefined>,
  statuses: Uint8Array,
): void {
  for (let row = 0; row < statuses.length; row += 1) {
    const through = valueAt(terminated, row);
    if (day < valueAt(added, row)) statuses[row] = NOT_YET_EFFECTIVE;
    else statuses[row] = through !== undefined && day > through ? TERMINATED : ACTIVE;
  }
}
