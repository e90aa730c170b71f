/** What may follow the quantity that ends a description, without changing it. */
const ASIDES = [
  String.raw`,? *\([^()]*\)`,
  ', not otherwise (?:specified|classified)',
  String.raw`, not therapeutically equivalent to [a-z]\d{4}`,
  String.raw`, containing nominal [\dx^ ]+ vector genomes`,
  ', oral',
  ',? for [a-z]+ (?:use|trial)',
  // The enzyme that spreads the drug, measured in units: the milligrams are the drug's.
  ' and [a-z]*hyaluronidase(?: alfa)?(?:-[a-z]+)?',
  ' of factor ix activity',
];

/** Words up to the end that name no quantity. */
const REMARK = String.raw`(?:(?!\b(?:per|each|up to)\b|\d).)*`;
/** These reach to the end, so one is enough: a repeated group would match in ever more ways. */
const REMARKS = [
  `, not for ${REMARK}`,
  `, includes ${REMARK}`,
  ` - ${REMARK}`,
  String.raw`, fda approved prescription\b.*`,
];

/** The full stop of `i.u.` stays with the unit. */
const ASIDE = new RegExp(String.raw`(?:${ASIDES.join('|')})*(?:${REMARKS.join('|')})?(?:(?<!i\.u)\.)?$`);

/** Separates a description from the asides after it. A unit in parentheses, `mileage (per mile)`, is no aside. */
export function splitAside(description: string): { readonly text: string; readonly aside: string } {
  const opened = description.replace(/ \((per [^()]*)\)$/, ', $1');
  const text = opened.replace(ASIDE, '');
  return { text, aside: opened.slice(text.length) };
}
