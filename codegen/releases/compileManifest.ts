import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkHistory } from '../check/checkHistory.ts';
import type { CompiledRelease } from '../compileRelease.ts';
import { refuseIfAny } from '../problem.ts';
import { compileFromManifest, type ReadReleases } from './compileFromManifest.ts';
import { filesOf, type KnownReleases } from './manifest.ts';

/** Compiles all releases of the manifest, oldest first, or refuses: the history must not lose one that has no files. */
export async function compileManifest(known: KnownReleases): Promise<readonly CompiledRelease[]> {
  const { manifest, folder } = known;
  const missing = manifest
    .flatMap((release) => filesOf(release).map(({ path }) => ({ id: release.id, where: join(folder, path) })))
    .filter(({ where }) => !existsSync(where));
  refuseIfAny(
    missing.map(({ id, where }) => ({
      where,
      found: 'no readable file (ENOENT)',
      allowed: `all files of ${id}: the history is made of every release in codegen/releases/manifest.ts`,
      remedy: "Put CMS's file there, or name another folder with --releases",
    })),
  );
  const read: ReadReleases = new Map();
  const releases: CompiledRelease[] = [];
  for (const { id } of manifest) releases.push(await compileFromManifest(id, known, read));
  refuseIfAny(checkHistory(releases));
  return releases;
}
