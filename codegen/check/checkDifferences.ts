import type { Problem } from '../problem.ts';
import type { AcceptedDifferences } from '../releases/acceptedDifferences.ts';
import type { Difference } from './reconcile.ts';

/** Finds the differences that are not accepted. */
export function checkDifferences(
  id: string,
  where: string,
  differences: readonly Difference[],
  accepted: readonly AcceptedDifferences[],
): readonly Problem[] {
  return differences
    .filter((difference) => !accepted.some((one) => accepts(one, difference)))
    .map(({ code, column, text, spreadsheet }) => ({
      where: `${where}, ${code}, ${column}`,
      found: `${JSON.stringify(text)} in the text and ${JSON.stringify(spreadsheet)} in the spreadsheet`,
      allowed: `the same in both, or what codegen/releases/acceptedDifferences.ts lists for ${id}`,
      remedy: "Find out which is right; if the difference is CMS's own, list it there with its reason",
    }));
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
