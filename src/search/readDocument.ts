import type { Corpus } from './corpus.ts';
import type { Query } from './readQuery.ts';

/** What a document has of a query. The same object is filled for each document. */
export interface Traits {
  /** For each part of the query how well the best word of the document fits. */
  readonly fits: Float64Array;
  /** Which share of its long description the query is, of its best product name, and of whichever text is best. */
  longShare: number;
  nameShare: number;
  bestShare: number;
  /** How well the first word of the long description fits: CMS begins with what a thing is. */
  firstWord: number;
  /** How many words follow one another as in the query. */
  sideBySide: number;
}

export function newTraits({ parts }: Query): Traits {
  const fits = new Float64Array(parts.length);
  return { fits, longShare: 0, nameShare: 0, bestShare: 0, firstWord: 0, sideBySide: 0 };
}

/** For each word of the vocabulary the place of its hits; 0 for a word that the query does not mean. */
export interface Slots {
  readonly places: Uint16Array;
  readonly hits: readonly Hits[];
}

/** The parts that a word of the vocabulary may be, with its fits. */
interface Hits {
  readonly parts: number[];
  readonly fits: number[];
}

export function slotsOf({ parts }: Query, { words }: Corpus): Slots {
  const places = new Uint16Array(words.length);
  const hits: Hits[] = [{ parts: [], fits: [] }];
  for (const [part, matches] of parts.entries()) {
    for (const { token, fit } of matches) {
      if (places[token] === 0) places[token] = hits.push({ parts: [], fits: [] }) - 1;
      const hit = hits[places[token] as number] as Hits;
      hit.parts.push(part);
      hit.fits.push(fit);
    }
  }
  return { places, hits };
}

/** A word of a long description counts less, because there are more of them. */
const IN_LONG_TEXT = 0.9;

/** Finds what a document has of a query: false if nothing. */
export function readDocument(document: number, words: Corpus, slots: Slots, traits: Traits): boolean {
  const { documents, firstNames } = words;
  const names = firstNames[document] as number;
  const end = firstNames[document + 1] as number;
  traits.fits.fill(0);
  traits.longShare = 0;
  traits.nameShare = 0;
  traits.bestShare = 0;
  traits.firstWord = 0;
  traits.sideBySide = 0;
  readText(document, 1, words, slots, traits);
  traits.longShare = readText(document + documents.all, IN_LONG_TEXT, words, slots, traits);
  for (let name = names; name < end; name += 1) {
    traits.nameShare = Math.max(traits.nameShare, readText(name, 1, words, slots, traits));
  }
  return traits.bestShare > 0;
}

/** Finds what a text has of a query, and gives the share of the text that the query is. */
function readText(text: number, factor: number, words: Corpus, slots: Slots, traits: Traits): number {
  const { tokens, starts, weights } = words;
  const { fits } = traits;
  const begin = starts[text] as number;
  const end = starts[text + 1] as number;
  let previous = -2;
  let adjacent = 0;
  let weight = 0;
  for (let at = begin; at < end; at += 1) {
    const token = tokens[at] as number;
    const place = slots.places[token] as number;
    if (place === 0) {
      previous = -2;
      continue;
    }
    const hit = slots.hits[place] as Hits;
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
    if (at === begin && factor === IN_LONG_TEXT) traits.firstWord = best;
  }
  if (weight === 0) return 0;
  const share = Math.min(1, weight / weightOfText(text, words));
  traits.bestShare = Math.max(traits.bestShare, share);
  traits.sideBySide = Math.max(traits.sideBySide, adjacent);
  return share;
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
