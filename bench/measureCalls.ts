import { type Row, repeated } from './row.ts';
import { measure } from './run.ts';
import type { Candidate, Project } from './setup.ts';

/** Calls of the functions beside getCode. */
export async function measureCalls(project: Project, { library, ids }: Candidate): Promise<readonly Row[]> {
  return [
    await repeated('checkCode, warm, of Map.get', 5, () => measure(project, 'check', [library, ids]), { limit: 3 }),
    await repeated(
      'suggestCodes of a random string',
      5,
      () => measure(project, 'suggest', [library]),
      { limit: 0.2 },
      'milliseconds',
    ),
  ];
}
