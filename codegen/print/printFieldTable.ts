import { columnLabel, formOf, modifierLayoutName, type RecordField, recordFields, valueFields } from '../fields.ts';
import type { Layout } from '../parse/layout.ts';
import { printDoc, printFrozen } from './printLiteral.ts';

/** Prints what CMS says about each field of a record, by property, in the layout's order. */
export function printFieldTable(layout: Layout): string {
  const fields = recordFields.map((field) => [field.property, describe(field, layout, field.layoutName)] as const);
  const [code] = recordFields;
  return `import type { Field, FieldForms, Property } from "./types.ts";

${printDoc("CMS's title, column, layout name and definition of each property of a record, in the record layout's order.")}export const fieldTable: { readonly [Name in Property]: Field } = ${printFrozen(Object.fromEntries(fields))};

${printDoc('The field `code` of a modifier, which the layout describes separately.')}export const modifierCodeField: Field = ${printFrozen(code && describe(code, layout, modifierLayoutName))};

${printDoc('How each field is packed and read, in the order of a record.')}export const fieldForms: FieldForms = {
${valueFields.map((field) => `  ${field.property}: "${formOf(field)}",\n`).join('')}};
`;
}

function describe(field: RecordField, layout: Layout, layoutName: string) {
  const { title, definition } = layout.get(layoutName) ?? {};
  return { property: field.property, title, column: columnLabel(field), layoutName, definition };
}
