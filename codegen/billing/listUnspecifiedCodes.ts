import type { Table } from '../pack/buildTables.ts';

const UNSPECIFIED = /not[ -]otherwise[ -](?:specified|classified)|unclassified|unlisted|unspecified|miscellaneous/gi;

/** A quality measure whose reason is not specified: the measure itself is. */
const REASON = /\breason $/i;

/** The codes, but for those of CMS's NOC list, whose own long description says that they are not specified, in order. */
export function listUnspecifiedCodes({ ids, columns }: Table, nocCodes: readonly string[]): readonly string[] {
  const listed = new Set(nocCodes);
  const descriptions = columns.get('longDescription');
  return ids.filter((code, row) => !listed.has(code) && isUnspecified(descriptions?.[row]?.[0] ?? ''));
}

function isUnspecified(description: string): boolean {
  return [...description.matchAll(UNSPECIFIED)].some(({ index }) => !REASON.test(description.slice(0, index)));
}
