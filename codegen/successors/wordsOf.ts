/** What a description says besides the thing itself: how to report it, which code it names, what it leaves open. */
const REMARKS: readonly RegExp[] = [
  /\([^()]*\blist (?:separately )?in addition to [^()]*\)/g,
  /\(code may be used for medicare [^()]*\)/g,
  /not otherwise (?:specified|classified)/g,
  /excludes biosimilars?/g,
  /per (?:infusion|therapeutic dose)/g,
  /\b[a-z]\d{4}\b/g,
];

/** The last one is left of `patient's` and `device(s)`. */
const STOP_WORDS = 'a an and any as at by for in is of on or that the this to use used using with s';
const QUANTITY_WORDS =
  'cc dose each g gm gram iu mcg mci meq mg microcurie microgram milligram millicurie milliliter ml per percent unit up vial';
const LEFT_OUT: ReadonlySet<string> = new Set(`${STOP_WORDS} ${QUANTITY_WORDS}`.split(' '));

const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ['hcl', 'hydrochloride'],
  ['inj', 'injection'],
]);

/**
 * The words of a description that say what it describes: without quantities, numbers, plurals and forms of writing.
 *
 *     'Injection, c-1 esterase inhibitor (human), 10 units'  →  injection, c, esterase, inhibitor, human
 *     'Inj, furosemide, up to 20 mg'                         →  injection, furosemide
 *
 * Digits are cut, not words with digits: CMS writes `c-1` and `c1`, `f18` and `f 18`.
 */
export function wordsOf(description: string): ReadonlySet<string> {
  const text = REMARKS.reduce((rest, remark) => rest.replace(remark, ' '), description.toLowerCase());
  const words = text.replaceAll('i.u.', 'iu').match(/[a-z]+/g) ?? [];
  return new Set(words.map(toLongForm).filter((word) => !LEFT_OUT.has(word)));
}

function toLongForm(word: string): string {
  const singular = word.length < 4 ? word : word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
  return LONG_FORMS.get(singular) ?? singular;
}
