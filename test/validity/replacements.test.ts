import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/shared/links.ts';
import { type Replacement, replacementsOf } from '../../src/shared/replacements.ts';

/** Each code's status and its successors by letter: a capital by a cross reference, a small letter by inference. */
type Rows = Readonly<Record<string, readonly [Replacement['status'], string]>>;

function toLinks(letters: string): readonly Link[] {
  return [...letters].map((letter) => {
    const code = letter.toUpperCase();
    return { code, basis: letter === code ? 'crossReference' : 'inferred' };
  });
}

function replacementsIn(rows: Rows): readonly Replacement[] {
  const standingOf = ({ code }: Pick<Link, 'code'>) => {
    const [status, letters] = rows[code] ?? (['unlisted', ''] as const);
    return { status, successors: toLinks(letters) };
  };
  return replacementsOf(standingOf({ code: 'A' }).successors, standingOf);
}

const print = ({ code, status, basis }: Replacement) => `${code} ${status} ${basis}`;

describe('what replaced a code', () => {
  it('is listed once, even if two chains lead to it', () => {
    const rows: Rows = {
      A: ['terminated', 'BCD'],
      B: ['terminated', 'D'],
      C: ['terminated', 'D'],
      D: ['active', ''],
    };
    expect(replacementsIn(rows).map(print)).toEqual(['D active crossReference']);
  });

  it('is followed past what has ended, but not past what is in use or comes later', () => {
    const print = (rows: Rows) => replacementsIn(rows).map(({ code }) => code);
    expect(print({ A: ['terminated', 'B'], B: ['active', 'C'], C: ['active', ''] })).toEqual(['B']);
    expect(print({ A: ['terminated', 'B'], B: ['terminated', 'C'], C: ['active', ''] })).toEqual(['C']);
    expect(print({ A: ['terminated', 'B'], B: ['notYetEffective', 'C'], C: ['active', ''] })).toEqual(['B']);
    expect(print({ A: ['terminated', 'BC'], B: ['terminated', 'X'], C: ['terminated', ''] })).toEqual(['X', 'C']);
  });

  it('is inferred as soon as one step of its chain is, and comes after what CMS refers to', () => {
    const rows: Rows = {
      A: ['terminated', 'bC'],
      B: ['active', ''],
      C: ['terminated', 'dE'],
      D: ['active', ''],
      E: ['active', ''],
    };
    expect(replacementsIn(rows).map(print)).toEqual([
      'E active crossReference',
      'B active inferred',
      'D active inferred',
    ]);
  });

  it('is what CMS refers to where both are known', () => {
    const rows: Rows = { A: ['terminated', 'bC'], B: ['terminated', 'D'], C: ['terminated', 'D'], D: ['active', ''] };
    expect(replacementsIn(rows).map(print)).toEqual(['D active crossReference']);
  });

  it('has every code in use that ended codes lead to, each once', () => {
    const status = fc.constantFrom<Replacement['status'][]>('active', 'terminated');
    // A successor ends later, so that no chain leads back: each code's successors have letters after its own.
    const graph = fc.record(
      Object.fromEntries(
        [...'ABCDEF'].map((id) => [
          id,
          fc.tuple(
            status,
            fc.stringMatching(/^[A-G]{0,3}$/).map((to) => after(id, to)),
          ),
        ]),
      ),
    );
    fc.assert(
      fc.property(graph, (rows) => {
        const reached = new Set('A');
        for (const id of reached) {
          if (id === 'A' || rows[id]?.[0] === 'terminated') for (const next of rows[id]?.[1] ?? '') reached.add(next);
        }
        const inUse = [...reached].filter((id) => id !== 'A' && rows[id]?.[0] === 'active').sort();
        const found = replacementsIn(rows);
        expect(found.flatMap(({ code, status }) => (status === 'active' ? [code] : [])).sort()).toEqual(inUse);
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      }),
    );
  });
});

function after(id: string, letters: string): string {
  return [...letters].filter((letter) => letter > id).join('');
}
