import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
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

describe('each kind of page', () => {
  const site = openSite();

  it.each(PAGES)('has no fault that axe finds, in both themes: %j', async (path, ready) => {
    const page = await site.open(path);
    await page.locator(ready).first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    expect(await page.locator('h1').count()).toBe(1);
  });

  it.each(PAGES)('fits narrow and wide screens: %j', async (path, ready) => {
    const page = await site.open(path);
    await page.locator(ready).first().waitFor();
    for (const width of [320, 768, 1920]) {
      await page.setViewportSize({ width, height: 700 });
      const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(`${width}: ${await page.evaluate<number>(excess)}`).toBe(`${width}: 0`);
    }
  });

  it('has no fault in the result of a check', async () => {
    const page = await site.open('check');
    await page.getByLabel(/^Codes, with/).fill('claim,code\n1,Q4257\n2,C9058');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('2 lines').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
