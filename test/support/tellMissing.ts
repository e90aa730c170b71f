import { existsSync } from 'node:fs';
import { releasesFolder } from '../../codegen/releasesFolder.ts';

export const MISSING = "CMS's files are missing: set HCPCS_RELEASES to their folder";

/** Vitest runs it once before the tests: it tells why some will be skipped, for the list of tests shows no more than that. */
export function setup(): void {
  if (!existsSync(releasesFolder)) console.warn(`Tests that read CMS's files are skipped. ${MISSING}.`);
}
