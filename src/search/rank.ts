import { newTraits, readDocument, slotsOf, type Traits } from './readDocument.ts';
import type { Query } from './readQuery.ts';
import type { Ranked, Scope } from './types.ts';

/** What counts beside the words themselves. */
const LONG_SHARE = 0.67;
const NAME_SHARE = 0.34;
const BEST_SHARE = 0.3;
const FIRST_WORD = 0.27;
const SIDE_BY_SIDE = 0.2;
/** A little more than a document has that is the query, word for word: only a code itself fits entirely. */
const ALL = 1.01 + LONG_SHARE + NAME_SHARE + BEST_SHARE + FIRST_WORD + SIDE_BY_SIDE;

/** What is missing counts less than what is there. */
const COVERAGE_POWER = 0.63;
/** Codes with C are for hospitals' outpatient claims only: of two that fit as well, most people mean the other. */
const OF_HOSPITALS = 0.97;

/** Ranks the documents that have a word of the query. */
export function rank(query: Query, { words, isWanted }: Scope): readonly Ranked[] {
  const slots = slotsOf(query, words);
  const traits = newTraits(query);
  const credits = new Float64Array(query.importance.length);
  const [begin, end] = words.documents.ofHospitals;
  const ranked: Ranked[] = [];
  for (let document = 0; document < isWanted.length; document += 1) {
    if (isWanted[document] === 0 || !readDocument(document, words, slots, traits)) continue;
    const fit = coverage(query, traits, credits) ** COVERAGE_POWER * beside(query, traits);
    const prior = document >= begin && document < end ? OF_HOSPITALS : 1;
    if (fit > 0) ranked.push({ document, fit: (fit * prior) / ALL });
  }
  return ranked;
}

/** How much of the query a document has, its telling words counting more: up to 1. */
function coverage({ readings, importance }: Query, { fits }: Traits, credits: Float64Array): number {
  credits.fill(0);
  for (const { words, parts, fit } of readings) {
    let least = 1;
    for (const part of parts) least = Math.min(least, fits[part] as number);
    for (const word of words) credits[word] = Math.max(credits[word] as number, least * fit);
  }
  let covered = 0;
  for (let word = 0; word < credits.length; word += 1) {
    covered += (credits[word] as number) * (importance[word] as number);
  }
  return covered;
}

/** How much the document is the query and nothing else. */
function beside({ importance }: Query, traits: Traits): number {
  const { longShare, nameShare, bestShare, firstWord, sideBySide } = traits;
  const pairs = Math.max(1, importance.length - 1);
  return (
    1 +
    LONG_SHARE * longShare +
    NAME_SHARE * nameShare +
    BEST_SHARE * bestShare +
    FIRST_WORD * firstWord +
    SIDE_BY_SIDE * Math.min(1, sideBySide / pairs)
  );
}
