import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../support/pack.ts';
import { codegen } from './codegen.ts';
import { writeSection } from './page.ts';
import type { Environment, Part } from './part.ts';
import { parts } from './parts.ts';

// Tries the packed library in other environments, and writes what holds to docs/compatibility.md. `npm run matrix` tries
// all of them, `npm run matrix -- runtimes types` only these parts. What it fetches is kept in `.matrix/`. The codegen,
// which is tried on every Node, is not on the page.

const all: Readonly<Record<string, Part>> = { ...parts, codegen };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in all));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: there are ${Object.keys(all).join(', ')}`);

const folder = await mkdtemp(join(tmpdir(), 'hcpcs-matrix-'));
try {
  const tarball = await pack(folder);
  for (const [name, part] of Object.entries(all)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(part.title);
    if (!(await holds(part, tarball))) process.exitCode = 1;
    else if (name in parts) await writeSection(part);
  }
} finally {
  await rm(folder, { recursive: true });
}

/** Tries a part, and says whether all is as it states. */
async function holds(part: Part, tarball: string): Promise<boolean> {
  let isRight = true;
  for (const environment of part.environments) {
    for (const column of Object.keys(environment.checks)) {
      const problem = await tryColumn(environment, column, tarball);
      const isExpected = (problem !== undefined) === column in (environment.fails ?? {});
      const answer = problem === undefined ? 'yes' : 'no';
      const detail = problem !== undefined && !isExpected ? `\n${problem}` : '';
      console.log(`${isExpected ? '  ' : '! '}${answer} ${environment.name}: ${column}${detail}`);
      isRight &&= isExpected;
    }
  }
  return isRight;
}

async function tryColumn({ checks }: Environment, column: string, tarball: string): Promise<string | undefined> {
  try {
    return await checks[column]?.(tarball);
  } catch (error) {
    return String(error);
  }
}
