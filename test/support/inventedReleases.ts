import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ManifestRelease, manifest } from '../../codegen/manifest.ts';
import type { ReleaseDocuments } from '../../codegen/read/readRelease.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export type InventedRelease = Pick<ManifestRelease, 'id'> &
  Partial<Pick<ManifestRelease, 'layout' | 'processingNotes' | 'nocList'>> & {
    /** By the path below the releases folder. */
    readonly files: Readonly<Record<string, string | Buffer>>;
  };

/**
 * Puts invented releases in the place of CMS's for one test, and gives the folder with their files: the codegen reads
 * no release whose digests it does not know. Each is its own reference but where another is named.
 */
export async function inventReleases(...releases: readonly InventedRelease[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of releases.flatMap(({ files }) => Object.entries(files))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const known = manifest as ManifestRelease[];
  const before = known.splice(0, known.length, ...releases.map(toManifest));
  onTestFinished(() => void known.splice(0, known.length, ...before));
  return folder;
}

function toManifest({ id, files, ...reference }: InventedRelease): ManifestRelease {
  return {
    id,
    effectiveDate: `${id}-01`,
    files: Object.entries(files).map(([path, content]) => ({ path, sha256: sha256Of(content), contents: [] })),
    layout: id,
    processingNotes: id,
    nocList: id,
    ...reference,
  };
}

export function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The documents of a release of one file in which nothing was found; a test adds what it is about. */
export const noDocuments: ReleaseDocuments = {
  files: [{ name: 'r.zip', sha256: 'abc' }],
  recordText: undefined,
  recordSheet: undefined,
  layout: undefined,
  processingNotes: undefined,
  nocList: undefined,
  corrections: [],
  setAside: [],
  remarks: [],
};
