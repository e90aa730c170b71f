import type { Problem } from '../problem.ts';
import type { AcceptedDifferences } from '../releases/acceptedDifferences.ts';
import type { Difference } from './reconcile.ts';

/** The differences, each that no rule explains with the reason for which a person accepted it. */
export function withReasons(
  differences: readonly Difference[],
  accepted: readonly AcceptedDifferences[],
): readonly Difference[] {
  return differences.map((difference) => {
    const reason = accepted.find((one) => accepts(one, difference))?.reason;
    return difference.slip === undefined && reason !== undefined ? { ...difference, reason } : difference;
  });
}

/** Finds the differences that no rule explains and nobody has accepted. */
export function checkDifferences(id: string, where: string, differences: readonly Difference[]): readonly Problem[] {
  return differences
    .filter(({ slip, reason }) => slip === undefined && reason === undefined)
    .map(({ code, column, text, spreadsheet }) => ({
      cell: { file: where, code, column },
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
