import { isCombination } from './isCombination.ts';
import { type NamedQuantity, readQuantities, readQuantity } from './readQuantities.ts';
import { splitAside } from './splitAside.ts';

/** Why a description gives no unit. */
type Reason =
  | 'no quantity'
  | 'a quantity that does not end it'
  | 'several quantities or units'
  | 'a limit, a range or a part'
  | 'the content of a device or a service'
  | 'the duration of a service or the size of an article';

/** CMS's words, a plain decimal, and the unit in UCUM. */
type UnitQuantity = Pick<NamedQuantity, 'text' | 'quantity' | 'ucum'>;

/** What one unit of a code is: a quantity, or one for each component of a combination; otherwise why it is unknown. */
export type Reading = { readonly quantities: readonly UnitQuantity[] } | { readonly reason: Reason };

/**
 * Reads what one unit of a code is from the end of its long description, without the remarks that follow. No unit is
 * better than a wrong one: where the rest of the description allows another reading, it gives the reason.
 *
 *     'Injection, pembrolizumab, 1 mg'                       →  1 mg
 *     'Injection, furosemide, up to 20 mg'                   →  up to 20 mg
 *     'Injection, ceftazidime and avibactam, 0.5 g/0.125 g'  →  0.5 g and 0.125 g
 *     'Injection, testosterone cypionate, 1 cc, 200 mg'      →  several quantities or units
 */
export function readBillingUnit(longDescription: string): Reading {
  const equated = readEquation(longDescription);
  if (equated !== undefined) return { quantities: [equated] };
  const { text, aside } = splitAside(longDescription.trim());
  const quantities = withLimits(text, readQuantities(text));
  if (isCombination(text, quantities)) return { quantities };
  const end = readEnd(text);
  if (end === undefined) return { reason: quantities.length > 0 ? 'a quantity that does not end it' : 'no quantity' };
  const rest = withoutParentheses(text.slice(0, -end.text.length));
  const reason = doubtOf(end, rest, aside);
  return reason === undefined ? { quantities: [end] } : { reason };
}

/** The quantities with the `up to` before them, if each has one. */
function withLimits(text: string, quantities: readonly NamedQuantity[]): readonly NamedQuantity[] {
  const limited = quantities.map((quantity) => ({
    ...quantity,
    start: quantity.start - 'up to '.length,
    text: `up to ${quantity.text}`,
  }));
  return limited.every(({ start, text: words }) => text.startsWith(words, start)) ? limited : quantities;
}

const EQUATION =
  /(?<left>(?<!\d)1 month(?:'s)? supply|[\d.,]+ ?[a-z]+) ?= ?1 unit\b|\b(?:1 unit equals|one unit =) (?<right>[\d.,]+ [a-z ]+)/g;

/** `500 ml = 1 unit`, `one unit = 1 day supply` gives the unit wherever it stands, if nothing else does. */
function readEquation(description: string): UnitQuantity | undefined {
  const equations = [...description.matchAll(EQUATION)];
  const [equated, ...others] = equations.map(({ groups = {} }) => readEquated(groups.left ?? groups.right ?? ''));
  return others.length === 0 ? equated : undefined;
}

function readEquated(text: string): UnitQuantity | undefined {
  const supply = /^1 (month|day)(?:'s)? supply$/.exec(text);
  if (supply) return { text, quantity: '1', ucum: supply[1] === 'day' ? 'd' : 'mo' };
  // CMS's calorie is that of food labels, a kilocalorie.
  if (/^\d+ calories$/.test(text)) return { text, quantity: text.replace(' calories', ''), ucum: '[Cal]' };
  return readQuantity(text);
}

type Qualifier = '' | 'per ' | 'each ' | 'up to ';

interface End extends NamedQuantity {
  readonly qualifier: Qualifier;
  readonly hasNumber: boolean;
}

/** The last clause, if it is a quantity, or ends with one after other words. */
function readEnd(text: string): End | undefined {
  // Not at the comma of a number.
  const clause = (text.split(/(?<!\d),|,(?!\d)|[;:)]/).at(-1) ?? '').trim();
  const before = BEFORE.exec(clause)?.[0] ?? '';
  const end = clause.slice(before.length);
  const qualifier = (/^(?:per|each|up to) /.exec(end)?.[0] ?? '') as Qualifier;
  const words = end.slice(qualifier.length);
  const quantity = readQuantity(words.replace(FACTOR, '')) ?? readCount(end);
  if (quantity === undefined || end === text) return undefined;
  // Not how often something is done: `three times per week`.
  if (before !== '' && quantity.measure === 'time' && words !== 'diem') return undefined;
  return { ...quantity, text: end, qualifier, hasNumber: /^[\d.]/.test(words) };
}

/** Any words before `per`, `each` or `up to`, or a single one before a number: a drug's name. */
const BEFORE = /^(?:(?:[a-z][a-z\d-]* )*?(?=(?:per|each|up to) )|[a-z][a-z\d-]* (?=[\d.]))/i;

/** Whose activity the unit measures: `per factor viii i.u.`. */
const FACTOR = /^factor [ivx]+ (?=i\.u\.$)/;

const NUMBER_OF_ARTICLES = /^per (?:box of )?(\d+)(?: (?:strips|tests))?$|^(\d+) per box$/;
const VIAL_OR_DOSE = /^per (?:single (?:use|dose) )?(vial)$|^per (?:(?:study|therapeutic|treatment) )?(dose)$/;

/** A number of articles, one vial, or one dose. */
function readCount(text: string): NamedQuantity | undefined {
  const articles = firstGroup(NUMBER_OF_ARTICLES.exec(text));
  const thing = firstGroup(VIAL_OR_DOSE.exec(text));
  if (articles === undefined && thing === undefined) return undefined;
  const ucum = thing === undefined ? '1' : `{${thing}}`;
  return { start: 0, end: text.length, text, quantity: articles ?? '1', ucum, measure: 'amount' };
}

function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

const DEVICE = /\b(?:syringe|cartridge|dispenser|device|system|kit|administration and supply)\b/i;
const LIMIT =
  /\b(?:additional|first|beyond|over|approximately|at least|minimum|maximum|exceed|less|more|greater|within)\b/i;

/** Why the quantity that ends a description is not certain. */
function doubtOf(end: End, rest: string, aside: string): Reason | undefined {
  const { qualifier, hasNumber, measure, quantity, ucum } = end;
  if (!hasNumber && (qualifier === '' || qualifier === 'up to ')) return 'no quantity';
  if (qualifier === 'each ' && measure !== 'time' && ucum !== '{unit}') return 'no quantity';
  // A quarter of an hour is what services are billed by, any other time is how long one lasts.
  const isQuarter = ucum === 'min' && (qualifier === 'up to ' || quantity === '15');
  const isDuration = (qualifier === '' || qualifier === 'up to ') && !isQuarter;
  if (measure === 'time' && isDuration) return 'the duration of a service or the size of an article';
  if (measure === 'extent' && qualifier !== 'per ') return 'the duration of a service or the size of an article';
  // The width of a bandage sold by the yard, or the strength of a contrast agent, is not the size of one unit.
  const isOther = (other: NamedQuantity) =>
    other.measure === 'amount' || (other.measure === measure && measure !== 'extent');
  // A litre a day, or a dose every six hours, does not change what is billed: the day.
  if (end.text === 'per diem') return undefined;
  const others = [...readQuantities(rest), ...(isEquivalent(aside, ucum) ? [] : readQuantities(aside))];
  if (others.some(isOther)) return 'several quantities or units';
  if (/\b(?:per|each)\b/.test(rest)) return 'several quantities or units';
  const limit = qualifier === 'per ' || qualifier === 'each ' ? /\b(?:additional|beyond)\b/i : LIMIT;
  if (limit.test(rest)) return 'a limit, a range or a part';
  if (qualifier === '' && DEVICE.test(rest)) return 'the content of a device or a service';
  return undefined;
}

/** Whether an aside says the same amount in another unit: `300 micrograms (1500 i.u.)`. */
function isEquivalent(aside: string, ucum: string): boolean {
  const other = readQuantity(/^ \(([^()]*)\)$/.exec(aside)?.[1] ?? '');
  return other !== undefined && other.ucum !== ucum;
}

function withoutParentheses(text: string): string {
  const shorter = text.replace(/\([^()]*\)/g, '');
  return shorter === text ? text : withoutParentheses(shorter);
}
