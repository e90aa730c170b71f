import { type Row, repeated } from './row.ts';
import { measure } from './run.ts';
import type { Candidate, Project } from './setup.ts';

/** Calls of functions other than getCode, in fresh processes. */
export async function measureCalls(project: Project, { library, ids }: Candidate): Promise<readonly Row[]> {
  const figureOf = (script: string) => () => measure(project, script, [library, ids]);
  return [
    await repeated('checkCode, warm, against Map.get', 11, figureOf('check'), 3),
    await repeated('suggestCodes, a random string', 11, figureOf('suggest'), 200, 'microseconds'),
    await repeated('parseCode, warm', 11, figureOf('parseCode'), 1, 'microseconds'),
    await repeated('extractCodes, 20 MB of text', 11, figureOf('extractCodes'), 1, 'seconds'),
  ];
}
