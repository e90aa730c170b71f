import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
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

const [waste = ''] = blocksOf('docs/guide/waste.md');
const splitUnits = (await valueAfter(waste, 'splitUnits')) as (
  code: string,
  given: { quantity: number; ucum: string },
  opened: { quantity: number; ucum: string },
) => { administered: number; discarded: number } | undefined;

function mg(quantity: number): { quantity: number; ucum: string } {
  return { quantity, ucum: 'mg' };
}

it('units that were given and units that were discarded are together the units of the vials', () => {
  const wholeUnit = fc.constantFrom(['J1745', 10], ['J9271', 1], ['J9045', 50]);
  const amounts = fc.tuple(wholeUnit, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 1000 }));
  fc.assert(
    fc.property(amounts, ([[code, unit], held, thousandths]) => {
      const opened = held * Number(unit);
      const given = (opened * thousandths) / 1000;
      const { administered = 0, discarded = 0 } = splitUnits(String(code), mg(given), mg(opened)) ?? {};
      expect(administered + discarded).toBe(held);
      expect(discarded * Number(unit)).toBeLessThanOrEqual(opened - given + 1e-9);
    }),
  );
});

it('nothing is split if a vial has no whole number of units, or if more was given than it holds', () => {
  expect(splitUnits('J1745', mg(20), mg(25))).toBeUndefined();
  expect(splitUnits('J1745', mg(110), mg(100))).toBeUndefined();
  expect(splitUnits('J1745', { quantity: 1, ucum: 'mL' }, mg(100))).toBeUndefined();
});

it('the lines of a claim with waste are those that the example counts', () => {
  const counted = [
    [350, 400],
    [400, 400],
    [82, 100],
    [95, 100],
  ].map(([given = 0, opened = 0]) => splitUnits('J1745', mg(given), mg(opened)));
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
