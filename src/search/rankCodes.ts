import { documentOf, documentsFrom } from './documents.ts';
import type { NamedCodes } from './findCodes.ts';
import type { Ranked, Scope } from './types.ts';

/** How well codes fit that the query names, against the words of others. */
const EXACT = 1;
const BEGINNING = 0.95;
const SLIPPED = 0.9;
const WORDS_BESIDE_CODES = 0.8;

/** Ranks the codes and modifiers that a query names, each once. */
export function rankCodes({ exact, beginning, slipped }: NamedCodes, { words, isWanted }: Scope): readonly Ranked[] {
  const { documents } = words;
  const found = new Map<number, number>();
  const add = (document: number | undefined, fit: number) => {
    if (document !== undefined && isWanted[document] === 1 && !found.has(document)) found.set(document, fit);
  };
  for (const id of exact) add(documentOf(id, documents), EXACT);
  if (beginning !== '') for (const document of documentsFrom(beginning)) add(document, BEGINNING);
  for (const [place, id] of slipped.entries()) add(documentOf(id, documents), SLIPPED - place / 100);
  return [...found].map(([document, fit]) => ({ document, fit }));
}

/** What fits less than this share of the best is left out. */
const LEAST_SHARE = 0.4;

/** What was found by words, without what fits much worse than the best. */
export function withoutWorst(ranked: readonly Ranked[]): readonly Ranked[] {
  let best = 0;
  for (const { fit } of ranked) best = Math.max(best, fit);
  return ranked.filter(({ fit }) => fit >= LEAST_SHARE * best);
}

/** All that was found, each document once. */
export function mergeRanks(byCode: readonly Ranked[], byWords: readonly Ranked[]): readonly Ranked[] {
  if (byCode.length === 0) return byWords;
  const named = new Set(byCode.map(({ document }) => document));
  const others = byWords.filter(({ document }) => !named.has(document));
  return [...byCode, ...others.map(({ document, fit }) => ({ document, fit: fit * WORDS_BESIDE_CODES }))];
}

/** The best documents, as many as are wanted, with their scores. */
export function takeBest(ranked: readonly Ranked[], most: number, { isActive }: Scope): readonly Ranked[] {
  const best: Ranked[] = [];
  for (const { document, fit } of ranked) {
    const score = fit === EXACT ? fit : (fit + (isActive[document] as number)) / 2;
    let at = best.length;
    while (at > 0 && isBefore(document, score, best[at - 1] as Ranked)) at -= 1;
    if (at < most) best.splice(at, 0, { document, fit: score });
    if (best.length > most) best.pop();
  }
  return best;
}

/** Of two that fit as well, the first one in CMS's order. */
function isBefore(document: number, score: number, other: Ranked): boolean {
  return score > other.fit || (score === other.fit && document < other.document);
}
