import { type Notice, type ReleaseNotice, slips } from './notice.ts';
import { inRecords } from './problem.ts';

/** The slips of a release, each fact once: what was found in several records is one notice. */
export function groupNotices(notices: readonly Notice[]): readonly ReleaseNotice[] {
  const facts = new Map<string, Notice[]>();
  for (const notice of notices) {
    // A cell that the tables have otherwise is named by itself: `codegen verify` looks it up.
    const key = [notice.slip, notice.column, notice.found, notice.cell === undefined ? '' : notice.code].join('\n');
    const fact = facts.get(key) ?? [];
    fact.push(notice);
    facts.set(key, fact);
  }
  return [...facts.values()].map(toReleaseNotice);
}

function toReleaseNotice(fact: readonly Notice[]): ReleaseNotice {
  const [{ slip, column, found, cell, reason = slips[slip] }] = fact as readonly [Notice, ...Notice[]];
  const codes = [...new Set(fact.flatMap(({ code }) => code ?? []))];
  const [code] = codes;
  return {
    ...(codes.length === 1 && code !== undefined && { code }),
    ...(column && { column }),
    found: cell ?? (codes.length > 1 ? `${found} in ${inRecords(codes)}` : found),
    reason,
  };
}
