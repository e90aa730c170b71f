import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as fhir from '../../src/fhir.ts';
import * as history from '../../src/history.ts';
import * as main from '../../src/index.ts';
import * as x12 from '../../src/x12.ts';
import * as schemas from '../../src/zod.ts';

/** All entries but that which adds signatures alone. */
const hcpcs = { ...main, ...history, ...x12, ...fhir, ...schemas };

/** An expression and what it gives, with the lines that stand before it. */
interface Example {
  readonly before: string;
  readonly expression: string;
  readonly result: string;
}

const RESULT = /^(.*?);? *\/\/=> (.*)$/;

/** The examples among some lines of code: those that tell their result. */
function examplesOf(code: string): readonly Example[] {
  const before: string[] = [];
  const examples: Example[] = [];
  for (const line of code.split('\n')) {
    const [, expression, result] = RESULT.exec(line) ?? [];
    if (expression !== undefined && result !== undefined)
      examples.push({ before: before.join('\n'), expression, result });
    else if (!/^(import|\/\/)/.test(line)) before.push(line);
  }
  return examples;
}

function evaluate({ before, expression, result }: Example): readonly [unknown, unknown] {
  const known = { ...hcpcs, z };
  const body = `${before}\nreturn [(${expression}), (${result})];`;
  return new Function(...Object.keys(known), body)(...Object.values(known));
}

/** The code after @example in each doc comment of a file, by the name of what is exported: a function, or a schema. */
function docExamples(source: string): ReadonlyMap<string, string> {
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

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/internal|bin/.test(path),
);

describe('the example in the documentation of', () => {
  const documented = sources.flatMap((path) => [...docExamples(readFileSync(join('src', path), 'utf8'))]);

  it.each(documented)('%s gives what it says', (_, code) => {
    const examples = examplesOf(code);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const [found, expected] = evaluate(example);
      expect(found, example.expression).toEqual(expected);
    }
  });

  it('is there for each public function and schema', () => {
    const functions = Object.entries(hcpcs).filter(([, value]) => typeof value === 'function');
    // The schemas of coded fields are told by their types.
    const others = Object.entries(schemas).filter(([, value]) => !(value instanceof z.ZodEnum));
    const names = [...new Set([...functions, ...others].map(([name]) => name))];
    expect(documented.map(([name]) => name).sort()).toEqual(names.sort());
  });
});

describe('the README', () => {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);

  it('has examples', () => {
    expect(blocks.flatMap(examplesOf).length).toBeGreaterThan(5);
  });

  it.each(blocks.flatMap(examplesOf).map((example) => [example.expression, example] as const))(
    'says truly what %s gives',
    (_, example) => {
      const [found, expected] = evaluate(example);
      expect(found).toEqual(expected);
    },
  );
});
