/** What a unit measures: it decides which wordings are to be trusted, see `readBillingUnit.ts`. */
export type Measure = 'amount' | 'extent' | 'time';

interface UnitWord {
  /** CMS's words for the unit, as a pattern. */
  readonly words: string;
  readonly ucum: string;
  readonly measure: Measure;
}

/**
 * The first that fits counts. The ounce is left out: CMS does not say whether it means weight or volume. CMS's
 * `cenitmeter` is a centimeter. Half a day has no set length.
 */
const unitWords: readonly UnitWord[] = [
  { words: 'mg|milligrams?', ucum: 'mg', measure: 'amount' },
  { words: 'mcg|micrograms?', ucum: 'ug', measure: 'amount' },
  { words: 'g|gm|grams?', ucum: 'g', measure: 'amount' },
  { words: 'ml|milliliters?|cc', ucum: 'mL', measure: 'amount' },
  { words: 'mci|millicuries?', ucum: 'mCi', measure: 'amount' },
  { words: 'microcuries?', ucum: 'uCi', measure: 'amount' },
  { words: 'meq', ucum: 'meq', measure: 'amount' },
  { words: 'iu|i\\.u\\.|international units?', ucum: '[iU]', measure: 'amount' },
  { words: 'usp units?', ucum: "[USP'U]", measure: 'amount' },
  { words: 'plaque forming units?', ucum: '[PFU]', measure: 'amount' },
  { words: 'units?', ucum: '{unit}', measure: 'amount' },
  { words: 'gallon', ucum: '[gal_us]', measure: 'extent' },
  { words: 'pint', ucum: '[pt_us]', measure: 'extent' },
  { words: 'fluid ounce', ucum: '[foz_us]', measure: 'extent' },
  { words: 'pound', ucum: '[lb_av]', measure: 'extent' },
  { words: 'square +(?:centi|cenit)meters?', ucum: 'cm2', measure: 'extent' },
  { words: 'cubic centimeters?', ucum: 'cm3', measure: 'amount' },
  { words: 'square millimeters?', ucum: 'mm2', measure: 'extent' },
  { words: 'square inch(?:es)?', ucum: '[sin_i]', measure: 'extent' },
  { words: 'cubic foot', ucum: '[cft_i]', measure: 'extent' },
  { words: 'centimeters? length', ucum: 'cm', measure: 'extent' },
  { words: 'mm', ucum: 'mm', measure: 'extent' },
  { words: '(?:linear )?yard', ucum: '[yd_i]', measure: 'extent' },
  { words: 'foot', ucum: '[ft_i]', measure: 'extent' },
  { words: 'inch(?:es)?', ucum: '[in_i]', measure: 'extent' },
  { words: '(?:statute )?mile', ucum: '[mi_i]', measure: 'extent' },
  { words: 'minutes?|minute (?:interval|increments)', ucum: 'min', measure: 'time' },
  { words: 'hours?', ucum: 'h', measure: 'time' },
  { words: 'days?|diem', ucum: 'd', measure: 'time' },
  { words: 'week', ucum: 'wk', measure: 'time' },
  { words: 'month', ucum: 'mo', measure: 'time' },
];

/** A pattern for any of CMS's words for a unit. */
export const UNIT: string = `(?:${unitWords.map(({ words }) => words).join('|')})`;

const patterns = unitWords.map((unit) => ({ unit, pattern: new RegExp(`^(?:${unit.words})$`) }));

/** The unit that CMS's word means. */
export function unitOfWord(word: string): UnitWord {
  const found = patterns.find(({ pattern }) => pattern.test(word));
  if (found === undefined) throw new Error(`${word} is no unit`);
  return found.unit;
}
