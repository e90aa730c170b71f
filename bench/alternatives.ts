import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../test/support/libraryOn.ts';

type Plain = Readonly<Record<string, unknown>>;
export type PlainRecords = Readonly<Record<string, Plain>>;

/** The records as people keep them today: one object, keyed by code, without blank fields. */
export function plainRecords({ getCode, getModifier, listCodes, listModifiers }: Library): PlainRecords {
  const records = [...listCodes().map((code) => getCode(code)), ...listModifiers().map((one) => getModifier(one))];
  return Object.fromEntries(
    records.flatMap((record) => {
      if (record === undefined) return [];
      const { code, ...fields } = record;
      const isBlank = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
      return [[code, Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value)))]];
    }),
  );
}

/** A module that parses the records when it is imported. */
export function jsonModule(json: string): string {
  return getCodeOf(`JSON.parse('${json.replace(/[\\']/g, '\\$&')}')`);
}

/** A module with one string of as many bytes as a text. */
export function stringModule(text: string): string {
  return `const text = '${text.replace(/[^ -~]|['\\]/g, ' ')}';\nexport const getCode = () => text;\n`;
}

/** Writes modules that hold the same records in other ways, and returns their paths by what each one is. */
export async function alternatives(folder: string, records: PlainRecords): Promise<ReadonlyMap<string, string>> {
  const json = JSON.stringify(records);
  const modules = {
    'an object literal': ['object.js', getCodeOf(json)],
    'require of a JSON file': ['required.js', requiring('all.json')],
    'import of a JSON file': ['imported.js', importing('all.json')],
    'a Map of parsed lines': ['lines.js', parsingLines(records)],
    'an SQLite file (node:sqlite)': ['sqlite.js', querying('all.db')],
  } as const;
  await writeFile(join(folder, 'all.json'), json);
  for (const [file, text] of Object.values(modules)) await writeFile(join(folder, file), text);
  return new Map(Object.entries(modules).map(([what, [file]]) => [what, `./${file}`]));
}

function getCodeOf(expression: string): string {
  return `const records = ${expression};\nexport const getCode = (code) => records[code];\n`;
}

function requiring(file: string): string {
  return `import { createRequire } from 'node:module';
const records = createRequire(import.meta.url)('./${file}');
export const getCode = (code) => records[code];
`;
}

function importing(file: string): string {
  return `import records from './${file}' with { type: 'json' };
export const getCode = (code) => records[code];
`;
}

function parsingLines(records: PlainRecords): string {
  const keys = [...new Set(Object.values(records).flatMap((fields) => Object.keys(fields)))];
  const lines = Object.entries(records).map(([code, fields]) =>
    [code, ...keys.map((key) => [fields[key] ?? ''].flat().join(';'))].join('\t'),
  );
  return `const keys = ${JSON.stringify(keys)};
const records = new Map(
  ${JSON.stringify(lines.join('\n'))}.split('\\n').map((line) => {
    const [code, ...values] = line.split('\\t');
    return [code, Object.fromEntries(keys.map((key, index) => [key, values[index]]))];
  }),
);
export const getCode = (code) => records.get(code);
`;
}

/** The first run makes the file, and the later ones find it: the median comes from them. */
function querying(file: string): string {
  return `import { DatabaseSync } from 'node:sqlite';
import { existsSync, readFileSync } from 'node:fs';
if (!existsSync('${file}')) {
  const made = new DatabaseSync('${file}');
  made.exec('CREATE TABLE records (code TEXT PRIMARY KEY, record TEXT); BEGIN');
  const insert = made.prepare('INSERT INTO records VALUES (?, ?)');
  for (const [code, record] of Object.entries(JSON.parse(readFileSync('all.json', 'utf8')))) insert.run(code, JSON.stringify(record));
  made.exec('COMMIT');
  made.close();
}
const select = new DatabaseSync('${file}', { readOnly: true }).prepare('SELECT record FROM records WHERE code = ?');
export const getCode = (code) => JSON.parse(select.get(code).record);
`;
}
