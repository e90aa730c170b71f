import { type Row, repeated } from './row.ts';
import { measure } from './run.ts';
import type { Candidate, Project } from './setup.ts';

/** Calls of functions other than getCode, in fresh processes. */
export async function measureCalls(project: Project, { library, ids }: Candidate): Promise<readonly Row[]> {
  const took = (script: string) => () => measure(project, script, [library, ids]);
  return [
    await repeated('checkCode, warm, of Map.get', 11, took('check'), { limit: 3 }),
    await repeated('suggestCodes of a random string', 11, took('suggest'), { limit: 200 }, 'microseconds'),
    await repeated('parseCode, warm', 11, took('parseCode'), { limit: 1 }, 'microseconds'),
    await repeated('extractCodes of 20 MB of text', 11, took('extractCodes'), { limit: 1 }, 'seconds'),
  ];
}
