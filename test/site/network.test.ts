import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/openSite.ts';

/** The size of a file of the site as brotli. */
async function sizeOf(address: string): Promise<number> {
  const answer = await fetch(address);
  return brotliCompressSync(await answer.arrayBuffer()).length;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

describe('what the site loads', () => {
  const site = openSite();

  /** Opens the home page without a service worker, and notes the size of each answer as brotli. */
  async function firstVisit(): Promise<{ readonly page: Page; readonly bytes: () => Promise<number> }> {
    const page = await site.open('404.html', { serviceWorkers: 'block' });
    // The browser keeps a file that is asked for twice, so each counts once.
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url()));
    await page.context().route('**/worker-*.js', async (route) => {
      await held;
      await route.continue();
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    releaseWorker = release;
    await page.goto(site.origin);
    await page.locator('body[data-live]').waitFor();
    return { page, bytes: async () => sum(await Promise.all([...asked].map(sizeOf))) };
  }
  let releaseWorker = () => {};

  it('finds a code by its number before the search is there, within 120 kB', async () => {
    const { page, bytes } = await firstVisit();
    await page.locator('#q').fill('Q425');
    await page.locator('.found a', { hasText: 'Q4257' }).waitFor();
    expect(await bytes()).toBeLessThan(120_000);
    releaseWorker();
    await page.locator('.found a', { hasText: 'Relese' }).waitFor();
    expect(await bytes()).toBeLessThan(300_000);
    await page.locator('#q').fill('wheelchair');
    await page.locator('.found mark').first().waitFor();
    expect(await bytes()).toBeLessThan(300_000);
  });

  it('asks no other host, and nothing that its policy forbids', async () => {
    const page = await site.open('404.html');
    const asked = new Set<string>();
    const forbidden: string[] = [];
    page.context().on('request', (request) => asked.add(new URL(request.url()).protocol + new URL(request.url()).host));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) forbidden.push(message.text());
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    for (const path of ['', '?q=cpap', 'Q4257', 'codes', 'fields/betos', 'modifiers', 'changes', 'check']) {
      await page.goto(site.origin + path);
      await page.locator('body[data-live]').waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect([...asked].filter((host) => !site.origin.includes(host.replace(/^\w+:/, '')))).toEqual([]);
    expect(forbidden).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('has a policy that runs no script written in the page', async () => {
    const page = await site.open('');
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))`,
    );
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });

  it('does not move what is there', async () => {
    for (const path of ['', '?q=wheelchair', 'Q4257', 'codes', 'changes']) {
      const page = await site.open('404.html');
      await page.addInitScript(`
        window.moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      `);
      await page.goto(site.origin + path);
      await page.locator('body[data-live]').waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      // To a thousandth, as Lighthouse says it.
      expect(`${path}: ${(await page.evaluate<number>('window.moved')).toFixed(3)}`).toBe(`${path}: 0.000`);
    }
  });
});

describe('the site without a network', () => {
  const site = openSite();

  it('works after the first visit, for codes that were never opened, too', async () => {
    const page = await site.open('');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await site.close();
    await page.goto(`${site.origin}E0601?on=2020-01-01`);
    await page.getByRole('heading', { level: 1, name: /E0601/ }).waitFor();
    await page.goto(site.origin);
    await page.locator('#q').fill('wheelchair cushion');
    await page.locator('.found mark').first().waitFor();
    await page.goto(`${site.origin}check`);
    await page.getByLabel(/^Codes, with/).fill('C9058 2021-03-15');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('1 line, 1 with a problem').waitFor();
  });
});
