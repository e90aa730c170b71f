import { readFileSync } from 'node:fs';

/** The SQL of an engine, as the guide's page shows it. */
export interface EngineSql {
  /** What `hcpcs export --ddl` prints: the tables, and in comments what loads them. */
  readonly ddl: string;
  /** The table or tables of the claim lines. */
  readonly claims: string;
  /** What each line meant on its day. */
  readonly meanings: string;
  /** The codes of lines that may not be billed. */
  readonly notInUse: string;
}

/** Reads the blocks of SQL under an engine's heading. The tests run them, so that the page shows what works. */
export function sqlOf(engine: string): EngineSql {
  const [ddl, claims, meanings, notInUse] = blocksUnder(engine);
  if (ddl === undefined || claims === undefined || meanings === undefined || notInUse === undefined) {
    throw new Error(`docs/guide/sql.md: four blocks of SQL are expected under ${engine}`);
  }
  return { ddl, claims, meanings, notInUse };
}

function blocksUnder(heading: string): readonly string[] {
  const sections = readFileSync('docs/guide/sql.md', 'utf8').split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql);
}

/** The statements of a DDL, with those in its comments, which load the tables. */
export function uncommented(ddl: string): string {
  return ddl.replace(/^-- /gm, '');
}
