import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../../test/support/browser.ts';
import { serve } from './serve.ts';

/** The main views: their addresses, and what is there when they are complete. */
const VIEWS: Readonly<Record<string, readonly [path: string, ready: string]>> = {
  home: ['', '.letters'],
  find: ['?q=wheelchair+cushion', '.found .mark'],
  code: ['Q4257', '.answer'],
  ended: ['J9380?on=2015-01-01', '.answer.terminated'],
  replaced: ['C9058?on=2021-03-15', '.answer.terminated'],
  modifier: ['RR', '.answer'],
  modifiers: ['modifiers', '.modifiers'],
  field: ['fields/pricingIndicators', '.values'],
  fields: ['fields', 'h2'],
  changes: ['changes?from=2026-01&to=2026-07', '.changes'],
  codes: ['codes?coverage=D', '.codes a'],
  letter: ['codes/V', '.code-list'],
  check: ['check', 'textarea'],
};
/** Those of the README. */
const SHOWN = [
  { name: 'find', colorScheme: 'light' },
  { name: 'code', colorScheme: 'dark' },
] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'site/screenshots' } },
});
const server = serve(resolve('site/dist'), '/');
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await launch();
await mkdir(values.out, { recursive: true });
await mkdir('docs/images', { recursive: true });

const names = positionals.length === 0 ? Object.keys(VIEWS) : positionals;
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    for (const name of names) {
      await shoot(name, join(values.out, `${name}-${width}-${colorScheme}.png`), { colorScheme, width, height: 860 });
    }
  }
}
for (const { name, colorScheme } of SHOWN) {
  await shoot(name, `docs/images/${name}.png`, { colorScheme, width: 1000, height: 700 });
}
await browser.close();
server.close();

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

async function shoot(name: string, file: string, { colorScheme, width, height }: Look): Promise<void> {
  const [path, ready] = VIEWS[name] ?? [name, 'h1'];
  const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.locator('body[data-live]').waitFor();
  await page.locator(ready).first().waitFor();
  await page.screenshot({ path: file });
  await context.close();
}
