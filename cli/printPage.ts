import type { createColors } from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import {
  type Code,
  type CodeCheck,
  checkCode,
  type DescribedField,
  type DescribedValue,
  describeRecord,
  type Modifier,
  release,
} from '../src/index.ts';

export interface PageOptions {
  /** In terminal columns. */
  readonly width: number;
  readonly colors: ReturnType<typeof createColors>;
  /** Whether to print blank fields too. */
  readonly blanks: boolean;
}

/** Prints a record like a page of a reference book: first CMS's fields, then what else is known. */
export function printPage(record: Code | Modifier, options: PageOptions): string {
  const { bold } = options.colors;
  const fields = describeRecord(record).filter(({ values }) => options.blanks || values.length > 0);
  return [
    hang(bold(record.code), record.longDescription, options.width, record.code.length),
    ...fields.map((field) => printField(field, options)),
    printBeyond(record, options),
  ].join('\n\n');
}

function printField({ property, title, column, definition, values }: DescribedField, options: PageOptions): string {
  const { bold, dim } = options.colors;
  const repeats = /-\d$/.test(column);
  const lines = values.map((value, index) => printValue(value, repeats ? `#${index + 1}` : '', options));
  return [
    wrap(`${bold(title)} ${dim(`(${property}; CMS column ${column})`)}`, options.width),
    ...(lines.length === 0 ? [indent('(blank)')] : lines),
    ...definition.split('\n\n').map((paragraph) => indent(dim(wrap(paragraph, options.width - INDENTATION)))),
  ].join('\n');
}

/** A value, and after it its meaning, below CMS's heading for it if there is one. */
function printValue({ value, description, group }: DescribedValue, number: string, options: PageOptions): string {
  const { cyan, underline } = options.colors;
  const label = number === '' ? cyan(value) : `${number} ${cyan(value)}`;
  const width = options.width - INDENTATION;
  if (description === undefined) return indent(number === '' ? wrap(label, width) : label);
  const labelWidth = value.length + (number === '' ? 0 : number.length + 1);
  if (group === undefined) return indent(hang(label, description, width, labelWidth));
  const below = ' '.repeat(labelWidth + INDENTATION);
  return indent(
    `${hang(label, underline(group), width, labelWidth)}\n${hang(below, description, width, below.length)}`,
  );
}

/**
 * Status and release are not fields of CMS's: the status follows from the termination date, the release from the files.
 */
function printBeyond(record: Code | Modifier, { width, colors }: PageOptions): string {
  const files = release.files.map(({ name }) => name).join(', ');
  const lines = [
    ['Status', printStatus(checkCode(record.code))],
    ['Release', `HCPCS ${release.id}, in force from ${release.effectiveDate} (${files})`],
  ] as const;
  return [
    colors.bold("Beyond CMS's fields"),
    ...lines.map(([name, text]) => indent(hang(name.padEnd(7), text, width - INDENTATION, 7))),
  ].join('\n');
}

/** What `checkCode` says, in a few words. */
export function printStatus(check: CodeCheck): string {
  switch (check.status) {
    case 'active':
      return check.through === undefined ? 'active' : `active, will be terminated after ${check.through}`;
    case 'notYetEffective':
      return `not yet effective, in use from ${check.from}`;
    case 'terminated':
      return `terminated after ${check.through}`;
    default:
      return check.status;
  }
}

const INDENTATION = 2;

function indent(text: string): string {
  return text.replaceAll(/^/gm, ' '.repeat(INDENTATION));
}

/** Puts a text beside a label, with its further lines indented below its first line. */
function hang(label: string, text: string, width: number, labelWidth: number): string {
  const margin = labelWidth + 2;
  const [first = '', ...rest] = wrap(text, width - margin).split('\n');
  return [`${label}  ${first}`, ...rest.map((line) => ' '.repeat(margin) + line)].join('\n');
}

function wrap(text: string, width: number): string {
  return wrapAnsi(text, Math.max(width, 20), { hard: true, trim: true });
}
