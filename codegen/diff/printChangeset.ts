import type { HcpcsRecord } from '../model.ts';
import {
  type ChangeGroup,
  countMeanings,
  countRecords,
  describedOtherwise,
  groupChanges,
  listCodes,
} from './groupChanges.ts';
import { printSameChanges } from './printSameChanges.ts';
import { escapeMarkdown, printMeanings } from './printTexts.ts';
import type { Change, ReleaseDiff } from './releaseDiff.ts';

/** More codes than this are folded: a reader of the change log wants the numbers first. */
const MOST_SHOWN = 12;

/** The changeset of a new quarter, which is a minor version: its text goes into the change log. */
export function printChangeset(diff: ReleaseDiff): string {
  return `---\n"hcpcs": minor\n---\n\n${printReleaseNotes(diff)}`;
}

/** The numbers, then the codes by kind of change. */
function printReleaseNotes(diff: ReleaseDiff): string {
  const meanings = diff.meaningChanges;
  const changed = [
    ...groupChanges(diff)
      .filter(({ changes }) => changes[0]?.property !== 'actionEffectiveDate')
      .map((group) => foldRecords(group.what, group.changes, printGroup(group))),
    foldRecords('changed only in blanks', diff.onlyBlanks, listCodes(diff.onlyBlanks)),
  ];
  return [
    `${diff.summary}.`,
    foldRecords('added', diff.added, diff.added.map(printName).join('\n')),
    foldRecords('dropped from the file', diff.dropped, diff.dropped.map(printName).join('\n')),
    ...changed,
    fold(`${countMeanings(meanings)} ${describedOtherwise}`, meanings.length, printMeanings(meanings).join('\n')),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function printName({ code, shortDescription }: HcpcsRecord): string {
  return `- \`${code}\` ${escapeMarkdown(shortDescription)}`;
}

/** The codes; those of dates and fields by old and new value. */
function printGroup({ kind, changes }: ChangeGroup): string {
  const isOfWords = ['reused', 'longDescription', 'shortDescription', 'letterCase'].includes(kind);
  return isOfWords ? listCodes(changes) : printSameChanges(changes).join('\n');
}

type Named = readonly Pick<Change, 'code' | 'kind'>[];

function foldRecords(what: string, records: Named, list: string): string {
  return fold(`${countRecords(records)} ${what}`, new Set(records.map(({ code }) => code)).size, list);
}

function fold(title: string, count: number, list: string): string {
  if (count === 0) return '';
  if (count <= MOST_SHOWN) return `${title}:\n\n${list}`;
  return `<details><summary>${title}</summary>\n\n${list}\n\n</details>`;
}
