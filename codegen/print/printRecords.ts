import { columnLabel, formOf, type RecordField, valueFields } from '../fields.ts';
import type { PackedRelease } from '../pack/packRelease.ts';
import { printColumn, printDoc, printPacked, printString } from './printLiteral.ts';
import { typeName } from './printTable.ts';
import { fieldType } from './printTypes.ts';

type Module = readonly [path: string, text: string];
type Kind = 'codes' | 'modifiers';

/** Prints the records: a module for each column of codes and of modifiers, and the words of all descriptions. */
export function printRecords({ words, longWords, codes, modifiers }: PackedRelease): readonly Module[] {
  return [
    ['words.ts', printWords(words)],
    ['longWords.ts', printPacked('longWords', 'The words of long descriptions only', 'packWords', longWords)],
    ['codes/ids.ts', printCodeIndex('codeIds', 'The codes in order', codes.ids, '..')],
    ['modifiers/ids.ts', printModifierIds(modifiers.ids)],
    ...printColumns('codes', codes.columns),
    ...printColumns('modifiers', modifiers.columns),
  ];
}

/** Prints an index of codes, which the library unpacks. */
export function printCodeIndex(name: string, what: string, packed: string, folder = '.'): string {
  return `import type { CodeIndex } from "${folder}/types.ts";

${printColumn(name, 'CodeIndex', what, 'packCodes', { packed })}`;
}

function printWords(packed: string): string {
  return `import type { Words } from "./types.ts";

${printColumn('words', 'Words', 'The words of all descriptions', 'packWords', { packed })}`;
}

function printModifierIds(ids: string): string {
  return `${printDoc('The modifiers in order, of two characters each.')}export const modifierIds: string = ${printString(ids)};\n`;
}

function printColumns(kind: Kind, columns: ReadonlyMap<string, string>): readonly Module[] {
  return [
    ...valueFields.map((field): Module => {
      const print = formOf(field) === 'text' ? printTexts : printValues;
      return [`${kind}/${field.property}.ts`, print(field, kind, columns.get(field.property) ?? '')];
    }),
    [`${kind}/columns.ts`, printTableOfColumns(kind)],
  ];
}

function printTexts(field: RecordField, kind: Kind, packed: string): string {
  const isLong = kind === 'codes' && field.property === 'longDescription';
  const further = `  words,\n  longWords${isLong ? '' : ': undefined'},\n`;
  const column = printColumn(
    columnName(field),
    'TextColumn',
    what(field, kind),
    'packTexts',
    { form: 'text', packed },
    further,
  );
  return `${isLong ? 'import { longWords } from "../longWords.ts";\n' : ''}import type { TextColumn } from "../types.ts";
import { words } from "../words.ts";

${column}`;
}

function printValues(field: RecordField, kind: Kind, packed: string): string {
  const { singular } = field;
  const union =
    singular === undefined ? '' : `import type { ${typeName(singular)} } from "../tables/${singular}.ts";\n`;
  const type = `ValueColumn<${fieldType(field)}>`;
  return `${union}import type { ValueColumn } from "../types.ts";

${printColumn(columnName(field), type, what(field, kind), 'packValues', { form: formOf(field), packed })}`;
}

function printTableOfColumns(kind: Kind): string {
  const imports = valueFields.map((field) => `import { ${columnName(field)} } from "./${field.property}.ts";\n`);
  const entries = valueFields.map((field) => `  ${field.property}: ${columnName(field)},\n`);
  return `import type { RecordColumns } from "../types.ts";
${imports.join('')}
${printDoc(`All columns of the ${kind}.`)}export const ${kind === 'codes' ? 'codeColumns' : 'modifierColumns'}: RecordColumns = {
${entries.join('')}};
`;
}

function columnName({ property }: RecordField): string {
  return `${property}Column`;
}

function what(field: RecordField, kind: Kind): string {
  return `Column ${columnLabel(field)} of the ${kind}`;
}
