import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../../test/support/browser.ts';
import { serve } from './serve.ts';

/** The main views, and what to do before a picture is taken. */
const VIEWS: Readonly<Record<string, string>> = {
  find: '?q=wheelchair+cushion',
  home: '',
  code: 'Q4257',
  ended: 'J9380?on=2015-01-01',
  replaced: 'C9058?on=2021-03-15',
  modifier: 'RR',
  modifiers: 'modifiers',
  field: 'fields/coverage',
  fields: 'fields',
  changes: 'changes?from=2026-01&to=2026-07',
  codes: 'codes?coverage=D',
  check: 'check',
};
const WIDTHS = [1280, 320] as const;
const THEMES = ['light', 'dark'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'site/screenshots' }, site: { type: 'string', default: 'site/dist' } },
});
await mkdir(values.out, { recursive: true });
const server = serve(resolve(values.site), '/');
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await launch();
const wanted = Object.entries(VIEWS).filter(([name]) => positionals.length === 0 || positionals.includes(name));
for (const colorScheme of THEMES) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: width === 320 ? 700 : 860 } });
    const page = await context.newPage();
    for (const [name, address] of wanted) {
      await page.goto(origin + address);
      await page.locator('body[data-live]').waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${values.out}/${name}-${width}-${colorScheme}.png` });
    }
    await context.close();
  }
}
await browser.close();
server.close();
