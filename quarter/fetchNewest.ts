import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Problem, Refusal, refuse, refuseIfAny } from '../codegen/problem.ts';
import { type FetchedRelease, withFetched } from '../codegen/releases/fetched.ts';
import type { KnownReleases, ManifestRelease, ReplacedFile } from '../codegen/releases/manifest.ts';
import { download, type Limits, type Version } from './download.ts';
import { digest, type KeptRelease, keepFile, keepRelease } from './keepRelease.ts';
import { listOffers, type Offer } from './listOffers.ts';
import { quarterOfAddress } from './quarters.ts';

/** Where to ask, and what is known already. */
export interface FetchOptions {
  readonly known: KnownReleases;
  /** The file that fetched releases are added to. */
  readonly fetchedFile: string;
  /** CMS's page with the links. */
  readonly page: URL;
  /** Quarters up to the next one are asked for. */
  readonly day: Date;
  readonly limits: Limits;
}

/** The manifest after a fetch, and what a person should know about it. */
export interface Fetched {
  readonly known: KnownReleases;
  readonly isNew: boolean;
  readonly lines: readonly string[];
}

/**
 * Looks for a quarter at CMS that the manifest lacks, or for another edition of its newest one, and adds the newest to
 * the releases folder and to the manifest. Refuses if it cannot be known whether there is one.
 */
export async function fetchNewest(options: FetchOptions): Promise<Fetched> {
  const { known, page, day, limits } = options;
  const newest = newestOf(known);
  const { offers, problem } = await listOffers(page, newest.id, day, limits);
  const problems: Problem[] = problem ? [problem] : [];
  for (const offer of offers) {
    const outcome = await tryOffer(offer, options);
    if (outcome.fetched) {
      return { ...outcome.fetched, lines: [...problems.map(printProblem), ...outcome.fetched.lines] };
    }
    problems.push(...outcome.problems);
  }
  // Without any answer that counts, a quarter may be there all the same.
  refuseIfAny(mergeAlike(problems));
  return { known, isNew: false, lines: [`Nothing newer than ${newest.id} at ${page.href}.`] };
}

interface Outcome {
  readonly fetched?: Fetched;
  /** The addresses of which the server says that it has no such file. */
  readonly missing: readonly Problem[];
  /** What else went wrong. */
  readonly problems: readonly Problem[];
}

/** Tries the links to a quarter, and the guesses if there are no links or they lead nowhere. */
async function tryOffer({ quarter, links, guesses }: Offer, options: FetchOptions): Promise<Outcome> {
  const ofLinks = await tryAddresses(quarter, links, options);
  if (ofLinks.fetched?.isNew) return ofLinks;
  // CMS's page says that there is such a file: it may be another edition than the known one.
  refuseIfAny(ofLinks.problems);
  if (ofLinks.fetched) return ofLinks;
  const ofGuesses = await tryAddresses(quarter, guesses, options);
  if (!ofGuesses.fetched) refuseIfAny(ofLinks.missing);
  return ofGuesses;
}

/** Tries addresses until one has a file that is not known yet. */
async function tryAddresses(quarter: string, addresses: readonly URL[], options: FetchOptions): Promise<Outcome> {
  let known: Fetched | undefined;
  const missing: Problem[] = [];
  const problems: Problem[] = [];
  for (const address of addresses) {
    const answer = await download(
      address,
      'the zip of a release',
      options.limits,
      await versionAtHand(address, options),
    );
    if ('problem' in answer) {
      (answer.kind === 'none' ? missing : problems).push(answer.problem);
      continue;
    }
    try {
      const fetched =
        answer.kind === 'same'
          ? unchanged(newestOf(options.known), options.known)
          : await addRelease(quarter, address.href, answer.bytes, answer.version, options);
      if (fetched.isNew) return { fetched, missing, problems };
      known ??= fetched;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...error.problems);
    }
  }
  return { ...(known && { fetched: known }), missing, problems };
}

/** Adds a zip that was downloaded by hand; its name says which quarter it is. */
export async function takeFile(path: string, options: FetchOptions): Promise<Fetched> {
  const name = basename(path);
  const quarter = quarterOfAddress(new URL(`file:///${encodeURIComponent(name)}`));
  const allowed = "CMS's zip of a quarter under its own name, such as january-2026-alpha-numeric-hcpcs-file.zip";
  if (quarter === undefined) return refuse({ where: path, found: 'a file with another name', allowed });
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) =>
    refuse({ where: path, found: `no readable file (${error.code})`, allowed }),
  );
  return addRelease(quarter, path, bytes, undefined, options);
}

function newestOf({ manifest }: KnownReleases): ManifestRelease {
  return (
    manifest.at(-1) ??
    refuse({ where: 'codegen/releases/manifest.ts', found: 'no release', allowed: 'at least one, to begin with' })
  );
}

/** Only the file that was taken from the same address is asked for by its version, and only if it is still there. */
async function versionAtHand(address: URL, { known }: FetchOptions): Promise<Version> {
  const { source, files } = newestOf(known) as Partial<FetchedRelease> & ManifestRelease;
  const [file] = files;
  if (source?.address !== address.href || file === undefined) return {};
  const bytes = await readFile(join(known.folder, file.path)).catch(() => undefined);
  return bytes && digest(bytes) === file.sha256 ? source : {};
}

async function addRelease(
  quarter: string,
  origin: string,
  bytes: Uint8Array,
  version: Version | undefined,
  options: FetchOptions,
): Promise<Fetched> {
  const { known, fetchedFile } = options;
  const before: (ManifestRelease & Partial<FetchedRelease>) | undefined = known.manifest.find(
    ({ id }) => id === quarter,
  );
  const sha256 = digest(bytes);
  const same = before?.files.find((file) => file.sha256 === sha256);
  if (before && same) {
    await keepFile(known.folder, same.path, bytes);
    return unchanged(before, known);
  }
  // A link to an edition that CMS has replaced since.
  if (before?.replaces?.some((file) => file.sha256 === sha256)) return unchanged(before, known);
  const kept = await keepRelease(quarter, origin, bytes, known.folder);
  const source = version && { address: origin, ...version };
  const added = toEntry(quarter, kept, before, source, known);
  await addToFile(fetchedFile, added);
  const what = before ? `another edition of ${quarter}` : quarter;
  return {
    known: { ...known, manifest: withFetched(known.manifest, [added]) },
    isNew: true,
    lines: [`Fetched ${what}, ${kept.revision}: ${kept.file.path} (sha256 ${kept.file.sha256}), from ${origin}.`],
  };
}

function unchanged({ id, files }: ManifestRelease, known: KnownReleases): Fetched {
  const names = files.map(({ path }) => path).join(', ');
  return { known, isNew: false, lines: [`Nothing newer than ${id}: CMS has the same ${names}.`] };
}

/** Parts that the zip lacks are those of the release before it. */
function toEntry(
  id: string,
  { file, revision, documents }: KeptRelease,
  before: (ManifestRelease & Partial<FetchedRelease>) | undefined,
  source: FetchedRelease['source'],
  { manifest }: KnownReleases,
): FetchedRelease {
  const earlier = manifest.findLast((release) => release.id < id);
  const from = (part: 'layout' | 'processingNotes' | 'nocList') => (documents[part] ? id : (earlier?.[part] ?? id));
  return {
    id,
    revision,
    files: [file],
    layout: from('layout'),
    processingNotes: from('processingNotes'),
    nocList: from('nocList'),
    // The crosswalk has quarters of its own.
    ...(earlier?.productNames && { productNames: earlier.productNames }),
    ...(source && { source }),
    ...(before && { replaces: [...(before.replaces ?? []), ...replacedFiles(before)] }),
  };
}

function replacedFiles({ files, accepted }: ManifestRelease): readonly ReplacedFile[] {
  return files.map((file) => ({ ...file, ...(accepted && { accepted }) }));
}

/** The releases in a file such as `fetched.json`. */
async function addToFile(path: string, added: FetchedRelease): Promise<void> {
  const there: readonly FetchedRelease[] = JSON.parse(await readFile(path, 'utf8'));
  const text = `${JSON.stringify(withFetched(there, [added]), null, 2)}\n`;
  // As a whole: a manifest that is cut would stop every command.
  await writeFile(`${path}.unfinished`, text);
  await rename(`${path}.unfinished`, path);
}

/** One line for all addresses that fail in the same way. */
function mergeAlike(problems: readonly Problem[]): readonly Problem[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.found}\n${problem.allowed}`;
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  return [...alike.values()].map((group) => {
    const [first, ...others] = group as [Problem, ...Problem[]];
    if (others.length === 0) return first;
    return { ...first, where: `${first.where} and ${others.length} more, the last ${others.at(-1)?.where}` };
  });
}

function printProblem({ where, found }: Problem): string {
  return `${where}: ${found}`;
}
