import { type Measure, UNIT, unitOfWord } from './unitWords.ts';

/** A quantity in a text, its number a plain decimal (example: `'1000'` for CMS's `1,000`). */
export interface NamedQuantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly quantity: string;
  readonly ucum: string;
  readonly measure: Measure;
}

const NUMBER = String.raw`(?=[\d.,]*[1-9])(?<number>\d{1,3}(?:,\d{3})+|\d*\.?\d+)`;
const MEASURE = `(?<million>million )?(?<unit>${UNIT})`;

const ANYWHERE = new RegExp(String.raw`(?<![\w.,^-])${NUMBER} ?${MEASURE}(?!\w|/ml\b)`, 'g');
/** Allows the hyphen of `per 30-days`. */
const WHOLE = new RegExp(`^(?:${NUMBER}[ -]?${MEASURE}|(?<unitAlone>${UNIT}))$`);

/** Finds the quantities of a text. The end of a range or a power is not one, nor is a concentration. */
export function readQuantities(text: string): readonly NamedQuantity[] {
  return [...text.matchAll(ANYWHERE)].map(toQuantity);
}

/** Reads a text that is one quantity and nothing else; a unit without a number means one. */
export function readQuantity(text: string): NamedQuantity | undefined {
  const match = WHOLE.exec(text);
  return match === null ? undefined : toQuantity(match);
}

function toQuantity({ 0: text, index = 0, groups = {} }: RegExpMatchArray): NamedQuantity {
  const { ucum, measure } = unitOfWord(groups.unit ?? groups.unitAlone ?? '');
  const number = Number(groups.number?.replaceAll(',', '') ?? 1) * (groups.million === undefined ? 1 : 1_000_000);
  return { start: index, end: index + text.length, text, quantity: String(number), ucum, measure };
}
