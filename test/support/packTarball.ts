import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pack } from './pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the packed library. */
    readonly tarball: string;
  }
}

/** Builds and packs the library. Vitest runs this once, before the first test of the package. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-tarball-'));
  provide('tarball', await pack(folder));
  return () => rm(folder, { recursive: true });
}
