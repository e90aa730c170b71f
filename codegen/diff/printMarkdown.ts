import { columnLabel, recordFields } from '../recordFields.ts';
import { type ChangeGroup, countRecords, groupChanges } from './groupChanges.ts';
import { printCounts, printSameChanges, printValues } from './printSameChanges.ts';
import { escapeMarkdown, printBlanks, printWords } from './printTexts.ts';
import type { Change, DiffRecord, PropertyChange, ReleaseDiff } from './releaseDiff.ts';

/** A comparison as a reviewer reads it. */
export function printMarkdown(diff: ReleaseDiff): string {
  const sections = [
    section('added', diff.added, diff.added.map(printRecord)),
    section('dropped from the file', diff.dropped, diff.dropped.map(printRecord)),
    ...groupChanges(diff).map((group) => section(group.what, group.changes, printGroup(group, diff.changes))),
    section('changed in blanks alone', diff.blanksAlone, diff.blanksAlone.map(printBlanksAlone)),
    section('with another action code', diff.actions, printCounts(diff.actions)),
  ];
  return `# HCPCS ${diff.old.id} → ${diff.new.id}

${diff.summary}.

| release | codes | modifiers | compared: ${diff.compared} |
| --- | ---: | ---: | --- |
${[diff.old, diff.new].map(({ id, counts, files }) => `| ${id} | ${counts.codes} | ${counts.modifiers} | ${files.map(escapeMarkdown).join(', ')} |\n`).join('')}${sections.join('')}`;
}

function section(what: string, records: readonly PropertyChange[] | readonly DiffRecord[], lines: readonly string[]) {
  if (records.length === 0) return '';
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${countRecords(records)}`;
  return `\n## ${title}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

function printRecord({ code, addedDate, terminationDate, longDescription }: DiffRecord): string {
  const dates = `from ${addedDate}${terminationDate === null ? '' : ` to ${terminationDate}`}`;
  return `- \`${code}\` ${dates}: ${escapeMarkdown(String(longDescription))}`;
}

function printGroup({ kind, changes }: ChangeGroup, all: readonly Change[]): readonly string[] {
  if (kind === 'reused') return printReused(changes);
  if (kind === 'longDescription' || kind === 'shortDescription') return changes.map(printDescription);
  if (kind !== 'field') return changes.map(printDate);
  if (changes[0]?.property === 'actionEffectiveDate') return printActionDates(changes, all);
  return printSameChanges(changes);
}

/** All that has changed of each code, below it. */
function printReused(changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change, index) => {
    const { code, property } = change;
    const column = recordFields.filter((field) => field.property === property).map(columnLabel);
    const isText = property.endsWith('Description');
    const values = isText ? printWords(String(change.old), String(change.new)) : printValues(change);
    return [...(changes[index - 1]?.code === code ? [] : [`- \`${code}\``]), `  - ${column}: ${values}`];
  });
}

function printDescription({ code, old, new: now }: Change): string {
  return `- \`${code}\` ${printWords(String(old), String(now))}`;
}

function printDate({ code, shortDescription, ...change }: Change): string {
  return `- \`${code}\` ${printValues(change)}: ${escapeMarkdown(shortDescription)}`;
}

function printBlanksAlone({ code, old, new: now }: PropertyChange): string {
  return `- \`${code}\` ~~${printBlanks(String(old))}~~ **${printBlanks(String(now))}**`;
}

/** ACT EFF DT goes with the other changes of a record. */
function printActionDates(changes: readonly Change[], all: readonly Change[]): readonly string[] {
  const others = new Set(all.filter(({ property }) => property !== 'actionEffectiveDate').map(({ code }) => code));
  const alone = changes.filter(({ code }) => !others.has(code));
  const count = `- ${changes.length - alone.length} with another change above`;
  return [...(changes.length > alone.length ? [count] : []), ...printSameChanges(alone)];
}
