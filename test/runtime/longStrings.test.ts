import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/index.ts';

type Ask = (text: string) => unknown;

const longTexts = [
  ['blanks', ' '.repeat(10_000_000)],
  ['letters', 'A'.repeat(10_000_000)],
  ['a code between blanks with two letters', `${' '.repeat(5_000_000)}xyA0021${'\t'.repeat(5_000_000)}`],
  ['blanks between letters', `A${' '.repeat(10_000_000)}1`],
  ['lone surrogates', '\udfff'.repeat(10_000_000)],
] as const;

/** The answers for a string that is not an id: undefined, false, nothing, or that it is malformed. */
function isMiss(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length === 0;
  return (
    answer === undefined || answer === false || answer === '' || (answer as hcpcs.CodeCheck).status === 'malformed'
  );
}

const asked = Object.entries(hcpcs).filter(([name, value]) => {
  return typeof value === 'function' && !name.startsWith('list') && name !== 'describeRecord';
}) as [string, Ask][];

describe.each(asked)('%s', (_, ask) => {
  it('takes 10 MB in linear time', () => {
    for (const [what, text] of longTexts) {
      const start = performance.now();
      expect(isMiss(ask(text)), what).toBe(true);
      // In linear time this takes some 50 ms, or more on a busy machine. In quadratic time it would take days.
      expect(performance.now() - start, what).toBeLessThan(20_000);
    }
  });
});

describe('10 MB of whitespace around an id', () => {
  const around = (id: string) => `${' '.repeat(5_000_000)}${id}${'\n'.repeat(5_000_000)}`;

  it('do not hide it', () => {
    expect(hcpcs.getCode(around('q4257'))).toBe(hcpcs.getCode('Q4257'));
    expect(hcpcs.getCoverage(around('q4257'))).toBe('C');
    expect(hcpcs.getModifier(around('rr'))).toBe(hcpcs.getModifier('RR'));
    expect(hcpcs.normalizeModifier(around('rr'))).toBe('RR');
    expect(hcpcs.isCode(around('Q4257'))).toBe(false);
  });
});

describe('describeRecord', () => {
  it('keeps a value of 10 MB, and does not take a string of 10 MB for a record', () => {
    const text = '1'.repeat(10_000_000);
    const record = { ...hcpcs.getCode('Q4257'), statute: text } as hcpcs.Code;
    const statute = hcpcs.describeRecord(record).find(({ property }) => property === 'statute');
    expect(statute?.values).toEqual([{ value: text }]);
    const fields = hcpcs.describeRecord(text as unknown as hcpcs.Code);
    expect(fields.flatMap(({ values }) => values)).toEqual([]);
  });
});
