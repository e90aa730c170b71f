import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { blocksOf, docExamples, entries, pages } from '../support/documentation.ts';

/** What the examples import. */
const hcpcs = Object.assign({}, ...Object.values(entries).reverse());

/** An expression and its result, with the lines before it. */
interface Example {
  readonly before: string;
  readonly expression: string;
  readonly result: string;
}

const RESULT = /^(.*?);? *\/\/=> (.*)$/;

/** The examples in a block of code: its lines that give a result. */
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

  it('exists for each public function and schema', () => {
    const functions = Object.entries(hcpcs).filter(([, value]) => typeof value === 'function');
    const schemas = Object.entries(entries['hcpcs/zod'] ?? {});
    const names = new Set([...functions, ...schemas].map(([name]) => name));
    expect(documented.map(([name]) => name).sort()).toEqual([...names].sort());
  });
});

const SHOW_ONLY_COMMANDS = /\b(?:command|tables)\.md$/;

describe.each(pages.filter((page) => !SHOW_ONLY_COMMANDS.test(page)))('%s', (page) => {
  const examples = blocksOf(page).flatMap(examplesOf);

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [example.expression, example] as const))('says what %s gives', (_, example) => {
    const [found, expected] = evaluate(example);
    expect(found).toEqual(expected);
  });
});
