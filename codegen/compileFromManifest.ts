import { join } from 'node:path';
import { type CompiledRelease, compileRelease } from './compileRelease.ts';
import { type ManifestRelease, manifest } from './manifest.ts';
import { type Problem, refuse, refuseIfAny } from './problem.ts';
import { type ReleaseDocuments, readRelease } from './read/readRelease.ts';
import { parseReference, type Reference } from './reference.ts';

/** Compiles a release of the manifest from a releases folder, with the reference that the manifest names for it. */
export async function compileFromManifest(id: string, folder: string): Promise<CompiledRelease> {
  const { documents, reference } = await readFromManifest(id, folder);
  return compileRelease(id, documents, reference);
}

/** Releases that have been read, by id: one may be the reference of the other. */
export type ReadReleases = Map<string, ReleaseDocuments>;

/** Reads a release of the manifest, and its reference. */
export async function readFromManifest(
  id: string,
  folder: string,
  read: ReadReleases = new Map(),
): Promise<{ readonly documents: ReleaseDocuments; readonly reference: Reference }> {
  const release = findRelease(id);
  const documents = await readChecked(release, folder, read);
  return { documents, reference: await readReference(release, documents, folder, read) };
}

async function readReference(
  release: ManifestRelease,
  documents: ReleaseDocuments,
  folder: string,
  read: ReadReleases,
): Promise<Reference> {
  const references = new Map([[release.id, parseReference(release.id, documents)]]);
  const part = async <Name extends keyof Reference>(name: Name): Promise<Reference[Name]> => {
    const source = findRelease(release[name]);
    const known = references.get(source.id) ?? parseReference(source.id, await readChecked(source, folder, read));
    references.set(source.id, known);
    const found = known[name];
    if (found) return found;
    return refuse({
      where: `codegen/manifest.ts, ${release.id}, ${name}`,
      found: source.id,
      allowed: 'a release that brings it',
    });
  };
  return {
    layout: await part('layout'),
    processingNotes: await part('processingNotes'),
    nocList: await part('nocList'),
  };
}

/** Reads a release's files if they are those of the manifest, to the byte. */
async function readChecked(
  { id, files }: ManifestRelease,
  folder: string,
  read: ReadReleases,
): Promise<ReleaseDocuments> {
  const known = read.get(id);
  if (known) return known;
  const documents = await readRelease(files.map(({ path }) => join(folder, path)));
  const digests = new Set(documents.files.map(({ sha256 }) => sha256));
  const strangers: readonly Problem[] = files
    .filter(({ sha256 }) => !digests.has(sha256))
    .map(({ path, sha256 }) => ({
      where: join(folder, path),
      found: 'another file than CMS published',
      allowed: `sha256 ${sha256}`,
      remedy: 'Download it again; a new release needs a new entry in codegen/manifest.ts',
    }));
  refuseIfAny(strangers);
  read.set(id, documents);
  return documents;
}

function findRelease(id: string): ManifestRelease {
  const release = manifest.find((candidate) => candidate.id === id);
  if (release) return release;
  return refuse({
    where: 'codegen/manifest.ts',
    found: `no release ${id}`,
    allowed: manifest.map((candidate) => candidate.id).join(', '),
  });
}
