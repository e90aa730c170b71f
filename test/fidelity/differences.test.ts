import { beforeAll, describe, expect, it } from 'vitest';
import type { Difference } from '../../codegen/check/reconcile.ts';
import { acceptedDifferences } from '../../codegen/releases/acceptedDifferences.ts';
import { compileFromManifest, type ReadReleases } from '../../codegen/releases/compileFromManifest.ts';
import { type CmsRelease, readCmsRelease } from '../support/readCmsRelease.ts';
import { cmsReleases, describeReleases } from '../support/releases.ts';

/**
 * What differs in each release that has both files, counted by hand: the cells that a rule explains, by the rule, and
 * those that a person has accepted.
 */
const releases = [
  { id: '2013-01', ruled: {}, accepted: [] },
  { id: '2016-01', ruled: { blankDate: 115, onlyBlanks: 4 }, accepted: [] },
  {
    id: '2017-01',
    ruled: { onlyBlanks: 10 },
    accepted: ['L5638 ACT EFF DT', 'L5640 ACT EFF DT', 'L5643 ACT EFF DT'],
  },
  { id: '2018-01', ruled: { onlyBlanks: 36 }, accepted: [] },
  { id: '2019-01', ruled: { blankDate: 115, onlyBlanks: 11 }, accepted: ['E0210 TOS4', 'E0776 TOS4'] },
  {
    id: '2025-01',
    ruled: { blankDate: 116, onlyBlanks: 15, cutText: 1 },
    accepted: ['E0210 TOS4', 'E0776 TOS4'],
  },
  { id: '2026-01', ruled: { blankDate: 117, onlyBlanks: 15 }, accepted: ['C9248 PRICE3'] },
] as const;

describeReleases('the differences between a release’s text and spreadsheet', () => {
  const read: ReadReleases = new Map();

  describe.each(releases)('in $id', ({ id, ruled, accepted }) => {
    let cms: CmsRelease;
    let found: readonly Difference[];

    beforeAll(async () => {
      cms = await readCmsRelease(id);
      found = (await compileFromManifest(id, cmsReleases, read)).differences;
    });

    it('are those that independent readers find, with both cells', () => {
      const theirs = [...(cms.text ?? [])].flatMap(([code, row]) =>
        Object.keys(row).flatMap((column) => {
          const [text, spreadsheet] = [row[column], cms.sheet?.get(code)?.[column]];
          return text === spreadsheet ? [] : [{ code, column, text, spreadsheet }];
        }),
      );
      const ours = found.map(({ code, column, text, spreadsheet }) => ({ code, column, text, spreadsheet }));
      expect(ours.sort(byCell)).toEqual(theirs.sort(byCell));
    });

    it('are as many as were counted, by the rule that explains them', () => {
      const counts: Record<string, number> = {};
      for (const { slip } of found) if (slip) counts[slip] = (counts[slip] ?? 0) + 1;
      expect(counts).toEqual(ruled);
    });

    it('are otherwise those that a person has accepted, each with a reason', () => {
      const others = found.filter(({ slip }) => slip === undefined);
      expect(others.map(({ code, column }) => `${code} ${column}`).sort()).toEqual(accepted);
      expect(others.filter(({ reason = '' }) => reason.length < 20)).toEqual([]);
      const listed = (acceptedDifferences[id] ?? []).flatMap(({ column, codes }) =>
        codes.map((code) => `${code} ${column}`),
      );
      expect(listed.sort()).toEqual(accepted);
    });

    it('are settled for the text, except descriptions that differ only in blanks', () => {
      const fromSheet = found.filter(({ taken }) => taken === 'spreadsheet');
      expect(fromSheet).toEqual(found.filter(({ slip }) => slip === 'onlyBlanks'));
    });

    it('have a rule only where it holds', () => {
      const words = (text: string) => text.split(/ +/).join(' ');
      const holds = {
        blankDate: ({ column, spreadsheet }: Difference) => column === 'ACT EFF DT' && spreadsheet === '',
        onlyBlanks: ({ column, text, spreadsheet }: Difference) =>
          column === 'LONG DESCRIPTION' && words(text) === words(spreadsheet),
        cutText: ({ column, text, spreadsheet }: Difference) =>
          column === 'LONG DESCRIPTION' && words(text).startsWith(words(spreadsheet)),
      };
      expect(found.filter((difference) => difference.slip && !holds[difference.slip](difference))).toEqual([]);
    });
  });

  it('are only in releases that have both files', () => {
    const ids = new Set<string>(releases.map(({ id }) => id));
    expect(Object.keys(acceptedDifferences).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('in dates are the day of ADD DT in 2026-01, and another one in 2016', async () => {
    const blankDates = async (id: string) => {
      const { text } = await readCmsRelease(id);
      const { differences } = await compileFromManifest(id, cmsReleases, read);
      return differences
        .filter(({ slip }) => slip === 'blankDate')
        .map(({ code, text: date }) => [code, date, text?.get(code)?.['ADD DT']] as const);
    };
    const later = await blankDates('2026-01');
    expect(later.filter(([, date, added]) => date !== added)).toEqual([]);
    expect(await blankDates('2016-01')).toContainEqual(['A0130', '19950101', '19820101']);
  });

  it('cut the description of G0503 in the spreadsheet of 2025-01', async () => {
    const { differences } = await compileFromManifest('2025-01', cmsReleases, read);
    expect(differences.filter(({ slip }) => slip === 'cutText').map(({ code }) => code)).toEqual(['G0503']);
  });
});

type Cell = Pick<Difference, 'code'> & { readonly column: string };

function byCell(one: Cell, other: Cell): number {
  const [a, b] = [one, other].map(({ code, column }) => `${code} ${column}`) as [string, string];
  return a < b ? -1 : 1;
}
