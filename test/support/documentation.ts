import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import * as React from 'react';
import * as z from 'zod';
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

/** All that an example may import from the package. */
export const hcpcs: Readonly<Record<string, unknown>> = Object.assign({}, ...Object.values(entries).reverse());

const GUIDE = 'docs/guide';

/** The README and the pages of the guide. */
export const pages: readonly string[] = ['README.md', ...readdirSync(GUIDE).map((page) => join(GUIDE, page))];

/** The blocks of TypeScript on a page, or only those with or without components. */
export function blocksOf(page: string, language: 'ts' | 'tsx' | 'tsx?' = 'tsx?'): readonly string[] {
  const blocks = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...readFileSync(page, 'utf8').matchAll(blocks)].map(([, code = '']) => code);
}

const IMPORT = /^import (?:\* as (\w+)|\{ (.*) \}) from '(.*)';$/;

/** What a line such as `import { parse } from 'csv-parse';` brings, by name. Those of `hcpcs` are known anyway. */
async function broughtBy(line: string): Promise<Readonly<Record<string, unknown>>> {
  const [, all, names = '', library = ''] = IMPORT.exec(line) ?? [];
  if (/^hcpcs\b/.test(library)) return {};
  const exported = await import(library);
  return all === undefined
    ? Object.fromEntries(names.split(', ').flatMap((name) => (name in exported ? [[name, exported[name]]] : [])))
    : { [all]: exported };
}

/** The value of an expression after the code of an example has run, with the libraries that it imports. */
export async function valueAfter(code: string, expression: string): Promise<unknown> {
  const lines = code.split('\n');
  const brought = await Promise.all(lines.filter((line) => IMPORT.test(line)).map(broughtBy));
  const known: Readonly<Record<string, unknown>> = Object.assign({ ...hcpcs, z, React }, ...brought);
  const body = lines.filter((line) => !IMPORT.test(line)).map((line) => line.replace(/^export /, ''));
  const source = `async function example() {\n${body.join('\n')}\nreturn (${expression});\n}`;
  const transformed = await transform(source, { loader: 'tsx' });
  return new Function(...Object.keys(known), `${transformed.code}\nreturn example();`)(...Object.values(known));
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
