import { type CodedField, codedFields, columnLabel } from '../fields.ts';
import type { LayoutField } from '../parse/layout.ts';
import { printDoc, printLiteral, printString, printUnion } from './printLiteral.ts';

/**
 * Prints the values of a coded field and their meanings, in the layout's order, with their literal union. The values
 * are also printed without meanings, because a schema needs none. The library freezes the meanings when it makes the
 * tables, which takes fewer bytes than a call for each.
 */
export function printTable({ singular, ...field }: CodedField, { title, values }: LayoutField): string {
  const type = typeName(singular);
  const source = `(CMS: column ${columnLabel({ singular, ...field })})`;
  const codes = values.map(({ code }) => code);
  return `import type { Meaning } from "./meaning.ts";

${printDoc(`A value of the ${title} ${source}.`)}export type ${type} = ${printUnion(codes)};

${printDoc(`The values of the ${title}, in the record layout's order.`)}export const ${singular}Values: readonly [${type}, ...${type}[]] = /* @__PURE__ */ Object.freeze<readonly [${type}, ...${type}[]]>([${codes.map(printString).join(', ')}]);

${printDoc(`The values of the ${title} and their meanings, in the record layout's order.`)}export const ${singular}Meanings: readonly Meaning<${type}>[] = ${printLiteral(values)};
`;
}

/** Prints the meanings of all coded fields by property. */
export function printCodedMeanings(): string {
  const imports = codedFields.map(({ singular }) => `import { ${singular}Meanings } from "./tables/${singular}.ts";\n`);
  const entries = codedFields.map(({ property, singular }) => `  ${property}: ${singular}Meanings,\n`);
  return `${imports.join('')}import type { Meaning } from "./tables/meaning.ts";
import type { CodedFields } from "./types.ts";

${printDoc('The meanings of each coded field, by property.')}export const codedMeanings: {
  readonly [Name in keyof CodedFields]: readonly Meaning<CodedFields[Name]>[];
} = {
${entries.join('')}};
`;
}

/** The literal type of a coded field's values (example: `'PricingIndicator'`). */
export function typeName(singular: string): string {
  return singular.charAt(0).toUpperCase() + singular.slice(1);
}
