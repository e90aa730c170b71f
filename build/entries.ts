import manifest from '../package.json' with { type: 'json' };

/** The entries of the package as `exports` in package.json lists them: `index`, `literal`, `history`, … */
export const entries: readonly string[] = Object.keys(manifest.exports)
  .filter((path) => !path.includes('*') && path !== './package.json')
  .map((path) => (path === '.' ? 'index' : path.slice('./'.length)));

/** The source of an entry. */
export function sourceOf(entry: string): string {
  return entry === 'index' ? 'src/index.ts' : `src/${entry}/index.ts`;
}

/** The name by which an app imports an entry. */
export function specifierOf(entry: string): string {
  return entry === 'index' ? manifest.name : `${manifest.name}/${entry}`;
}
