import { describeRecord, type Property } from 'hcpcs';
import type { HistoricRecord, Period } from 'hcpcs/history';
import { markWords } from '../../codegen/diff/markWords.ts';
import type { PeriodChange, ShownPeriod } from './page.ts';

/** The periods of a code, newest first, each with what is different from the one before it. */
export function historyOf(periods: readonly Period[]): readonly ShownPeriod[] {
  return periods
    .map((period, index) => {
      const before = periods[index - 1]?.record;
      const { from, through, unlistedFrom, observedIn, record } = period;
      const changes = before === undefined ? [] : changesBetween(before, record);
      const { longDescription } = record;
      return { from, through, unlistedFrom, observedIn, longDescription, changes, isFirst: before === undefined };
    })
    .reverse();
}

/** Fields whose changes only say when CMS last did something. */
const PASSED_OVER: readonly Property[] = ['actionEffectiveDate'];

function changesBetween(before: HistoricRecord, after: HistoricRecord): readonly PeriodChange[] {
  const old = new Map(describeRecord(before).map(({ property, values }) => [property, values.map(say)]));
  return describeRecord(after).flatMap(({ property, title, values }): readonly PeriodChange[] => {
    const [was, is] = [old.get(property) ?? [], values.map(say)];
    if (PASSED_OVER.includes(property) || was.join('\n') === is.join('\n')) return [];
    const isText = property === 'longDescription' || property === 'shortDescription';
    return [isText ? { title, words: markWords(was.join(), is.join()) } : { title, old: was, new: is }];
  });
}

function say({ value, description }: { readonly value: string; readonly description?: string }): string {
  return description === undefined ? value : `${value} (${description})`;
}
