import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodePricingIndicator, getModifier, getPricingIndicators, isActive } from '../../src/index.ts';
import { blocksOf, valueAfter } from '../support/documentation.ts';

/** The rows of a page's tables, each as its cells without backticks. */
function rowsOf(page: string): readonly (readonly string[])[] {
  return readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
        .slice(1, -1),
    );
}

describe('how equipment is paid', () => {
  const rows = rowsOf('docs/guide/dme.md');
  const classes = rows.filter(([first = '']) => /^\d\d$/.test(first));
  const modifiers = rows.filter(([first = '']) => /^[A-Z]{2}$/.test(first));

  it('has twelve classes and nine modifiers', () => {
    expect([classes.length, modifiers.length]).toEqual([12, 9]);
  });

  it.each(classes)('says of %s what CMS says, with a code in use', (indicator = '', words, example = '') => {
    expect(decodePricingIndicator(indicator)?.description.replace(/ \(.*/, '')).toBe(words);
    const [code = ''] = example.split(',');
    expect(getPricingIndicators(code)).toEqual([indicator]);
    expect(isActive(code)).toBe(true);
  });

  it.each(modifiers)('says of %s what CMS says', (modifier = '', words) => {
    expect(getModifier(modifier)?.longDescription).toBe(words);
    expect(isActive(modifier)).toBe(true);
  });
});

it('the lines of a claim with waste are those that the example counts', async () => {
  const [block = ''] = blocksOf('docs/guide/waste.md');
  const splitUnits = (await valueAfter(block, 'splitUnits')) as (code: string, ...amounts: object[]) => object;
  const counted = [
    [350, 400],
    [400, 400],
    [82, 100],
    [95, 100],
  ].map((amounts) => splitUnits('J1745', ...amounts.map((quantity) => ({ quantity, ucum: 'mg' }))));
  expect(counted).toEqual([
    { administered: 35, discarded: 5 },
    { administered: 40, discarded: 0 },
    { administered: 9, discarded: 1 },
    { administered: 10, discarded: 0 },
  ]);
  const lines = rowsOf('docs/guide/waste.md')
    .slice(2)
    .map(([, , line, units]) => [line, Number(units)]);
  expect(lines).toEqual([
    ['J1745', 35],
    ['J1745-JW', 5],
    ['J1745-JZ', 40],
    ['J1745', 9],
    ['J1745-JW', 1],
    ['J1745', 10],
  ]);
});
