import { unescapeText } from './unescapeText.ts';

/** The product names by row, as `codegen/pack/packProductNames.ts` packs them. Each list is frozen. */
export function unpackProductNames(packed: string): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, readonly string[]>();
  if (packed === '') return names;
  let row = -1;
  for (const entry of packed.split('|')) {
    const end = entry.indexOf('=');
    row += 1 + Number(entry.slice(0, end));
    names.set(
      row,
      Object.freeze(
        entry
          .slice(end + 1)
          .split(';')
          .map(unescapeText),
      ),
    );
  }
  return names;
}
