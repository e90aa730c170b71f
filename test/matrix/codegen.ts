import { join } from 'node:path';
import { fetchNodes, MAJORS, nodesAtHand } from '../../bench/nodeVersions.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';
import { compiledFiles } from '../support/compiledFiles.ts';
import { environments } from '../support/environments.ts';
import { startCodegen } from '../support/run.ts';
import { report } from './report.ts';

/**
 * Compiles every release on each version of Node, with its files in another order and in another time zone and locale,
 * and compares the bytes with the output of this Node.
 */
export async function compareCodegen(): Promise<void> {
  await fetchNodes();
  const nodes = nodesAtHand();
  console.log(`CMS's files in ${releasesFolder}, on Node ${MAJORS.join(', ')}`);

  for (const { id, files } of manifest) {
    const paths = files.map(({ path }) => join(releasesFolder, path));
    const expected = JSON.stringify(await compiledFiles(id, paths));
    for (const [index, [major, node]] of [...nodes].entries()) {
      const found = JSON.stringify(await compiledFiles(id, paths.toReversed(), environments[index], node));
      report(`${id}: same bytes on Node ${major}`, found === expected);
    }
  }
  for (const [major, node] of nodes) {
    const { code, stderr } = await startCodegen(['--check'], {}, node);
    report(`generated/: same bytes on Node ${major}${stderr && `: ${stderr}`}`, code === 0);
  }
}
