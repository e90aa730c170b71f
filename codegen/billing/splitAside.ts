import { UNIT } from './unitWords.ts';

/** Words after a weight that are not what is weighed. */
const NOT_WEIGHED = String.raw`(?:and|or|per|each|every|in|with|for|up|tablet|capsule|syringe|implant|patch|kit)\b`;

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
  // What is weighed: 0.1 mg of iron, 50 mg phenytoin equivalent
  `(?<=(?<![a-z])(?:mg|grams?)) (?:of )?(?!${NOT_WEIGHED})[a-z]+(?: (?:iron|equivalent))?`,
  // The activity that is measured: per iu vwf:rco
  String.raw`(?<=i\.?u\.?) vwf:rco`,
  ', fda-approved final product, non-compounded, administered through dme',
];

/** Words up to the end that name no quantity. */
const REMARK = String.raw`(?:(?!\b(?:per|each|up to)\b|\d).)*`;
/** These reach to the end, so one is enough: a repeated group would match in ever more ways. */
const REMARKS = [
  `, not for ${REMARK}`,
  `, includes ${REMARK}`,
  ` - ${REMARK}`,
  String.raw`, fda approved prescription\b.*`,
  // per mile, transport; each 15 minutes of personal one-on-one contact
  String.raw`(?<=\b(?:(?:per|each) (?:\d+ )?(?:mile|minutes?)|minute increments))(?:[,;]| of personal) ${REMARK}`,
];

/** The full stop of `i.u.` stays with the unit. */
const ASIDE = new RegExp(String.raw`(?:${ASIDES.join('|')})*(?:${REMARKS.join('|')})?(?:(?<!i\.u)\.)?$`);

const QUANTITY = String.raw`\d[\d.,]* ?${UNIT}`;

/** Quantities beside the unit that are not part of it. */
const CONTENTS = [
  // 5000 iu vial
  `(?<=${QUANTITY}) (?:vial|ampule)$`,
  // 0.9 mg, provided in 1.1 mg vial
  `, provided in ${QUANTITY} vial$`,
  // The most that one dose holds: per study dose, up to 30 millicuries
  String.raw`(?<=\bper (?:study|treatment) dose),? up to ${QUANTITY}$`,
  // The most that is billed by this code: per 1 usp unit (up to 999 usp units)
  String.raw`(?<=\bper (?:\d+ )?${UNIT})(?:, up to ${QUANTITY}| \(up to ${QUANTITY}\))$`,
  // A strength: carbidopa 5 mg/levodopa 20 mg enteral suspension
  String.raw`(?<=[a-z]) ${QUANTITY}/[a-z]+ ${QUANTITY}(?= [a-z ]*\bsuspension,)`,
];
const CONTENT = new RegExp(CONTENTS.join('|'));

/** `mileage (per mile)`, `single unit dosage form (354 mg)`: a unit in parentheses is no aside. */
const UNIT_IN_PARENTHESES = / \((per [^()]*|(?<=\bsingle unit (?:dosage form|dose applicator) \()[^()]*)\)$/;

/** Separates a description from the asides after it. */
export function splitAside(description: string): { readonly text: string; readonly aside: string } {
  const opened = description.replace(CONTENT, '').replace(UNIT_IN_PARENTHESES, ', $1');
  const text = opened.replace(ASIDE, '');
  return { text, aside: opened.slice(text.length) };
}
