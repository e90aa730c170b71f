import { existsSync } from 'node:fs';
import { releasesFolder } from '../../codegen/releasesFolder.ts';

export const MISSING = "CMS's files are missing: set HCPCS_RELEASES to their folder";

/** Vitest runs this once, before the tests: its list of them does not say why some are skipped. */
export function setup(): void {
  if (!existsSync(releasesFolder)) console.warn(`Tests that read CMS's files are skipped. ${MISSING}.`);
}
