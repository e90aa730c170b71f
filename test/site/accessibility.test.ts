import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { describeBrowser } from '../support/browser.ts';
import { openSite } from './support/openSite.ts';

/** One page of each kind, and what is there when it shows its content. */
const PAGES: readonly (readonly [path: string, ready: string])[] = [
  ['', '.letters'],
  ['?q=wheelchair', '.found .mark'],
  ['Q4257', '.answer.active'],
  ['C9058?on=2021-03-15', '.answer.terminated'],
  ['RR', '.answer'],
  ['fields', 'h2'],
  ['fields/pricingIndicators', '.values'],
  ['modifiers', '.modifiers'],
  ['codes', '.codes a'],
  ['codes/V', '.code-list'],
  ['changes?from=2025-10&to=2026-01', '.changes'],
  ['check', 'textarea'],
  ['Z9999', 'h1'],
];

describeBrowser('each kind of page', () => {
  const site = openSite();

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in the %s theme', async (colorScheme) => {
    for (const [path, ready] of PAGES) {
      const page = await site.open(path, { colorScheme });
      await page.locator(ready).first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    }
  });

  it('has none in the result of a check', async () => {
    const page = await site.open('check');
    await page.getByLabel(/^Codes, with/).fill('claim,code\n1,Q4257\n2,C9058');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('2 lines').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it.each([320, 768, 1920])('fits a screen of %i px', async (width) => {
    for (const [path, ready] of PAGES) {
      const page = await site.open(path, { viewport: { width, height: 700 } });
      await page.locator(ready).first().waitFor();
      const wide = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(`${path}: ${wide}`).toBe(`${path}: 0`);
    }
  });

  it('has one heading of the first level, and the sections in their order', async () => {
    for (const [path] of PAGES) {
      const page = await site.open(path);
      expect(await page.locator('h1').count()).toBe(1);
    }
  });
});
