import { type DescribedField, type DescribedValue, describeRecord } from '../src/index.ts';
import { hang, indent, wrap } from './layOut.ts';
import { type Page, printEntry } from './printPage.ts';

type AnyRecord = Parameters<typeof describeRecord>[0];

/** The fields that the head of the page has. */
const inHead: readonly string[] = ['code', 'longDescription', 'shortDescription'];

/** A record's fields in the order of CMS's layout: by name, or with CMS's title and definition. */
export function printFields(record: AnyRecord, page: Page): readonly string[] {
  const fields = describeRecord(record).filter(({ values }) => page.blanks || values.length > 0);
  if (page.definitions) return fields.map((field) => `${printDefined(field, page)}\n`);
  return fields.filter(({ property }) => !inHead.includes(property)).map((field) => printNamed(field, page));
}

/** The field's property, and beside it a line for each value. */
function printNamed({ property, values }: DescribedField, page: Page): string {
  if (values.length === 0) return printEntry(property, '(blank)', page);
  return values.map((value, index) => printEntry(index === 0 ? property : '', sayValue(value, page), page)).join('\n');
}

function sayValue({ value, description, group }: DescribedValue, { colors: { cyan, dim } }: Page): string {
  const meaning = description === undefined ? '' : `  ${description}`;
  return `${cyan(value)}${meaning}${group === undefined ? '' : dim(` (${group})`)}`;
}

function printDefined({ property, title, column, definition, values }: DescribedField, page: Page): string {
  const { bold, dim } = page.colors;
  const repeats = /-\d$/.test(column);
  const lines = values.map((value, index) => printDefinedValue(value, repeats ? `#${index + 1}` : '', page));
  return [
    wrap(`${bold(title)} ${dim(`(${property}; CMS column ${column})`)}`, page.width),
    ...(lines.length === 0 ? [indent('(blank)')] : lines),
    ...definition.split('\n\n').map((paragraph) => indent(dim(wrap(paragraph, page.width - 2)))),
  ].join('\n');
}

/** A value, and after it its meaning, below CMS's heading for it if there is one. */
function printDefinedValue({ value, description, group }: DescribedValue, number: string, page: Page): string {
  const { cyan, underline } = page.colors;
  const label = number === '' ? cyan(value) : `${number} ${cyan(value)}`;
  const width = page.width - 2;
  if (description === undefined) return indent(number === '' ? wrap(label, width) : label);
  const labelWidth = value.length + (number === '' ? 0 : number.length + 1);
  if (group === undefined) return indent(hang(label, description, width, labelWidth));
  const below = ' '.repeat(labelWidth + 2);
  return indent(
    `${hang(label, underline(group), width, labelWidth)}\n${hang(below, description, width, below.length)}`,
  );
}
