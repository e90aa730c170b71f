import { columnLabel, formOf, type RecordField, valueFields } from '../fields.ts';
import type { Table, Tables } from '../pack/buildTables.ts';
import { checkedCodes, checkedTexts, checkedValues } from '../pack/checkReadsBack.ts';
import { packCodes } from '../pack/packCodes.ts';
import { packTexts } from '../pack/packTexts.ts';
import { packValues } from '../pack/packValues.ts';
import { packWords } from '../pack/packWords.ts';
import { printColumn, printDoc, printPacked, printString } from './printLiteral.ts';
import { typeName } from './printTable.ts';
import { fieldType } from './printTypes.ts';

type Module = readonly [path: string, text: string];
type Kind = 'codes' | 'modifiers';
type AllWords = ReturnType<typeof packWords>;

/** Prints the records: for codes and for modifiers a module for each column, and the words of all descriptions. */
export function printRecords({ codes, modifiers }: Tables): readonly Module[] {
  const short = [...textsOf(codes, 'shortDescription'), ...descriptions(modifiers)];
  const words = packWords(short, textsOf(codes, 'longDescription'));
  const codeIds = checkedCodes(packCodes(codes.ids), codes.ids);
  return [
    ['words.ts', printWords(words.common.packed)],
    ['longWords.ts', printPacked('longWords', 'The words of long descriptions only', 'packWords', words.long.packed)],
    ['codes/ids.ts', printCodeIndex('codeIds', 'The codes in order', codeIds)],
    ['modifiers/ids.ts', printModifierIds(modifiers.ids)],
    ...printColumns('codes', codes, words),
    ...printColumns('modifiers', modifiers, words),
  ];
}

/** Prints an index of codes, which the library unpacks. */
export function printCodeIndex(name: string, what: string, packed: string): string {
  return `import type { CodeIndex } from "${name === 'codeIds' ? '..' : '.'}/types.ts";

${printColumn(name, 'CodeIndex', what, 'packCodes', { packed })}`;
}

function printWords(packed: string): string {
  return `import type { Words } from "./types.ts";

${printColumn('words', 'Words', 'The words of all descriptions', 'packWords', { packed })}`;
}

function printModifierIds(ids: readonly string[]): string {
  return `${printDoc('The modifiers in order, of two characters each.')}export const modifierIds: string = ${printString(ids.join(''))};\n`;
}

function printColumns(kind: Kind, table: Table, words: AllWords): readonly Module[] {
  return [
    ...valueFields.map((field): Module => {
      const what = `Column ${columnLabel(field)} of the ${kind}`;
      const print = formOf(field) === 'text' ? printTexts : printValues;
      return [`${kind}/${field.property}.ts`, print(field, what, kind, table, words)];
    }),
    [`${kind}/columns.ts`, printTableOfColumns(kind)],
  ];
}

function printTexts(
  { property }: RecordField,
  what: string,
  kind: Kind,
  table: Table,
  { common, long }: AllWords,
): string {
  const texts = textsOf(table, property);
  const isLong = kind === 'codes' && property === 'longDescription';
  const packed = packTexts(texts, isLong ? long : common);
  checkedTexts(packed, texts, common.packed, isLong ? long.packed : undefined);
  return `${isLong ? 'import { longWords } from "../longWords.ts";\n' : ''}import type { TextColumn } from "../types.ts";
import { words } from "../words.ts";

${printColumn(`${property}Column`, 'TextColumn', what, 'packTexts', { form: 'text', packed }, `  words,\n  longWords${isLong ? '' : ': undefined'},\n`)}`;
}

function printValues(field: RecordField, what: string, _: Kind, { columns }: Table): string {
  const { property, singular } = field;
  const rows = columns.get(property) ?? [];
  const packed = checkedValues(packValues(rows), rows);
  const union = singular && `import type { ${typeName(singular)} } from "../tables/${singular}.ts";\n`;
  return `${union ?? ''}import type { ValueColumn } from "../types.ts";

${printColumn(`${property}Column`, `ValueColumn<${fieldType(field)}>`, what, 'packValues', { form: formOf(field), packed })}`;
}

function printTableOfColumns(kind: Kind): string {
  const imports = valueFields.map(({ property }) => `import { ${property}Column } from "./${property}.ts";\n`);
  const entries = valueFields.map(({ property }) => `  ${property}: ${property}Column,\n`);
  return `import type { RecordColumns } from "../types.ts";
${imports.join('')}
${printDoc(`All columns of the ${kind}.`)}export const ${kind === 'codes' ? 'codeColumns' : 'modifierColumns'}: RecordColumns = {
${entries.join('')}};
`;
}

function descriptions(table: Table): readonly string[] {
  return valueFields.filter((field) => formOf(field) === 'text').flatMap(({ property }) => textsOf(table, property));
}

function textsOf({ columns }: Table, property: string): readonly string[] {
  return (columns.get(property) ?? []).map(([text = '']) => text);
}
