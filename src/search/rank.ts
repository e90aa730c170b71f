import type { Corpus } from './corpus.ts';
import type { Query } from './readQuery.ts';
import type { Place, Ranked } from './types.ts';

/** What counts beside the words themselves; the sum is that of a document that is the query, word for word. */
const LONG_SHARE = 0.67;
const NAME_SHARE = 0.34;
const BEST_SHARE = 0.3;
const FIRST_WORD = 0.27;
const SIDE_BY_SIDE = 0.2;
const ALL = 1 + LONG_SHARE + NAME_SHARE + BEST_SHARE + FIRST_WORD + SIDE_BY_SIDE;

/** A word of a long description counts less, because there are more of them. */
const IN_LONG_TEXT = 0.9;
/** What is missing counts less than what is there. */
const COVERAGE_POWER = 0.63;
/** Codes with C are for hospitals' outpatient claims only: of two that fit as well, most people mean the other. */
const OF_HOSPITALS = 0.97;

/** Ranks the documents that have a word of the query. */
export function rank(query: Query, { words, isWanted }: Place): readonly Ranked[] {
  const { tokens, starts, weights, firstNames, documents } = words;
  const { readings, importance } = query;
  const { slots, hits } = slotsOf(query, words);
  const fits = new Float64Array(query.parts.length);
  const credits = new Float64Array(importance.length);
  const whole = importance.reduce((sum, one) => sum + one, 0);
  const [firstOfHospitals, endOfHospitals] = documents.ofHospitals;
  const ranked: Ranked[] = [];
  for (let document = 0; document < documents.all; document += 1) {
    if (isWanted[document] === 0) continue;
    fits.fill(0);
    const names = firstNames[document] as number;
    const texts = 2 + (firstNames[document + 1] as number) - names;
    let longShare = 0;
    let nameShare = 0;
    let bestShare = 0;
    let firstWord = 0;
    let sideBySide = 0;
    for (let place = 0; place < texts; place += 1) {
      const isLong = place === 1;
      const text = place < 2 ? document + place * documents.all : names + place - 2;
      const begin = starts[text] as number;
      const stop = starts[text + 1] as number;
      const factor = isLong ? IN_LONG_TEXT : 1;
      let previous = -2;
      let adjacent = 0;
      let weight = 0;
      for (let at = begin; at < stop; at += 1) {
        const token = tokens[at] as number;
        const slot = slots[token] as number;
        if (slot === 0) {
          previous = -2;
          continue;
        }
        const hit = hits[slot] as Hits;
        let best = 0;
        for (let index = 0; index < hit.parts.length; index += 1) {
          const part = hit.parts[index] as number;
          const fit = hit.fits[index] as number;
          if (fit * factor > (fits[part] as number)) fits[part] = fit * factor;
          if (fit > best) best = fit;
          if (part === previous + 1) adjacent += 1;
        }
        previous = hit.parts[0] as number;
        weight += (weights[token] as number) * best;
        if (at === begin && isLong) firstWord = best;
      }
      if (weight === 0) continue;
      const share = weight / weightOfText(text, words);
      if (share > bestShare) bestShare = share;
      if (isLong) longShare = share;
      else if (place > 1 && share > nameShare) nameShare = share;
      if (adjacent > sideBySide) sideBySide = adjacent;
    }
    if (bestShare === 0) continue;
    credits.fill(0);
    for (const reading of readings) {
      let fit = 1;
      for (const part of reading.parts) fit = Math.min(fit, fits[part] as number);
      fit *= reading.fit;
      if (fit === 0) continue;
      for (const word of reading.words) if (fit > (credits[word] as number)) credits[word] = fit;
    }
    let covered = 0;
    for (let word = 0; word < credits.length; word += 1)
      covered += (credits[word] as number) * (importance[word] as number);
    if (covered === 0) continue;
    const sides = Math.min(1, sideBySide / Math.max(1, importance.length - 1));
    const beside =
      1 +
      LONG_SHARE * longShare +
      NAME_SHARE * nameShare +
      BEST_SHARE * bestShare +
      FIRST_WORD * firstWord +
      SIDE_BY_SIDE * sides;
    const prior = document >= firstOfHospitals && document < endOfHospitals ? OF_HOSPITALS : 1;
    ranked.push({ document, fit: ((covered / whole) ** COVERAGE_POWER * beside * prior) / ALL });
  }
  return ranked;
}

function weightOfText(text: number, { tokens, starts, weights, textWeights }: Corpus): number {
  const known = textWeights[text] as number;
  if (known > 0) return known;
  let weight = 0;
  const end = starts[text + 1] as number;
  for (let at = starts[text] as number; at < end; at += 1) weight += weights[tokens[at] as number] as number;
  textWeights[text] = weight;
  // Rounded, as the next query gets it.
  return textWeights[text] as number;
}

/** The parts that a word of the vocabulary may be, with its fits. */
interface Hits {
  readonly parts: number[];
  readonly fits: number[];
}

/** For each word of the vocabulary the place of its hits; 0 for a word that the query does not mean. */
export function slotsOf({ parts }: Query, { words }: Corpus): { slots: Uint16Array; hits: readonly Hits[] } {
  const slots = new Uint16Array(words.length);
  const hits: Hits[] = [{ parts: [], fits: [] }];
  for (const [part, matches] of parts.entries()) {
    for (const { token, fit } of matches) {
      if (slots[token] === 0) slots[token] = hits.push({ parts: [], fits: [] }) - 1;
      const hit = hits[slots[token] as number] as Hits;
      hit.parts.push(part);
      hit.fits.push(fit);
    }
  }
  return { slots, hits };
}
