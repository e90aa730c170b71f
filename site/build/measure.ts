import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../test/support/browser.ts';
import { serve } from './serve.ts';

// Times depend on the machine, so they are no tests. `npm run site:measure`, on a quiet machine, prints them beside
// their budgets and fails if one is missed.

interface Measure {
  readonly name: string;
  readonly budget: number;
  /** How often it is measured, each time in a browser without a cache; the middle counts. */
  readonly times: number;
  readonly measure: (browser: Browser, origin: string) => Promise<number>;
}

const MEASURES: readonly Measure[] = [
  { name: 'search ready, ms', budget: 1000, times: 11, measure: (browser, origin) => searchReady(browser, origin, 1) },
  {
    name: 'search ready, CPU throttled fourfold, ms',
    budget: 3000,
    times: 5,
    measure: (browser, origin) => searchReady(browser, origin, 4),
  },
  {
    name: 'layout shift of all kinds of pages',
    budget: 0,
    times: 1,
    measure: (browser, origin) => noted(browser, origin, 'shift'),
  },
  {
    name: 'longest task after load, ms',
    budget: 100,
    times: 3,
    measure: (browser, origin) => noted(browser, origin, 'longest'),
  },
  {
    name: 'check of ten thousand lines, chosen at once, ms',
    budget: 1000,
    times: 5,
    measure: (browser, origin) => checkOfMany(browser, origin, 0),
  },
  {
    name: 'check of ten thousand lines, chosen after two seconds, ms',
    budget: 1000,
    times: 5,
    measure: (browser, origin) => checkOfMany(browser, origin, 2000),
  },
];

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

const server = serve(resolve('site/dist'), '/');
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await launch();
for (const { name, budget, times, measure } of MEASURES) {
  const figures: number[] = [];
  for (let time = 0; time < times; time += 1) figures.push(await measure(browser, origin));
  figures.sort((a, b) => a - b);
  const [lowest, middle, highest] = [0, (times - 1) / 2, times - 1].map((at) => Number(figures[at]?.toFixed(3)));
  const isMissed = Number(middle) > budget;
  if (isMissed) process.exitCode = 1;
  const spread = times === 1 ? '' : `, ${lowest} to ${highest}`;
  console.log(`${name}: ${middle}${spread} (at most ${budget})${isMissed ? ' MISSED' : ''}`);
}
await browser.close();
server.close();

/** Opens a page in which a script runs before those of the page. */
async function withPage<Answer>(browser: Browser, script: string, use: (page: Page) => Promise<Answer>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(script);
    return await use(page);
  } finally {
    await context.close();
  }
}

/**
 * A script with which the page itself says when something is there, in the frame that shows it. To ask for it from
 * outside, again and again, would lay out the page before it is ready, and so make it slower.
 */
function watch(condition: string, begin: string): string {
  return `
    new MutationObserver((_, observer) => {
      if (!(${condition})) return;
      observer.disconnect();
      requestAnimationFrame(() => console.debug('took ' + (performance.now() - ${begin})));
    }).observe(document, { childList: true, characterData: true, subtree: true });`;
}

async function taken(page: Page, begin: () => Promise<unknown>): Promise<number> {
  const said = page.waitForEvent('console', (message) => message.text().startsWith('took '));
  await begin();
  return Number((await said).text().slice('took '.length));
}

/** From the request of the home page to the first results of words. */
function searchReady(browser: Browser, origin: string, rate: number): Promise<number> {
  return withPage(browser, watch("document.querySelector('.found mark')", '0'), async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return taken(page, () => page.goto(`${origin}?q=wheelchair`, { waitUntil: 'commit' }));
  });
}

async function noted(browser: Browser, origin: string, name: 'shift' | 'longest'): Promise<number> {
  let most = 0;
  for (const path of ['', '?q=wheelchair', 'Q4257', 'codes', 'fields/betos', 'modifiers', 'changes', 'check']) {
    const found = await withPage(browser, NOTES, async (page) => {
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

/** From the choice of a file, some time after the page came to life, to its result. */
function checkOfMany(browser: Browser, origin: string, pause: number): Promise<number> {
  const script = `
    addEventListener('change', () => { window.chosen = performance.now(); }, true);
    ${watch("document.body?.textContent.includes('10,000 lines')", 'window.chosen')}`;
  return withPage(browser, script, async (page) => {
    await page.goto(`${origin}check`);
    await page.locator('body[data-live]').waitFor();
    await page.waitForTimeout(pause);
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index},E0${600 + (index % 200)},2024-03-15`);
    const buffer = Buffer.from(['claim,code,date', ...lines].join('\n'));
    const file = { name: 'claims.csv', mimeType: 'text/csv', buffer };
    return taken(page, () => page.locator('input[type=file]').setInputFiles(file));
  });
}
