import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { serveApp } from '../support/browserApp.ts';
import { blocksOf } from '../support/documentation.ts';

/** An app with the field of the guide. */
const APP = `import { createRoot } from 'react-dom/client';
import { CodeField } from './CodeField.tsx';
const chosen = document.getElementById('chosen')!;
createRoot(document.getElementById('app')!).render(
  <CodeField label="Procedure code" onChoose={(code) => { chosen.textContent = code; }} />,
);`;

let app: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

describe('the typeahead of the guide', () => {
  beforeAll(async () => {
    const [component = ''] = blocksOf('docs/guide/search.md', 'tsx');
    app = await serveApp({ 'app.tsx': APP, 'CodeField.tsx': component });
    browser = await launch();
  });

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(app.address);
    await field().waitFor();
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser?.close();
    await app?.close();
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
