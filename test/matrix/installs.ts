import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../support/run.ts';
import { report } from './report.ts';

const PEERS = ['', 'zod@3.23', 'zod@3.25.76', 'zod@4', '@types/fhir@latest'];

/** Reports whether npm's strict resolver installs the tarball next to other packages of an app, and the app runs. */
export async function installBesidePeers(tarball: string, folder: string): Promise<void> {
  for (const [index, peer] of PEERS.entries()) {
    const app = join(folder, `app-${index}`);
    await mkdir(app);
    await writeFile(join(app, 'package.json'), '{ "name": "app", "version": "1.0.0", "type": "module" }');
    const packages = peer === '' ? [tarball] : [tarball, peer];
    const installed = await run('npm', ['install', '--strict-peer-deps', ...packages], { cwd: app });
    const code = "import { isCode } from 'hcpcs'; import 'hcpcs/fhir'; process.exitCode = isCode('E0601') ? 0 : 1;";
    const ran = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: app });
    report(`installs and runs together with ${peer || 'nothing else'}`, installed.code === 0 && ran.code === 0);
  }
}
