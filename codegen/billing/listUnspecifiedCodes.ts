import type { HcpcsRecord } from '../model.ts';

const UNSPECIFIED = /not[ -]otherwise[ -](?:specified|classified)|unclassified|unlisted|unspecified|miscellaneous/gi;

/** A quality measure whose reason is not specified: the measure itself is. */
const REASON = /\breason $/i;

/** The codes, but for those of CMS's NOC list, whose own long description says that they are not specified, in order. */
export function listUnspecifiedCodes(
  codes: readonly Pick<HcpcsRecord, 'code' | 'longDescription'>[],
  nocCodes: readonly string[],
): readonly string[] {
  const listed = new Set(nocCodes);
  return codes.flatMap(({ code, longDescription }) =>
    !listed.has(code) && isUnspecified(longDescription) ? [code] : [],
  );
}

function isUnspecified(description: string): boolean {
  return [...description.matchAll(UNSPECIFIED)].some(({ index }) => !REASON.test(description.slice(0, index)));
}
