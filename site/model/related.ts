import { getLongDescription, getShortDescription, listCodes } from 'hcpcs';
import type { Named } from './page.ts';

/** The words of all long descriptions: which codes have each. */
interface Words {
  readonly codesWith: ReadonlyMap<string, readonly string[]>;
  readonly weights: ReadonlyMap<string, number>;
}

const MOST = 6;
/** How alike descriptions must be, from 0 to 1. */
const ALIKE = 0.35;

let known: Words | undefined;

/** The codes whose descriptions share most with a text. Rare words count for more. */
export function relatedCodes(id: string, longDescription: string): readonly Named[] {
  known ??= readWords();
  const { codesWith, weights } = known;
  const shared = new Map<string, number>();
  for (const word of wordsOf(longDescription)) {
    for (const code of codesWith.get(word) ?? []) shared.set(code, (shared.get(code) ?? 0) + (weights.get(word) ?? 0));
  }
  const own = weightOf(longDescription, weights);
  return [...shared]
    .filter(([code]) => code !== id)
    .filter(([, weight]) => weight > own * ALIKE)
    .map(([code, weight]) => ({ code, score: weight / Math.sqrt(own * weightOf(textOf(code), weights)) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ code }) => named(code));
}

/** The codes before and after a code in CMS's file. */
export function neighboursOf(id: string): readonly Named[] {
  const codes: readonly string[] = listCodes();
  const place = codes.indexOf(id);
  return place < 0 ? [] : [codes[place - 1], codes[place + 1]].flatMap((code) => (code ? [named(code)] : []));
}

function named(code: string): Named {
  return { code, shortDescription: getShortDescription(code) ?? '' };
}

function readWords(): Words {
  const codesWith = new Map<string, string[]>();
  for (const code of listCodes()) {
    for (const word of wordsOf(textOf(code))) {
      const codes = codesWith.get(word);
      if (codes) codes.push(code);
      else codesWith.set(word, [code]);
    }
  }
  const all = listCodes().length;
  const weights = new Map([...codesWith].map(([word, { length }]) => [word, Math.log(all / length)]));
  return { codesWith, weights };
}

function weightOf(text: string, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of wordsOf(text)) sum += weights.get(word) ?? 0;
  return sum;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9.]+/g));
}

function textOf(code: string): string {
  return getLongDescription(code) ?? '';
}
