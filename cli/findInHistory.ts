import { readBillingUnit } from '../codegen/billing/readBillingUnit.ts';
import { checkCodeInHistory, completeSince, getCodeOn, getHistory } from '../src/history/index.ts';
import { release } from '../src/index.ts';
import type { Subject } from './findSubject.ts';

/**
 * The record of a code or modifier in effect on a day; without a day, or if it was not in use then, the newest one that
 * any release has.
 */
export function findInHistory(
  code: string,
  modifiers: readonly string[],
  on: string = release.effectiveDate,
): Subject | undefined {
  const newest = getHistory(code).at(-1);
  if (newest === undefined) return undefined;
  const { observedIn, ...record } = getCodeOn(code, on) ?? { ...newest.record, observedIn: newest.observedIn };
  const unit = readBillingUnit(record.longDescription);
  return {
    record,
    modifiers,
    check: checkCodeInHistory(code, { on }),
    unit: 'reason' in unit ? [] : unit.quantities,
    on,
    completeSince,
    observedIn,
  };
}
