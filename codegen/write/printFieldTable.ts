import type { Layout } from '../parse/parseLayout.ts';
import { columnLabel, modifierLayoutName, type RecordField, recordFields } from '../recordFields.ts';
import { printDoc, printFrozen } from './printLiteral.ts';

/** Prints what CMS says about each field of a record, by property, in the layout's order. */
export function printFieldTable(layout: Layout): string {
  const fields = recordFields.map((field) => [field.property, describe(field, layout, field.layoutName)] as const);
  const [code] = recordFields;
  return `import type { Field, Property } from "./types.ts";

${printDoc("CMS's title, column, layout name and definition of each property of a record, in the record layout's order.")}export const fieldTable: { readonly [Name in Property]: Field } = ${printFrozen(Object.fromEntries(fields))};

${printDoc('The field `code` of a modifier, which the layout tells of separately.')}export const modifierCodeField: Field = ${printFrozen(code && describe(code, layout, modifierLayoutName))};
`;
}

function describe(field: RecordField, layout: Layout, layoutName: string) {
  const { title, definition } = layout.get(layoutName) ?? {};
  return { property: field.property, title, column: columnLabel(field), layoutName, definition };
}
