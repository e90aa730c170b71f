import { DuckDBInstance } from '@duckdb/node-api';
import { claimsOf } from './claims.ts';
import type { Engine } from './engine.ts';
import { sqlOf, uncommented } from './page.ts';

/** DuckDB in this process: the tables of an export in a folder, loaded as the command's DDL says, and claim lines. */
export async function startDuckdb(folder: string, lines: number): Promise<Engine> {
  const { ddl, claims } = sqlOf('DuckDB');
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  await connection.run(uncommented(ddl));
  await connection.run(claims);
  await connection.run(claimsOf(lines));
  return {
    rows: async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson(),
    stop: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
