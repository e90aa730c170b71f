import { addedDateColumn } from '../../generated/codes/addedDate.ts';
import { terminationDateColumn } from '../../generated/codes/terminationDate.ts';
import * as addedDates from '../../generated/modifiers/addedDate.ts';
import * as terminationDates from '../../generated/modifiers/terminationDate.ts';
import { valueAt } from '../packed/unpackValues.ts';
import { numberOfDay } from '../shared/days.ts';
import type { Corpus } from './corpus.ts';
import type { SearchResult } from './types.ts';

/** The status of each document on a day, which is a number such as 20260701. */
export function statusesOn(day: number, { ids, firstModifier }: Corpus): readonly SearchResult['status'][] {
  return ids.map((_, document) => {
    const isCode = document < firstModifier;
    const row = isCode ? document : document - firstModifier;
    const from = valueAt(isCode ? addedDateColumn : addedDates.addedDateColumn, row);
    const through = valueAt(isCode ? terminationDateColumn : terminationDates.terminationDateColumn, row);
    if (day < numberOfDay(from)) return 'notYetEffective';
    return through !== undefined && day > numberOfDay(through) ? 'terminated' : 'active';
  });
}
