import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReleaseDocuments } from '../../codegen/read/readRelease.ts';
import type { KnownReleases, ManifestRelease } from '../../codegen/releases/manifest.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export type InventedRelease = Pick<ManifestRelease, 'id'> &
  Partial<Pick<ManifestRelease, 'layout' | 'processingNotes' | 'nocList'>> & {
    /** By the path below the releases folder. */
    readonly files: Readonly<Record<string, string | Buffer>>;
  };

/** Invented releases with their files in a folder of their own. Each is its own reference unless another is named. */
export async function inventReleases(...releases: readonly InventedRelease[]): Promise<KnownReleases> {
  const folder = await temporaryFolder();
  for (const [path, content] of releases.flatMap(({ files }) => Object.entries(files))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return { manifest: releases.map(toManifest), folder };
}

function toManifest({ id, files, ...reference }: InventedRelease): ManifestRelease {
  return {
    id,
    files: Object.entries(files).map(([path, content]) => ({ path, sha256: sha256Of(content) })),
    layout: id,
    processingNotes: id,
    nocList: id,
    ...reference,
  };
}

export function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The documents of a one-file release, all missing. Each test adds those that it is about. */
export const noDocuments: ReleaseDocuments = {
  files: [{ name: 'r.zip', sha256: 'abc' }],
  recordText: undefined,
  recordSheet: undefined,
  layout: undefined,
  processingNotes: undefined,
  nocList: undefined,
  productNames: undefined,
  corrections: [],
  setAside: [],
  remarks: [],
  notices: [],
};
