import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { startDuckdb } from '../test/engines/duckdb.ts';
import { sqlOf } from '../test/engines/page.ts';
import { run } from '../test/support/run.ts';
import { type Row, repeated, seconds } from './row.ts';
import type { Project } from './setup.ts';

const LINES = 10_000_000;
/** The statuses of lines that may not be billed. */
const NOT_IN_USE = ['terminated', 'notYetEffective', 'unlisted'];

/** Which of ten million claim lines may not be billed: the guide's query in DuckDB, and `hcpcs check` on a file. */
export async function measureClaims({ folder, installed, node }: Project): Promise<readonly Row[]> {
  const tables = await mkdtemp(join(folder, 'claims-'));
  const hcpcs = (...args: readonly string[]) => run(node, [join(installed, 'dist/cli/hcpcs.js'), ...args]);
  await hcpcs('export', '--format', 'parquet', '--output', tables);
  const duckdb = await startDuckdb(tables, LINES);
  const file = join(tables, 'claims.csv');
  await duckdb.rows(`COPY (SELECT * FROM claims ORDER BY line) TO '${file}' (HEADER)`);

  const found = { byDuckdb: 0, byCommand: 0 };
  const ask = async () => {
    const rows = await duckdb.rows(sqlOf('DuckDB').notInUse);
    found.byDuckdb = rows.reduce((sum, { lines }) => sum + Number(lines), 0);
  };
  const check = async () => {
    const { stdout } = await hcpcs('check', file, '--column', 'code', '--date-column', 'day', '--json');
    const { counts } = JSON.parse(stdout) as { counts: Readonly<Record<string, number>> };
    found.byCommand = NOT_IN_USE.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  };
  const rows = [
    await repeated('ten million claim lines, DuckDB', 5, () => seconds(ask), undefined, 'seconds'),
    await repeated('ten million claim lines, hcpcs check', 1, () => seconds(check), undefined, 'seconds'),
  ];
  await duckdb.stop();
  if (found.byDuckdb !== found.byCommand) throw new Error(`two answers: ${JSON.stringify(found)}`);
  return rows;
}
