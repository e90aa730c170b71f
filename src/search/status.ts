import { addedDateColumn } from '../../generated/codes/addedDate.ts';
import { terminationDateColumn } from '../../generated/codes/terminationDate.ts';
import * as addedDates from '../../generated/modifiers/addedDate.ts';
import * as terminationDates from '../../generated/modifiers/terminationDate.ts';
import type { ValueColumn } from '../../generated/types.ts';
import { valueAt } from '../packed/unpackValues.ts';
import type { Corpus } from './corpus.ts';
import type { SearchResult } from './types.ts';

type Status = SearchResult['status'];

/** The status of each document on a day, which is an ISO date. */
export function statusesOn(day: string, { ids, firstModifier }: Corpus): readonly Status[] {
  const statuses: Status[] = [];
  addStatuses(day, addedDateColumn, terminationDateColumn, firstModifier, statuses);
  const modifiers = ids.length - firstModifier;
  addStatuses(day, addedDates.addedDateColumn, terminationDates.terminationDateColumn, modifiers, statuses);
  return statuses;
}

function addStatuses(
  day: string,
  added: ValueColumn<string>,
  terminated: ValueColumn<string | undefined>,
  rows: number,
  statuses: Status[],
): void {
  for (let row = 0; row < rows; row += 1) {
    const through = valueAt(terminated, row);
    const hasEnded = through !== undefined && day > through;
    statuses.push(day < valueAt(added, row) ? 'notYetEffective' : hasEnded ? 'terminated' : 'active');
  }
}
