import entries from './fetched.json' with { type: 'json' };
import type { ManifestRelease } from './manifest.ts';

/** A release that `npm run fetch` has taken from CMS and written into `fetched.json`. */
export interface FetchedRelease extends ManifestRelease {
  /** Which of several editions of the quarter it is: the name of its file of records. */
  readonly revision: string;
  /** Where it comes from, and which version the server said that it was; not if it was downloaded by hand. */
  readonly source?: { readonly address: string; readonly etag?: string; readonly lastModified?: string };
}

export const fetchedReleases: readonly FetchedRelease[] = entries as readonly FetchedRelease[];

/** The manifest, oldest first: what was listed by hand, and in its place or after it what was fetched. */
export function withFetched(
  listed: readonly ManifestRelease[],
  fetched: readonly FetchedRelease[],
): readonly ManifestRelease[] {
  const byId = new Map<string, ManifestRelease>([...listed, ...fetched].map((release) => [release.id, release]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
