import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

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
  // As the command builds it: Vite builds otherwise where NODE_ENV is `test`.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)('node', ['--import', 'tsx', 'site/build/main.ts', '--out', folder], { env });
  provide('site', folder);
  return () => rm(folder, { recursive: true });
}
