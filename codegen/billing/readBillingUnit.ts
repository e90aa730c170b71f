import { readCombination } from './readCombination.ts';
import { type NamedQuantity, readQuantities, readQuantity } from './readQuantities.ts';

/** Why a description tells no unit. */
type Reason =
  | 'no quantity'
  | 'a quantity that does not end it'
  | 'several quantities or units'
  | 'a limit, a range or a part'
  | 'the content of a device or a service'
  | 'the duration of a service or the size of an article';

/** CMS's words, a plain decimal, and the unit in UCUM. */
type UnitQuantity = Pick<NamedQuantity, 'text' | 'quantity' | 'ucum'>;

/** What one unit of a code is: a quantity, or several for the components of a combination. Or none, and why. */
export type Reading = { readonly quantities: readonly UnitQuantity[] } | { readonly reason: Reason };

/**
 * Reads what one unit of a code is from what ends its long description, parentheses behind it left out. No unit is
 * better than a wrong one: where the rest of the description gives room for another reading, it gives the reason.
 *
 *     'Injection, pembrolizumab, 1 mg'                       →  1 mg
 *     'Injection, furosemide, up to 20 mg'                   →  up to 20 mg
 *     'Injection, ceftazidime and avibactam, 0.5 g/0.125 g'  →  0.5 g and 0.125 g
 *     'Injection, testosterone cypionate, 1 cc, 200 mg'      →  several quantities or units
 */
export function readBillingUnit(longDescription: string): Reading {
  const { text, aside } = splitAside(longDescription.trim());
  const equated = readEquation(longDescription);
  if (equated !== undefined) return { quantities: [equated] };
  const components = readCombination(text);
  if (components !== undefined) return { quantities: components };
  const quantities = readQuantities(text);
  const end = readEnd(text);
  if (end === undefined) return { reason: quantities.length > 0 ? 'a quantity that does not end it' : 'no quantity' };
  const rest = withoutParentheses(text.slice(0, -end.text.length));
  const reason = doubtOf(end, rest, aside);
  return reason === undefined ? { quantities: [end] } : { reason };
}

/** `500 ml = 1 unit` tells it wherever it stands. */
function readEquation(description: string): UnitQuantity | undefined {
  const equations = [...description.matchAll(/([\d.,]+ ?[a-z]+) ?= ?1 unit\b/g)].map(([, left = '']) => left);
  const [text = ''] = equations;
  if (equations.length !== 1) return undefined;
  // CMS's calorie is that of food labels, a kilocalorie.
  if (/^\d+ calories$/.test(text)) return { text, quantity: text.replace(' calories', ''), ucum: '[Cal]' };
  const quantity = readQuantity(text);
  return quantity?.measure === 'amount' ? quantity : undefined;
}

type Qualifier = '' | 'per ' | 'each ' | 'up to ';

interface End extends NamedQuantity {
  readonly qualifier: Qualifier;
  readonly hasNumber: boolean;
}

/** The last clause, if it is a quantity. */
function readEnd(text: string): End | undefined {
  // Not at the comma of a number.
  const clause = (text.split(/(?<!\d),|,(?!\d)|[;:)]/).at(-1) ?? '').trim();
  const qualifier = (/^(?:per|each|up to) /.exec(clause)?.[0] ?? '') as Qualifier;
  const words = clause.slice(qualifier.length);
  const quantity = readQuantity(words) ?? (qualifier === 'per ' ? readCount(words) : undefined);
  if (quantity === undefined || clause === text) return undefined;
  return { ...quantity, text: clause, qualifier, hasNumber: /^[\d.]/.test(words) };
}

/** `per 100`. */
function readCount(text: string): NamedQuantity | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  return { start: 0, end: text.length, text, quantity: text, ucum: '1', measure: 'amount' };
}

const DEVICE = /\b(?:syringe|cartridge|dispenser|device|system|kit|administration and supply)\b/i;
const LIMIT =
  /\b(?:additional|first|beyond|over|approximately|at least|minimum|maximum|exceed|less|more|greater|within)\b/i;

/** What speaks against the quantity that ends a description. */
function doubtOf(end: End, rest: string, aside: string): Reason | undefined {
  const { qualifier, hasNumber, measure, ucum } = end;
  if (!hasNumber && (qualifier === '' || qualifier === 'up to ')) return 'no quantity';
  if (qualifier === 'each ' && measure !== 'time' && ucum !== '{unit}') return 'no quantity';
  if (measure === 'time' && qualifier === '') return 'the duration of a service or the size of an article';
  if (measure === 'extent' && qualifier !== 'per ') return 'the duration of a service or the size of an article';
  // How wide the yard of a bandage is, or how strong the millilitre of a contrast agent, is not how much one unit is.
  const isOther = (other: NamedQuantity) =>
    other.measure === 'amount' || (other.measure === measure && measure !== 'extent');
  if (readQuantities(rest).some(isOther) || readQuantities(aside).length > 0) return 'several quantities or units';
  if (/\b(?:per|each)\b/.test(rest)) return 'several quantities or units';
  const limit = qualifier === 'per ' || qualifier === 'each ' ? /\b(?:additional|first|beyond)\b/i : LIMIT;
  if (limit.test(rest)) return 'a limit, a range or a part';
  if (qualifier === '' && DEVICE.test(rest)) return 'the content of a device or a service';
  return undefined;
}

/** Parts a description from what follows its end: parentheses, and that a code stands for what no other names. */
function splitAside(description: string): { readonly text: string; readonly aside: string } {
  const [aside] = /(?:,? *\([^()]*\)|, not otherwise specified)*\.?$/.exec(description) ?? [''];
  const end = aside === '.' && description.endsWith('i.u.') ? description.length : description.length - aside.length;
  return { text: description.slice(0, end), aside: description.slice(end) };
}

function withoutParentheses(text: string): string {
  const shorter = text.replace(/\([^()]*\)/g, '');
  return shorter === text ? text : withoutParentheses(shorter);
}
