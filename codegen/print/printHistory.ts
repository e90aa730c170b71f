import type { HistoricRelease } from '../historyRecords.ts';
import type { PackedReleases } from '../pack/packHistory.ts';
import type { InferredSuccessor } from '../successors/inferSuccessors.ts';
import { printDoc, printFrozen, printPacked, printString } from './printLiteral.ts';
import { type Modules, printHeader } from './printModules.ts';

/** Prints in what the releases of the manifest, oldest first, differ from the newest. */
export function printHistory(
  releases: readonly HistoricRelease[],
  packed: PackedReleases,
  successors: readonly InferredSuccessor[],
  command: string,
): Modules {
  const header = printHeader(
    releases.flatMap(({ files }) => files),
    command,
  );
  return new Map([
    ['history/releases.ts', `${header}\n${printReleases(releases)}`],
    ['history/changes.ts', `${header}\n${printChanges(packed)}`],
    ['history/successors.ts', `${header}\n${printSuccessors(successors)}`],
  ]);
}

function printReleases(releases: readonly HistoricRelease[]): string {
  const list = releases.map(({ id, effectiveDate, isWhole }) => ({ id, effectiveDate, isWhole }));
  const completeSince = releases[0]?.effectiveDate ?? '';
  return `${printDoc('A release that the history knows.')}export interface HistoricRelease {
  /** Year and month (example: \`"2017-01"\`). */
  readonly id: string;
  /** The first day on which it is in force, as an ISO date. */
  readonly effectiveDate: string;
  /** Whether the history has all that the release says, or only the lives that no later release has. */
  readonly isWhole: boolean;
}

${printDoc('The releases that the history knows, oldest first; the last is that of the tables.')}export const releases: readonly HistoricRelease[] = ${printFrozen(list)};

${printDoc('The first day of the oldest release. Codes that came and went between two releases are missing.')}export const completeSince: string = ${printString(completeSince)};
`;
}

/** Two codes of five characters each, one pair after the other. */
function printSuccessors(pairs: readonly InferredSuccessor[]): string {
  const packed = pairs.map(({ code, replacedBy }) => code + replacedBy).join(',');
  return `${printDoc('The inferred pairs of an old code and its successor, by all releases.')}export const inferredSuccessors: string =\n  ${JSON.stringify(packed)};\n`;
}

function printChanges({
  departed,
  sets,
  singleSets,
  changes,
  longDescription,
  shortDescription,
}: PackedReleases): string {
  return [
    `${printDoc('The codes and modifiers that only older releases list, in order.')}export const departed: string =\n  ${JSON.stringify(departed.join())};\n`,
    printPacked('sets', 'The sets of fields in which several rows of older releases differ', 'packHistory', sets),
    printPacked('singleSets', 'The sets of fields in which only one row differs', 'packHistory', singleSets),
    printPacked('changes', 'The rows that differ in them, release by release', 'packHistory', changes),
    printPacked('longDescription', 'The edits that make older long descriptions', 'packHistory', longDescription),
    printPacked('shortDescription', 'The edits that make older short descriptions', 'packHistory', shortDescription),
  ].join('\n');
}
