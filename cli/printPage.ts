import {
  getModifierMeaning,
  getProductNames,
  isCode,
  isNotOtherwiseClassified,
  release,
  requiresDescription,
} from '../src/index.ts';
import type { Subject } from './findSubject.ts';
import { hang, indent, wrap } from './layOut.ts';
import { printFields } from './printFields.ts';
import { sayCheck } from './sentences.ts';
import type { Colors } from './terminal.ts';

export interface Page {
  /** In terminal columns. */
  readonly width: number;
  readonly colors: Colors;
  /** Whether to print blank fields too. */
  readonly blanks: boolean;
  /** Whether to print CMS's title and definition of each field. */
  readonly definitions: boolean;
}

/** Prints a record like a page of a reference book: first what people look for, then CMS's fields. */
export function printPage(subject: Subject, page: Page): string {
  const { record, observedIn } = subject;
  const { length } = record.code;
  const files = release.files.map(({ name }) => name).join(', ');
  return [
    hang(page.colors.bold(record.code), record.longDescription, page.width, length),
    hang(' '.repeat(length), page.colors.dim(record.shortDescription), page.width, length),
    '',
    ...printHead(subject, page),
    '',
    ...printFields(record, page),
    ...(page.definitions ? [] : ['']),
    printEntry('Release', `HCPCS ${release.id}, in force from ${release.effectiveDate} (${files})`, page),
    ...(observedIn ? [printEntry('Seen in', observedIn.join(', '), page)] : []),
  ].join('\n');
}

/** What CMS's fields do not say by themselves. */
function printHead({ record: { code }, check, modifiers, unit, ...day }: Subject, page: Page): readonly string[] {
  const color = check.status === 'active' ? page.colors.green : page.colors.red;
  const use = printEntry('Use', color(sayCheck(check, day)), page);
  const said = modifiers.map((modifier) => printEntry(`-${modifier}`, sayModifier(code, modifier), page));
  if (check.status === 'malformed' || !isCode(code)) return [use, ...said];
  const names = getProductNames(code);
  return [
    use,
    ...said,
    printEntry('Unit', sayUnit(unit), page),
    printEntry('NOC', sayNoc(code), page),
    ...(names.length > 0 ? [printEntry('Products', names.join(', '), page)] : []),
  ];
}

function sayModifier(code: string, modifier: string): string {
  return getModifierMeaning(code, modifier)?.description ?? "not among CMS's modifiers";
}

function sayUnit(unit: Subject['unit']): string {
  if (unit.length === 0) return 'the description does not say';
  return unit.map(({ text, quantity, ucum }) => `${text} (UCUM: ${quantity} ${ucum})`).join(' and ');
}

function sayNoc(code: string): string {
  if (isNotOtherwiseClassified(code)) return "yes, on CMS's list: a claim needs a written description";
  return requiresDescription(code) ? 'not on the list, but a claim needs a written description' : 'no';
}

/** Wide enough for the name of each field. */
const LABEL_WIDTH = 32;
/** In a narrower terminal the text stands below its label. */
const NARROW = 72;

/** A label, and a text beside it. */
export function printEntry(label: string, text: string, { width, colors }: Page): string {
  if (width >= NARROW) return indent(hang(colors.bold(label.padEnd(LABEL_WIDTH)), text, width - 2, LABEL_WIDTH));
  const below = indent(indent(wrap(text, width - 4)));
  return label === '' ? below : `${indent(colors.bold(label))}\n${below}`;
}
