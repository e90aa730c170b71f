import { mkdir, writeFile } from 'node:fs/promises';
import { makeTables, makeTablesSchema, printTables } from './tablesJson.ts';

// The assets of a release on GitHub: the tables as JSON, and their JSON Schema.

await mkdir('tables-json', { recursive: true });
await writeFile('tables-json/hcpcs.json', printTables(makeTables()));
await writeFile('tables-json/hcpcs.schema.json', `${JSON.stringify(makeTablesSchema(), null, 2)}\n`);
