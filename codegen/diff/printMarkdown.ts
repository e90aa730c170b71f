import { columnOf, isText } from '../fields.ts';
import type { HcpcsRecord } from '../model.ts';
import {
  type ChangeGroup,
  countMeanings,
  countRecords,
  describedOtherwise,
  groupChanges,
  listCodes,
} from './groupChanges.ts';
import { printCounts, printSameChanges, printValues } from './printSameChanges.ts';
import { escapeMarkdown, printBlanks, printMeanings, printWords } from './printTexts.ts';
import type { Change, PropertyChange, ReleaseDiff } from './releaseDiff.ts';

/** Prints a comparison for a reviewer. */
export function printMarkdown(diff: ReleaseDiff): string {
  const sections = [
    section('added', countRecords(diff.added), diff.added.map(printRecord)),
    section('dropped from the file', countRecords(diff.dropped), diff.dropped.map(printRecord)),
    ...groupChanges(diff).map((group) =>
      section(group.what, countRecords(group.changes), printGroup(group, diff.changes)),
    ),
    section('changed only in blanks', countRecords(diff.onlyBlanks), diff.onlyBlanks.map(printOnlyBlanks)),
    section('with another action code', countRecords(diff.actions), printCounts(diff.actions)),
    section(describedOtherwise, countMeanings(diff.meaningChanges), printMeanings(diff.meaningChanges)),
  ];
  return `# HCPCS ${diff.old.id} → ${diff.new.id}

${diff.summary}.

| release | codes | modifiers | compared: ${diff.compared} |
| --- | ---: | ---: | --- |
${[diff.old, diff.new].map(({ id, counts, files }) => `| ${id} | ${counts.codes} | ${counts.modifiers} | ${files.map(escapeMarkdown).join(', ')} |\n`).join('')}${sections.join('')}`;
}

function section(what: string, count: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${count}`;
  return `\n## ${title}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

function printRecord({ code, addedDate, terminationDate, longDescription }: HcpcsRecord): string {
  const dates = `from ${addedDate}${terminationDate === undefined ? '' : ` to ${terminationDate}`}`;
  return `- \`${code}\` ${dates}: ${escapeMarkdown(longDescription)}`;
}

function printGroup({ kind, changes }: ChangeGroup, all: readonly Change[]): readonly string[] {
  if (kind === 'reused') return printReused(changes);
  if (kind === 'longDescription' || kind === 'shortDescription') return changes.map(printDescription);
  if (kind === 'letterCase') return [listCodes(changes)];
  if (kind !== 'field') return changes.map(printDate);
  if (changes[0]?.property === 'actionEffectiveDate') return printActionDates(changes, all);
  return printSameChanges(changes);
}

/** Each code, and below it all its changes. */
function printReused(changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change, index) => {
    const { code, property } = change;
    const values = isText(property) ? printWords(String(change.old), String(change.new)) : printValues(change);
    return [...(changes[index - 1]?.code === code ? [] : [`- \`${code}\``]), `  - ${columnOf(property)}: ${values}`];
  });
}

function printDescription({ code, old, new: now }: Change): string {
  return `- \`${code}\` ${printWords(String(old), String(now))}`;
}

function printDate({ code, shortDescription, ...change }: Change): string {
  return `- \`${code}\` ${printValues(change)}: ${escapeMarkdown(shortDescription)}`;
}

function printOnlyBlanks({ code, old, new: now }: PropertyChange): string {
  return `- \`${code}\` ~~${printBlanks(String(old))}~~ **${printBlanks(String(now))}**`;
}

/** Lists only changes of ACT EFF DT without another change of the record; the others are counted. */
function printActionDates(changes: readonly Change[], all: readonly Change[]): readonly string[] {
  const others = new Set(all.filter(({ property }) => property !== 'actionEffectiveDate').map(({ code }) => code));
  const only = changes.filter(({ code }) => !others.has(code));
  const count = `- ${changes.length - only.length} with another change above`;
  return [...(changes.length > only.length ? [count] : []), ...printSameChanges(only)];
}
