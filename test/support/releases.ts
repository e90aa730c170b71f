import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { type KnownReleases, manifest } from '../../codegen/releases/manifest.ts';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';
import { MISSING } from './tellMissing.ts';

/** CMS's releases of the manifest. */
export const cmsReleases: KnownReleases = { manifest, folder: releasesFolder };

/** A file of CMS's, in the folder in which the codegen looks for it. */
export function releaseFile(path: string): string {
  return join(releasesFolder, path);
}

/** For tests that read CMS's files, which are not part of the project. */
export function describeReleases(title: string, tests: () => void): void {
  if (existsSync(releasesFolder)) describe(title, tests);
  else describe.skip(`${title} (${MISSING})`, tests);
}
