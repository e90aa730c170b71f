import { codedFields, columnLabel, formOf, type RecordField, valueFields } from '../fields.ts';
import type { Layout } from '../parse/layout.ts';
import { firstSentence } from '../parse/parseLayout.ts';
import { printDoc } from './printLiteral.ts';
import { typeName } from './printTable.ts';

/** Prints the types of everything that the generated modules hold, and of a record's fields. */
export function printTypes(layout: Layout): string {
  const unions = codedFields.map(
    ({ singular }) => `import type { ${typeName(singular)} } from "./tables/${singular}.ts";\n`,
  );
  return `${unions.join('')}
${SHARED_TYPES}
/** The fields that codes and modifiers share, in the record layout's order. */
export interface RecordFields {
${valueFields.map((field) => printField(field, layout)).join('')}}

/** The coded fields, each with a value's type. */
export interface CodedFields {
${codedFields.map(({ property, singular }) => `  readonly ${property}: ${typeName(singular)};\n`).join('')}}

/** By property of a coded field, the name for one of its values: that of its decoder, its table and its type. */
export interface CodedNames {
${codedFields.map(({ property, singular }) => `  readonly ${property}: "${singular}";\n`).join('')}}

/** The form in which each field is packed and read. */
export interface FieldForms {
${valueFields.map((field) => `  readonly ${field.property}: "${formOf(field)}";\n`).join('')}}
`;
}

/** Prints the type that the tables of values share. It has a file of its own, because a record's types need the tables. */
export function printMeaning(): string {
  return `/** What a value of a coded field means, in CMS's words. */
export interface Meaning<Value extends string = string> {
  /** The value itself (example: \`"C"\`). */
  readonly code: Value;
  /** CMS's whole text, its lines joined by one blank. */
  readonly description: string;
  /** The heading above the value in CMS's list; for a lab certification, the words of the one that it is part of. */
  readonly group?: string;
  /** The parts of the description that say from or until when it holds (example: \`["eff 1/1/2024"]\`). */
  readonly notes?: readonly string[];
}
`;
}

const SHARED_TYPES = `/** What CMS says about a field of a record. */
export interface Field {
  readonly property: Property;
  /** CMS's title (example: \`"HCPCS Coverage Code"\`). */
  readonly title: string;
  /** The column of CMS's spreadsheet (example: \`"PRICE1-4"\`). */
  readonly column: string;
  /** The field's standard alias in CMS's record layout (example: \`"HCPCS_CVRG_CD"\`). */
  readonly layoutName: string;
  /** CMS's definition, its paragraphs separated by a blank line. */
  readonly definition: string;
}

/** The name of a record's property. */
export type Property = "code" | "kind" | keyof RecordFields;

/** A file as CMS offers it. */
export interface ReleaseFile {
  readonly name: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** A file, and the release that it was published with. */
export interface ReferenceFile extends ReleaseFile {
  /** Year and month (example: \`"2026-01"\`). */
  readonly release: string;
}

/** The codes of a table, packed, and what the library has unpacked of them so far. */
export interface CodeIndex {
  readonly packed: string;
  unpacked: UnpackedCodes | undefined;
}

/** Codes, letter by letter. */
export interface UnpackedCodes {
  /** For each letter from A on, the codes that begin with it: packed, or each four-digit number's row, -1 for none. */
  readonly letters: (string | Int32Array)[];
  /** For each letter, the row of its first code. */
  readonly firstRows: readonly number[];
}

/** A column of values, packed, and what the library has unpacked of it so far. */
export interface ValueColumn<Value> {
  readonly form: "scalar" | "list" | "date" | "number";
  readonly packed: string;
  unpacked: UnpackedValues<Value> | undefined;
}

/** Values, block by block. */
export interface UnpackedValues<Value> {
  /** The distinct values by their numbers, as they are packed. */
  readonly texts: readonly string[];
  /** The same as the field has them, each made with the first block that has it. */
  readonly values: (Value | undefined)[];
  /** The distinct values in one text, then the blocks, which are empty once they are unpacked. */
  readonly blocks: string[];
  /** Each row's value by its number, as far as the blocks are unpacked. */
  readonly numbers: Uint8Array | Uint16Array;
}

/** A column of descriptions, packed, and what the library has unpacked of it so far. */
export interface TextColumn {
  readonly form: "text";
  readonly packed: string;
  readonly words: Words;
  /** The words that only long descriptions are packed with; \`undefined\` for a column that does not use them. */
  readonly longWords: string | undefined;
  unpacked: UnpackedTexts | undefined;
}

/** Texts, block by block. */
export interface UnpackedTexts {
  readonly words: UnpackedWords;
  /** The texts of each block after an empty one: packed until a second one of them is read. */
  readonly blocks: (string | readonly string[])[];
  /** For each block, whether one of its texts was read. */
  readonly wasRead: Uint8Array;
}

/** The words and phrases of descriptions, packed, and what the library has unpacked of them so far. */
export interface Words {
  readonly packed: string;
  unpacked: UnpackedWords | undefined;
}

/** Words and phrases in blocks, each split when one of them is needed. */
export type Blocks = (string | readonly string[])[];

/** The words and phrases that packed rows refer to. */
export interface UnpackedWords {
  /** Frequent ones, by their numbers: those of all descriptions, then those of long ones only, or empty blocks. */
  readonly blocks: Blocks;
  /** Rare words: those of all descriptions, and those of long ones only. */
  readonly rare: [Blocks, Blocks];
  /** What each character begins: a word's number, the base that a second character is added to, or a sign of the reader. */
  readonly begins: Uint16Array;
  /** By a word's number and what it follows, how it is written there; \`undefined\` until that is needed. */
  readonly forms: (string | undefined)[];
  /** By a word's number, what the next part follows. */
  readonly ends: Uint16Array;
  /** The same by the character that a part ends with. */
  readonly kinds: Uint16Array;
}

/** All columns of a table. */
export type RecordColumns = {
  readonly [Name in keyof RecordFields]: FieldForms[Name] extends "text" ? TextColumn : ValueColumn<RecordFields[Name]>;
};

/** Something that CMS's files had and that is read in another way, with the reason. */
export interface ReleaseNotice {
  /** Set if it is in one record. */
  readonly code?: string;
  /** CMS's name of the column, if it is in one. */
  readonly column?: string;
  readonly found: string;
  readonly reason: string;
}

/** Which of CMS's releases the tables are. */
export interface Release {
  /** Year and month (example: \`"2026-07"\`). */
  readonly id: string;
  /** The first day on which it is in force, as an ISO date. */
  readonly effectiveDate: string;
  /** The first day from which it lists every code and modifier in use: what ended before has left CMS's file. */
  readonly completeSince: string;
  /** The files the records were read from. */
  readonly files: readonly ReleaseFile[];
  readonly counts: { readonly codes: number; readonly modifiers: number };
  /** What CMS's files had that is not in the tables as it stood: empty if there was nothing. */
  readonly notices: readonly ReleaseNotice[];
  /** The SHA-256 of all records in the form of docs/fidelity.md. */
  readonly digest: string;
  /** Of the record layout. */
  readonly layout: ReferenceFile;
  readonly processingNotes: ReferenceFile;
  /** Of the list of codes "not otherwise classified". */
  readonly nocList: ReferenceFile;
  /** CMS's crosswalk of Part B drugs, with its quarter; \`undefined\` if the tables have no product names. */
  readonly productNames: ReferenceFile | undefined;
}
`;

function printField(field: RecordField, layout: Layout): string {
  const { title = '', definition = '' } = layout.get(field.layoutName) ?? {};
  const sentence = firstSentence(definition);
  const stop = /[^.]$/.test(sentence) ? '.' : '';
  const remark = field.remark === undefined ? '' : ` ${field.remark}`;
  const doc = `${title}${contentNote(field)}. ${sentence}${stop}${remark} CMS: column ${columnLabel(field)}.`;
  return `${printDoc(doc, '  ')}  readonly ${field.property}: ${fieldType(field)};\n`;
}

function contentNote({ content, columns, required }: RecordField): string {
  const format = {
    date: ' (ISO: `"2022-04-01"`)',
    note: ' (four digits: `"0017"`)',
  } as const;
  const blank = columns.length > 1 ? '; `[]` where blank' : required ? '' : '; `undefined` where blank';
  return `${content === 'date' || content === 'note' ? format[content] : ''}${blank}`;
}

/** The type of a record's field (example: `'string | undefined'`). */
export function fieldType({ content, columns, required, singular }: RecordField): string {
  const one = singular === undefined ? (content === 'quantity' ? 'number' : 'string') : typeName(singular);
  if (columns.length > 1) return `readonly ${one}[]`;
  return required ? one : `${one} | undefined`;
}
