import { firstSentence, type Layout } from '../parse/parseLayout.ts';
import { codedFields, columnLabel, type RecordField, valueFields } from '../recordFields.ts';
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
`;
}

const SHARED_TYPES = `/** What a value of a coded field means, in CMS's words. */
export interface Meaning<Value extends string = string> {
  /** The value itself (example: \`"C"\`). */
  readonly code: Value;
  /** CMS's whole words, its lines joined by one blank. */
  readonly description: string;
  /** The heading above the value in CMS's list; for a lab certification, the words of the one it is part of. */
  readonly group?: string;
  /** The parts of the description that say from or until when it holds (example: \`["eff 1/1/2024"]\`). */
  readonly notes?: readonly string[];
}

/** What CMS says about a field of a record. */
export interface Field {
  readonly property: Property;
  /** CMS's title (example: \`"HCPCS Coverage Code"\`). */
  readonly title: string;
  /** The column of CMS's spreadsheet (example: \`"PRICE1-4"\`). */
  readonly column: string;
  /** The field's standard alias in CMS's record layout (example: \`"HCPCS_CVRG_CD"\`). */
  readonly layoutName: string;
  /** CMS's definition, its paragraphs parted by a blank line. */
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

/** Which release of CMS's the tables are. */
export interface Release {
  /** Year and month (example: \`"2026-07"\`). */
  readonly id: string;
  /** The first day on which it is in force, as an ISO date. */
  readonly effectiveDate: string;
  /** The files the records were read from. */
  readonly files: readonly ReleaseFile[];
  readonly counts: { readonly codes: number; readonly modifiers: number };
  /** The SHA-256 of all records in the form of docs/fidelity.md. */
  readonly digest: string;
  /** Of the record layout. */
  readonly layout: ReferenceFile;
  readonly processingNotes: ReferenceFile;
  /** Of the list of codes "not otherwise classified". */
  readonly nocList: ReferenceFile;
}
`;

function printField(field: RecordField, layout: Layout): string {
  const { title = '', definition = '' } = layout.get(field.layoutName) ?? {};
  const sentence = firstSentence(definition);
  const stop = /[^.]$/.test(sentence) ? '.' : '';
  const doc = `${title}${contentNote(field)}. ${sentence}${stop} CMS: column ${columnLabel(field)}.`;
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

function fieldType({ content, columns, required, singular }: RecordField): string {
  const one = singular === undefined ? (content === 'quantity' ? 'number' : 'string') : typeName(singular);
  if (columns.length > 1) return `readonly ${one}[]`;
  return required ? one : `${one} | undefined`;
}
