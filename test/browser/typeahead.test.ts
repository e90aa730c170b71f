import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeBrowser, launch } from '../support/browser.ts';
import { blocksOf } from '../support/documentation.ts';

/** An app with the field of the guide, as a page on 127.0.0.1 that may load only its own files. */
const APP = `import { createRoot } from 'react-dom/client';
import { CodeField } from './CodeField.tsx';
const chosen = document.getElementById('chosen')!;
createRoot(document.getElementById('app')!).render(
  <CodeField label="Procedure code" onChoose={(code) => { chosen.textContent = code; }} />,
);`;
const PAGE = `<!doctype html><html lang="en"><head><title>Claim</title></head>
<body><main><h1>Claim</h1><div id="app"></div><p id="chosen"></p></main><script src="/app.js"></script></body></html>`;

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;

/** The app's script. The package's imports lead to the source. */
async function bundleApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-browser-'));
  try {
    const [component = ''] = blocksOf('docs/guide/search.md', 'tsx');
    await writeFile(join(folder, 'CodeField.tsx'), component);
    await writeFile(join(folder, 'app.tsx'), APP);
    const { outputFiles } = await build({
      entryPoints: [join(folder, 'app.tsx')],
      bundle: true,
      write: false,
      jsx: 'automatic',
      nodePaths: ['node_modules'],
      alias: { 'hcpcs/search': `${process.cwd()}/src/search/index.ts` },
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return outputFiles[0]?.text ?? '';
  } finally {
    await rm(folder, { recursive: true });
  }
}

describeBrowser('the typeahead of the guide', () => {
  beforeAll(async () => {
    const script = await bundleApp();
    server = createServer(({ url }, response) => {
      const isScript = url === '/app.js';
      response.setHeader('Content-Security-Policy', "default-src 'self'");
      response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launch();
  });

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await field().waitFor();
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server?.close(resolve));
  });

  const field = (): Locator => page.getByRole('combobox', { name: 'Procedure code' });
  const options = (): Locator => page.getByRole('option');
  const chosen = (): Promise<string | null> => page.locator('#chosen').textContent();

  /** Types into the field, after moving to it with the keyboard. */
  async function type(text: string): Promise<void> {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }

  /** The text of the option that the field says is active. */
  async function activeOption(): Promise<string | null> {
    const id = await field().getAttribute('aria-activedescendant');
    return id === null ? null : page.locator(`[id="${id}"]`).textContent();
  }

  it('suggests codes while someone types, and says how many', async () => {
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    await type('whelchair cush');
    expect(await field().getAttribute('aria-expanded')).toBe('true');
    expect(await options().count()).toBe(8);
    expect(await options().first().textContent()).toContain('heelchair');
    expect(await page.getByRole('status').textContent()).toBe('8 suggestions');
    expect(await options().first().locator('mark').allTextContents()).toContain('cushion');
  });

  it('is used with the keyboard alone', async () => {
    await type('cpap');
    expect(await activeOption()).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await activeOption()).toContain('E0601');
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('E0601');
    await page.keyboard.press('ArrowUp');
    expect(await activeOption()).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await activeOption()).toBe(await options().last().textContent());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field().inputValue()).toBe('E0601');
    expect(await chosen()).toBe('E0601');
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator(':focus').getAttribute('role')).toBe('combobox');
  });

  it('closes with Escape, and empties with a second one', async () => {
    await type('walker');
    await page.keyboard.press('Escape');
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    expect(await field().inputValue()).toBe('walker');
    await page.keyboard.press('Escape');
    expect(await field().inputValue()).toBe('');
    expect(await options().count()).toBe(0);
  });

  it('shows nothing for what no code has, and leaves the field with Tab', async () => {
    await type('qqqq');
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Backspace');
    await field().fill('oxygen');
    expect(await field().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    expect(await chosen()).toBe('');
  });

  it('takes a click, and keeps the focus', async () => {
    await type('rollator');
    await options().nth(1).click();
    expect(await chosen()).toMatch(/^E\d{4}$/);
    expect(await field().inputValue()).toBe(await chosen());
    expect(await page.locator(':focus').getAttribute('role')).toBe('combobox');
  });

  it('has no fault that axe finds, closed or open', async () => {
    for (const text of ['', 'knee brace']) {
      if (text !== '') await type(text);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
  });
});
