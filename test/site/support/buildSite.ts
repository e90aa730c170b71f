import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../../site/build/buildSite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    readonly site: string;
  }
}

/** Builds the site once, or takes the folder that HCPCS_SITE names. The package must be built. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const built = process.env.HCPCS_SITE;
  if (built !== undefined) {
    provide('site', resolve(built));
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-site-'));
  await buildSite({ folder, base: '/' });
  provide('site', folder);
  return () => rm(folder, { recursive: true });
}
