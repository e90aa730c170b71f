import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../test/support/browser.ts';
import { serve } from './serve.ts';

// Times depend on the machine, so they are no tests. This command prints them beside their budgets and fails if one is
// missed: `npm run site:measure`, after `npm run site:build`, on a quiet machine.

interface Measure {
  readonly name: string;
  readonly budget: number;
  readonly measure: (browser: Browser, origin: string) => Promise<number>;
}

/** What the browser notes while a page is open. */
const NOTES = `
  window.shift = 0;
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const { loadEventEnd } = performance.getEntriesByType('navigation')[0];
      if (loadEventEnd > 0 && startTime > loadEventEnd) window.longest = Math.max(window.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
`;

const MEASURES: readonly Measure[] = [
  { name: 'search ready, ms', budget: 1000, measure: (browser, origin) => searchReady(browser, origin, 1) },
  { name: 'search ready, CPU throttled fourfold, ms', budget: 3000, measure: (b, origin) => searchReady(b, origin, 4) },
  { name: 'layout shift of all kinds of pages', budget: 0, measure: (b, origin) => note(b, origin, 'shift') },
  { name: 'longest task after load, ms', budget: 100, measure: (b, origin) => note(b, origin, 'longest') },
  { name: 'check of ten thousand lines, ms', budget: 1000, measure: checkOfMany },
];

const server = serve(resolve('site/dist'), '/');
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await launch();
let missed = 0;
for (const { name, budget, measure } of MEASURES) {
  const found = await measure(browser, origin);
  if (found > budget) missed += 1;
  console.log(`${name}: ${Number(found.toFixed(3))} (at most ${budget})${found > budget ? ' MISSED' : ''}`);
}
await browser.close();
server.close();
process.exitCode = missed === 0 ? 0 : 1;

async function withPage<Answer>(browser: Browser, use: (page: Page) => Promise<Answer>): Promise<Answer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, serviceWorkers: 'block' });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** From the request of the home page to the first result of words. */
function searchReady(browser: Browser, origin: string, rate: number): Promise<number> {
  return withPage(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(`${origin}?q=wheelchair`, { waitUntil: 'commit' });
    await page.locator('.found mark').first().waitFor();
    return page.evaluate<number>('performance.now()');
  });
}

async function note(browser: Browser, origin: string, name: 'shift' | 'longest'): Promise<number> {
  let most = 0;
  for (const path of ['', '?q=wheelchair', 'Q4257', 'codes', 'fields/betos', 'modifiers', 'changes', 'check']) {
    const found = await withPage(browser, async (page) => {
      await page.addInitScript(NOTES);
      await page.goto(origin + path);
      await page.locator('body[data-live]').waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(2000);
      return page.evaluate<number>(`window.${name}`);
    });
    most = Math.max(most, found);
  }
  return most;
}

/** From the choice of a file to its result. */
function checkOfMany(browser: Browser, origin: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.goto(`${origin}check`);
    await page.locator('body[data-live]').waitFor();
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index},E0${600 + (index % 200)},2024-03-15`);
    const start = Date.now();
    const buffer = Buffer.from(['claim,code,date', ...lines].join('\n'));
    await page.locator('input[type=file]').setInputFiles({ name: 'claims.csv', mimeType: 'text/csv', buffer });
    await page.getByText('10,000 lines').waitFor();
    return Date.now() - start;
  });
}
