import { join } from 'node:path';
import { MAJORS } from '../../bench/nodeVersions.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';
import { compiledFiles } from '../support/compiledFiles.ts';
import { environments } from '../support/environments.ts';
import { startCodegen } from '../support/run.ts';
import { oncePerName } from './oncePerName.ts';
import type { Environment, Part } from './part.ts';
import { nodeOf } from './runtimes.ts';

const pathsOf = ({ files }: (typeof manifest)[number]) => files.map(({ path }) => join(releasesFolder, path));

/** What this Node writes for a release. */
const expectedFiles = oncePerName(async (id) => {
  const release = manifest.find((one) => one.id === id);
  return release && JSON.stringify(await compiledFiles(id, pathsOf(release)));
});

function codegenOn(major: string, index: number): Environment {
  const environment = environments[index % environments.length];
  return {
    name: `Node ${major}`,
    checks: {
      releases: async () => {
        const node = await nodeOf(major);
        const differ: string[] = [];
        for (const release of manifest) {
          const found = JSON.stringify(
            await compiledFiles(release.id, pathsOf(release).toReversed(), environment, node),
          );
          if (found !== (await expectedFiles(release.id, ''))) differ.push(release.id);
        }
        return differ.length === 0 ? undefined : `other bytes for ${differ.join(', ')}`;
      },
      generated: async () => {
        const { code, stderr } = await startCodegen(['--check'], {}, await nodeOf(major));
        return code === 0 ? undefined : stderr;
      },
    },
  };
}

export const codegen: Part = {
  title: 'The codegen',
  about: 'Every release in the manifest, and the tables of the package, compile to the same bytes.',
  columns: ['releases', 'generated'],
  environments: MAJORS.map(codegenOn),
};
