import * as z from 'zod';
import { processingNotes } from '../generated/processingNotes.ts';
import {
  type Code,
  codedTables,
  fieldTable,
  getCode,
  getModifier,
  isNotOtherwiseClassified,
  listCodes,
  listModifiers,
  type Modifier,
  release,
} from '../src/index.ts';
import { unpackNotes } from '../src/packed/unpackNotes.ts';
import { codeSchema, modifierSchema } from '../src/zod/index.ts';

/** The tables of a release for programs in other languages. Blank fields are left out, blank lists are `[]`. */
export interface Tables {
  readonly release: typeof release;
  /** CMS's title, column and definition of each property of a record. */
  readonly fields: typeof fieldTable;
  /** What the values of each coded property mean. */
  readonly meanings: typeof codedTables;
  /** The texts of the processing notes, by their numbers. */
  readonly processingNotes: Readonly<Record<string, string>>;
  readonly notOtherwiseClassified: readonly string[];
  readonly codes: readonly Code[];
  readonly modifiers: readonly Modifier[];
}

export function makeTables(): Tables {
  return {
    release,
    fields: fieldTable,
    meanings: codedTables,
    processingNotes: Object.fromEntries(unpackNotes(processingNotes)),
    notOtherwiseClassified: listCodes().filter(isNotOtherwiseClassified),
    codes: listCodes().flatMap((code) => getCode(code) ?? []),
    modifiers: listModifiers().flatMap((modifier) => getModifier(modifier) ?? []),
  };
}

/** Prints the tables with each record on a line of its own, so that two releases can be compared by lines. */
export function printTables(tables: Tables): string {
  const parts = Object.entries(tables).map(([name, value]) => `${JSON.stringify(name)}: ${printPart(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function printPart(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

/** The JSON Schema of the tables, with CMS's title of each field. */
export function makeTablesSchema(): z.core.JSONSchema.JSONSchema {
  const describe = <Schema extends z.ZodType>(schema: Schema, name: keyof typeof fieldTable): Schema => {
    const { title, column } = fieldTable[name];
    return schema.meta({ title, description: `CMS: column ${column}.` });
  };
  const record = (schema: typeof codeSchema | typeof modifierSchema) =>
    z.object(
      Object.fromEntries(
        Object.entries(schema.shape).map(([name, field]) => [name, describe(field, name as keyof typeof fieldTable)]),
      ),
    );
  const text = z.string().min(1);
  const field = z.object({ property: text, title: text, column: text, layoutName: text, definition: text });
  const meaning = z.object({
    code: text,
    description: text,
    group: text.optional(),
    notes: z.array(text).optional(),
  });
  const tables = z.object({
    // A later version may say more about the release.
    release: z.looseObject({ id: z.string().regex(/^\d{4}-\d{2}$/), effectiveDate: z.iso.date(), digest: text }),
    fields: z.record(z.enum(Object.keys(fieldTable)), field),
    meanings: z.record(z.enum(Object.keys(codedTables)), z.array(meaning)),
    processingNotes: z.record(z.string().regex(/^\d{4}$/), text),
    notOtherwiseClassified: z.array(codeSchema.shape.code),
    codes: z.array(record(codeSchema)),
    modifiers: z.array(record(modifierSchema)),
  });
  return z.toJSONSchema(tables.meta({ title: `HCPCS Level II, ${release.id}` }));
}
