import type { NamedQuantity } from './readQuantities.ts';

/** What stands before the first quantity of a combination, between two of them, before the last, and after it. */
interface Form {
  readonly before: RegExp;
  readonly between: RegExp;
  readonly beforeLast: RegExp;
  readonly after: RegExp;
}

const forms: readonly Form[] = [
  // …, 0.5 g/0.125 g
  { before: /[,;] $/, between: /^ ?\/ ?$/, beforeLast: /^ ?\/ ?$/, after: /^$/ },
  // imipenem 4 mg, cilastatin 4 mg and relebactam 2 mg
  {
    before: /(?:^|, )[a-z][a-z -]* $/i,
    between: /^(?:,? and |, | ?\/ ?)[a-z][a-z -]* $/,
    beforeLast: /^(?:,? and | ?\/ ?)[a-z][a-z -]* $/,
    after: /^$/,
  },
  // albuterol, up to 2.5 mg and ipratropium bromide, up to 0.5 mg
  { before: /^[a-z][a-z -]*, $/i, between: /^, [a-z][a-z -]*, $/, beforeLast: /^ and [a-z][a-z -]*, $/, after: /^$/ },
  // …, 1 mg daunorubicin and 2.27 mg cytarabine
  {
    before: /, $/,
    between: /^ [a-z][a-z -]*, $/,
    beforeLast: /^ [a-z][a-z -]* and $/,
    after: /^(?: [a-z][a-z -]*)?$/,
  },
];

/** A quantity after one of these is not a component's. */
const LIMIT = /\b(?:up to|over|less|more|greater|per|each) /;

/** Whether a description, its aside removed, ends with the quantities of a combination's components. */
export function isCombination(text: string, quantities: readonly NamedQuantity[]): boolean {
  if (quantities.length < 2 || quantities.some(({ measure }) => measure !== 'amount')) return false;
  const ends = [0, ...quantities.map(({ end }) => end)];
  const gaps = ends.map((end, index) => text.slice(end, quantities[index]?.start));
  return forms.some((form) => hasForm(gaps, form));
}

function hasForm(gaps: readonly string[], { before, between, beforeLast, after }: Form): boolean {
  const last = gaps.length - 1;
  return gaps.every((gap, index) => {
    if (index === 0) return before.test(gap) && !LIMIT.test(gap);
    if (index === last) return after.test(gap);
    return (index === last - 1 ? beforeLast : between).test(gap) && !LIMIT.test(gap);
  });
}
