import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries as names, sourceOf, specifierOf } from '../../build/entries.ts';

/** What each entry has, by the name that an app imports it by; all but that which adds only signatures. */
export const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  await Promise.all(
    names
      .filter((entry) => entry !== 'literal')
      .map(async (entry) => [specifierOf(entry), await import(`../../${sourceOf(entry)}`)] as const),
  ),
);

/** The blocks of code in the README. */
export function readmeBlocks(): readonly string[] {
  return [...readFileSync('README.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}

/** The code after @example in each doc comment, with the name of what is exported: a function, or a schema. */
export function docExamples(): readonly (readonly [string, string])[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/internal|bin/.test(path))
    .flatMap((path) => [...examplesOf(readFileSync(join('src', path), 'utf8'))]);
}

function examplesOf(source: string): ReadonlyMap<string, string> {
  const comments = source.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:(?:async )?function (\w+)|const (\w+): z\.ZodType)/g,
  );
  return new Map(
    [...comments]
      .filter(([, comment = '']) => comment.includes('@example'))
      .map(([, comment = '', name, schema = '']) => {
        const lines = (comment.split('@example')[1] ?? '').split('\n').map((line) => line.replace(/^ *\* ?/, ''));
        return [name ?? schema, lines.join('\n').trim().split(/\n\n/)[0] ?? ''];
      }),
  );
}
