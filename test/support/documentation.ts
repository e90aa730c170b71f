import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries as names, sourceOf, specifierOf } from '../../build/entries.ts';

/**
 * The exports of each entry, by the name that an app imports it by. `literal` is left out, because it only adds types.
 */
export const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  await Promise.all(
    names
      .filter((entry) => entry !== 'literal')
      .map(async (entry) => [specifierOf(entry), await import(`../../${sourceOf(entry)}`)] as const),
  ),
);

const GUIDE = 'docs/guide';

/** The README and the pages of the guide. */
export const pages: readonly string[] = ['README.md', ...readdirSync(GUIDE).map((page) => join(GUIDE, page))];

/** The blocks of TypeScript on a page, or those of components. */
export function blocksOf(page: string, language: 'ts' | 'tsx' = 'ts'): readonly string[] {
  const blocks = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...readFileSync(page, 'utf8').matchAll(blocks)].map(([, code = '']) => code);
}

/** The code after @example in each doc comment, with the name of the function or schema after it. */
export function docExamples(): readonly (readonly [string, string])[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...examplesOf(readFileSync(join('src', path), 'utf8'))]);
}

function examplesOf(source: string): ReadonlyMap<string, string> {
  const comments = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:(?:async )?function|const) (\w+)/g);
  return new Map(
    [...comments]
      .filter(([, comment = '']) => comment.includes('@example'))
      .map(([, comment = '', name = '']) => {
        const lines = (comment.split('@example')[1] ?? '').split('\n').map((line) => line.replace(/^ *\* ?/, ''));
        return [name, lines.join('\n').trim().split(/\n\n/)[0] ?? ''];
      }),
  );
}
