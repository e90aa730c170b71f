import { readFile } from 'node:fs/promises';
import { listCodes } from 'hcpcs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/openSite.ts';

describe('the tools', () => {
  const site = openSite();

  /** Clicks on a button that saves a file, and reads it. */
  async function save(page: Page, name: string): Promise<readonly string[]> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  }

  it('show all codes in a table that draws only those in sight', async () => {
    const page = await site.open('codes');
    await page.getByText(`${listCodes().length.toLocaleString('en-US')} codes`).waitFor();
    expect(await page.locator('.codes tbody tr').count()).toBeLessThan(60);
    const scroller = page.getByRole('region', { name: 'Codes' });
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.getByRole('link', { name: listCodes().at(-1) as string, exact: true }).waitFor();
  });

  it('sort and filter the table, and save what it shows', async () => {
    const page = await site.open('codes?coverage=S');
    await page.getByText(/^\d+ codes$/).waitFor();
    await page.getByRole('button', { name: 'Added' }).click();
    await page.getByRole('button', { name: 'Added' }).click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    expect(page.url()).toContain('sort=-added');
    const [header, ...rows] = await save(page, 'Save as CSV');
    expect(header).toBe('code,shortDescription,coverage,betos,pricing,added,ended');
    expect(`${rows.length} codes`).toBe(await page.getByText(/^\d+ codes$/).textContent());
    expect(rows.every((row) => row.includes(',S,'))).toBe(true);
    expect(await page.locator('.codes tbody a').first().textContent()).toBe(rows[0]?.slice(0, 5));
  });

  it('show the codes of a value that a field’s page counts', async () => {
    const page = await site.open('fields/coverage');
    const count = await page.getByRole('row', { name: /^M / }).locator('.count').textContent();
    await page.getByRole('link', { name: 'M', exact: true }).click();
    await page.getByText(`${count} codes`).waitFor();
  });

  it('say what changed between two releases, for all or for some codes', async () => {
    const page = await site.open('changes?from=2020-04&to=2020-07&codes=C9058');
    await page.getByText('1 ended').waitFor();
    expect(await page.locator('.changes').first().textContent()).toMatch(
      /C9058.*through 2020-06-30.*Q5120.*CMS’s cross reference/,
    );
    await page.getByLabel('Only these codes').fill('');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: /^Added/ }).waitFor();
    await page.getByLabel('From').selectOption('2026-07');
    await page.getByText('Name the older release first.').waitFor();
  });

  it('explain ambulance pairs', async () => {
    const page = await site.open('modifiers');
    await page.getByLabel('From').selectOption('S');
    expect(await page.locator('output').textContent()).toBe('SH from scene of an accident or acute event to hospital');
    expect(await page.getByLabel('From').locator('option[value="X"]').count()).toBe(0);
    expect(await page.getByLabel('To').locator('option[value="X"]').count()).toBe(1);
  });

  it('check a pasted list, line by line', async () => {
    const page = await site.open('check');
    await page.getByLabel(/^Codes, with/).fill('Q4257\nC9058 2021-03-15\nE06O1\n99213\n\nE0601-KX');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('5 lines, 2 with a problem').waitFor();
    const rows = await page.locator('.checked tbody tr').allTextContents();
    expect(rows[0]).toMatch(
      /^2C9058 may not be used on 2021-03-15: ended on 2020-06-30; instead Q5120 \(CMS's reference\)/,
    );
    expect(rows[1]).toMatch(/^3.*did you mean E0601/);
    const [, second] = await save(page, 'Save with the results');
    expect(second).toBe('C9058,2021-03-15,terminated,Q5120,crossReference');
  });

  it('find the columns of a CSV file, and check ten thousand lines', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index};${listCodes()[index % 8000]};KX;3/15/2024`);
    const buffer = Buffer.from(['claim;procedure;mod1;service date', ...lines].join('\r\n'));
    const page = await site.open('check');
    await page.locator('input[type=file]').setInputFiles({ name: 'claims.csv', mimeType: 'text/csv', buffer });
    await page.getByText('10,000 lines').waitFor();
    expect(await page.getByLabel('Codes are in').locator('option:checked').textContent()).toBe('procedure');
    expect(await page.getByLabel('Dates are in').locator('option:checked').textContent()).toBe('service date');
    expect(await page.getByText('Modifiers: mod1').count()).toBe(1);
    const [header, ...rows] = await save(page, 'Save with the results');
    expect(header).toBe('claim;procedure;mod1;service date;hcpcs_status;hcpcs_successor;hcpcs_basis');
    expect(rows.length).toBe(10_000);
  });
});
