import manifest from '../package.json' with { type: 'json' };

/** The entries of the package, from `exports` in package.json: `index`, `literal`, `history`, … */
export const entries: readonly string[] = Object.keys(manifest.exports)
  .filter((path) => !path.includes('*') && path !== './package.json')
  .map((path) => (path === '.' ? 'index' : path.slice('./'.length)));

/** The source file of an entry. */
export function sourceOf(entry: string): string {
  return entry === 'index' ? 'src/index.ts' : `src/${entry}/index.ts`;
}

/** The name that an app imports an entry by. */
export function specifierOf(entry: string): string {
  return entry === 'index' ? manifest.name : `${manifest.name}/${entry}`;
}

/** The entries that read the packed columns. In Node they share one more file, so that no data is there twice. */
export const withData: readonly string[] = ['index', 'search'];

/** The name of that file. */
export const SHARED = 'shared';
