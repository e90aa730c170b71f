import { existsSync } from 'node:fs';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';

export const MISSING = "CMS's files are missing: set HCPCS_RELEASES to their folder";

/** Says why some tests are skipped, because the list of tests does not. Vitest runs this once, before the tests. */
export function setup(): void {
  if (!existsSync(releasesFolder)) console.warn(`Tests that read CMS's files are skipped. ${MISSING}.`);
}
