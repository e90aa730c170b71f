import { type AcceptedDifferences, acceptedDifferences } from '../acceptedDifferences.ts';
import { manifest } from '../manifest.ts';
import type { Problem } from '../problem.ts';
import type { Difference } from './reconcile.ts';

/** Finds the differences that are not accepted. Those of a release that is not in the manifest can be on no list. */
export function checkDifferences(id: string, where: string, differences: readonly Difference[]): readonly Problem[] {
  if (!hasList(id)) return [];
  const accepted = acceptedDifferences[id] ?? [];
  return differences
    .filter((difference) => !accepted.some((one) => accepts(one, difference)))
    .map(({ code, column, text, spreadsheet }) => ({
      where: `${where}, ${code}, ${column}`,
      found: `${JSON.stringify(text)} in the text and ${JSON.stringify(spreadsheet)} in the spreadsheet`,
      allowed: `the same in both, or what codegen/acceptedDifferences.ts lists for ${id}`,
      remedy: "Find out which is right; if the difference is CMS's own, list it there with its reason",
    }));
}

/** Whether the differences of a release are held against a list. */
export function hasList(id: string): boolean {
  return manifest.some((release) => release.id === id);
}

function accepts({ column, codes, text, spreadsheet, taken }: AcceptedDifferences, difference: Difference): boolean {
  const same = (expected: string | undefined, found: string) => expected === undefined || expected === found;
  return (
    column === difference.column &&
    codes.includes(difference.code) &&
    same(text, difference.text) &&
    same(spreadsheet, difference.spreadsheet) &&
    same(taken, difference.taken)
  );
}
