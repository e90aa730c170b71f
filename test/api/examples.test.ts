import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { docExamples, entries, readmeBlocks } from '../support/documentation.ts';

/** What the examples import. */
const hcpcs = Object.assign({}, ...Object.values(entries).reverse());

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

describe('the example in the documentation of', () => {
  const documented = docExamples();

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
    const others = Object.entries(entries['hcpcs/zod'] ?? {}).filter(([, value]) => !(value instanceof z.ZodEnum));
    const names = [...new Set([...functions, ...others].map(([name]) => name))];
    expect(documented.map(([name]) => name).sort()).toEqual(names.sort());
  });
});

describe('the README', () => {
  const blocks = readmeBlocks();

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
