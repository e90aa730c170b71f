import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { serveApp } from '../support/browserApp.ts';
import { blocksOf } from '../support/documentation.ts';

/** An app with the selects and the form of the guide, which shows what the form saves. */
const APP = `import { createRoot } from 'react-dom/client';
import { CoverageSelect } from './CoverageSelect.tsx';
import { PricingOptions } from './PricingOptions.tsx';
import { LineForm } from './LineForm.tsx';
const chosen = document.getElementById('chosen')!;
createRoot(document.getElementById('app')!).render(<>
  <CoverageSelect id="coverage" />
  <label htmlFor="pricing">Pricing</label>
  <select id="pricing"><PricingOptions /></select>
  <LineForm onSave={(line) => { chosen.textContent = JSON.stringify(line); }} />
</>);`;

let app: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

describe('the fields and the form of the guide', () => {
  beforeAll(async () => {
    const [coverage = '', pricing = '', form = ''] = blocksOf('docs/guide/forms.md', 'tsx');
    const components = { 'CoverageSelect.tsx': coverage, 'PricingOptions.tsx': pricing, 'LineForm.tsx': form };
    app = await serveApp({ 'app.tsx': APP, ...components });
    browser = await launch();
  });

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(app.address);
    await page.getByLabel('HCPCS code').waitFor();
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function save(day: string, code: string): Promise<void> {
    await page.getByLabel('Date of service').fill(day);
    await page.getByLabel('HCPCS code').fill(code);
    await page.getByRole('button', { name: 'Save' }).click();
  }

  it('find an option by its value, and say what the field is', async () => {
    const select = page.getByRole('combobox', { name: 'HCPCS Coverage Code' });
    expect(await select.locator('option').count()).toBe(6);
    await select.focus();
    await page.keyboard.type('D');
    expect(await select.inputValue()).toBe('D');
    const help = (await select.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`#${help}`).textContent()).toBe('A code denoting Medicare coverage status.');
  });

  it("have CMS's headings", async () => {
    const groups = page.getByLabel('Pricing').locator('optgroup');
    expect(await groups.count()).toBe(5);
    expect(await groups.nth(4).getAttribute('label')).toBe('Other');
  });

  it('save the listed code', async () => {
    await save('2020-06-30', ' c9058 ');
    await page.locator('#chosen', { hasText: '{' }).waitFor();
    expect(await page.locator('#chosen').textContent()).toBe('{"day":"2020-06-30","code":"C9058"}');
  });

  it('say at the code what is wrong with it', async () => {
    await save('2021-03-15', 'C9058');
    await page.getByText('its last day was 2020-06-30').waitFor();
    expect(await page.getByLabel('HCPCS code').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#chosen').textContent()).toBe('');
  });

  it('say that a day is missing', async () => {
    await save('', 'E0601');
    await page.getByText('Invalid ISO date').waitFor();
    expect(await page.getByLabel('Date of service').getAttribute('aria-invalid')).toBe('true');
  });

  it('have no fault that axe finds, before and after a mistake', async () => {
    const empty = await new AxeBuilder({ page }).analyze();
    await save('2021-03-15', 'EO6O1');
    await page.getByText('Was E0601 meant?').waitFor();
    const mistaken = await new AxeBuilder({ page }).analyze();
    expect([...empty.violations, ...mistaken.violations]).toEqual([]);
  });
});
