import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fhir from '../../src/fhir.ts';
import * as history from '../../src/history.ts';
import * as main from '../../src/index.ts';
import * as x12 from '../../src/x12.ts';
import * as schemas from '../../src/zod.ts';

/** What each entry has, by the name that an app imports it by; all but that which adds signatures alone. */
export const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  hcpcs: main,
  'hcpcs/history': history,
  'hcpcs/x12': x12,
  'hcpcs/fhir': fhir,
  'hcpcs/zod': schemas,
};

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
    [...comments].map(([, comment = '', name, schema = '']) => {
      const lines = (comment.split('@example')[1] ?? '').split('\n').map((line) => line.replace(/^ *\* ?/, ''));
      return [name ?? schema, lines.join('\n').trim().split(/\n\n/)[0] ?? ''];
    }),
  );
}
