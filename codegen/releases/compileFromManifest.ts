import { join } from 'node:path';
import { type CompiledRelease, compileRelease } from '../compileRelease.ts';
import { type Problem, refuse, refuseIfAny } from '../problem.ts';
import { type ReleaseDocuments, readRelease } from '../read/readRelease.ts';
import type { Help } from '../readRecords.ts';
import { acceptedDifferences } from './acceptedDifferences.ts';
import { filesOf, type KnownReleases, type ManifestRelease } from './manifest.ts';
import { parseReference, type Reference } from './reference.ts';

/** A release as it was read, and the parts of a reference that it has. */
interface ReadRelease {
  readonly documents: ReleaseDocuments;
  readonly brings: Partial<Reference>;
}

/** The releases that a run has read, by id: one may be the reference of others, and reading takes most of the time. */
export type ReadReleases = Map<string, ReadRelease>;

/** Compiles a release of the manifest, with the reference that the manifest names for it. */
export async function compileFromManifest(
  id: string,
  known: KnownReleases,
  read: ReadReleases = new Map(),
): Promise<CompiledRelease> {
  const { documents, reference, help } = await readFromManifest(id, known, read);
  return compileRelease(id, documents, reference, { differences: acceptedDifferences[id] ?? [], ...help });
}

interface FromManifest {
  readonly documents: ReleaseDocuments;
  readonly reference: Reference;
  readonly help: Help;
}

/** Reads a release of the manifest, its reference, and what helps where its files are wrong. */
export async function readFromManifest(
  id: string,
  { manifest, folder }: KnownReleases,
  read: ReadReleases,
): Promise<FromManifest> {
  const release = findRelease(id, manifest);
  const newest = findRelease(manifest.at(-1)?.layout ?? '', manifest);
  const { documents } = await readOnce(release, folder, read);
  const part = async <Name extends keyof Reference>(name: Name): Promise<Reference[Name]> => {
    const source = findRelease(release[name], manifest);
    const found = (await readOnce(source, folder, read)).brings[name];
    if (found) return found;
    return refuse({
      where: `codegen/releases/manifest.ts, ${release.id}, ${name}`,
      found: source.id,
      allowed: 'a release whose files include it',
    });
  };
  const reference = {
    layout: await part('layout'),
    processingNotes: await part('processingNotes'),
    nocList: await part('nocList'),
  };
  const newestLayout = (await readOnce(newest, folder, read)).brings.layout?.content;
  return { documents, reference, help: { newestLayout, accepted: Object.keys(release.accepted ?? {}) } };
}

async function readOnce(release: ManifestRelease, folder: string, read: ReadReleases): Promise<ReadRelease> {
  const known = read.get(release.id);
  if (known) return known;
  const documents = await readChecked(release, folder);
  const found = { documents, brings: parseReference(release.id, documents) };
  read.set(release.id, found);
  return found;
}

/** Reads a release's files if they are those of the manifest, to the byte. */
async function readChecked(release: ManifestRelease, folder: string): Promise<ReleaseDocuments> {
  const files = filesOf(release);
  const documents = await readRelease(files.map(({ path }) => join(folder, path)));
  const read = [...documents.files, ...(documents.productNames ? [documents.productNames.file] : [])];
  const digests = new Set(read.map(({ sha256 }) => sha256));
  const strangers: readonly Problem[] = files
    .filter(({ sha256 }) => !digests.has(sha256))
    .map(({ path, sha256 }) => ({
      where: join(folder, path),
      found: 'not the file that CMS published',
      allowed: `sha256 ${sha256}`,
      remedy: 'Download it again; a new release needs a new entry in codegen/releases/manifest.ts',
    }));
  refuseIfAny(strangers);
  return documents;
}

function findRelease(id: string, manifest: KnownReleases['manifest']): ManifestRelease {
  const release = manifest.find((candidate) => candidate.id === id);
  if (release) return release;
  return refuse({
    where: 'codegen/releases/manifest.ts',
    found: `no release ${id}`,
    allowed: manifest.map((candidate) => candidate.id).join(', '),
  });
}
