import { countRecords } from './groupChanges.ts';
import { printValue } from './printTexts.ts';
import type { Change, PropertyChange } from './releaseDiff.ts';

/** An item for each change from one value to another, and the codes that have it. */
export function printSameChanges(changes: readonly Change[]): readonly string[] {
  return byValues(changes).map(({ values, same }) => {
    const codes = same.map(({ code }) => `\`${code}\``).join(' ');
    return `- ${values}: ${countRecords(same)}, ${codes}`;
  });
}

/** The same without the codes. */
export function printCounts(changes: readonly PropertyChange[]): readonly string[] {
  return byValues(changes).map(({ values, same }) => `- ${values}: ${countRecords(same)}`);
}

/** Old and new value, with their meanings. */
export function printValues({ old, new: now, meanings }: Pick<Change, 'old' | 'new' | 'meanings'>): string {
  return `~~${printValue(old, meanings?.old)}~~ **${printValue(now, meanings?.new)}**`;
}

type ValueChange = PropertyChange & Pick<Change, 'meanings'>;

interface SameChanges {
  readonly values: string;
  readonly same: readonly ValueChange[];
}

/** The most frequent first. */
function byValues(changes: readonly ValueChange[]): readonly SameChanges[] {
  const groups = new Map<string, ValueChange[]>();
  for (const change of changes) {
    const values = printValues(change);
    const same = groups.get(values) ?? [];
    same.push(change);
    groups.set(values, same);
  }
  return [...groups].map(([values, same]) => ({ values, same })).sort((a, b) => b.same.length - a.same.length);
}
