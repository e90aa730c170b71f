import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../support/pack.ts';
import { measureApps } from './apps.ts';
import { compareCodegen } from './codegen.ts';
import { installBesidePeers } from './installs.ts';
import { runEverywhere } from './runtimes.ts';

// The tests that are too large for `npm ci` or need the npm registry. `npm run matrix` fetches other versions of Node,
// other runtimes and larger bundlers into `.matrix/`, which is kept for the next run.

const folder = await mkdtemp(join(tmpdir(), 'hcpcs-matrix-'));
try {
  const tarball = await pack(folder);
  await installBesidePeers(tarball, folder);
  await runEverywhere(tarball);
  await measureApps(tarball);
  await compareCodegen();
} finally {
  await rm(folder, { recursive: true });
}
