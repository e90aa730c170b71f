import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/openSite.ts';

describe('the search', () => {
  const site = openSite();
  const field = (page: Page) => page.getByRole('searchbox', { name: 'Code or words' });
  const results = (page: Page) => page.locator('.found a');

  it('finds words, marks them, and says how many results there are', async () => {
    const page = await site.open('');
    await field(page).fill('whelchair cushion');
    await page
      .getByRole('status')
      .getByText(/result/)
      .waitFor();
    expect(await results(page).first().textContent()).toMatch(/heelchair/);
    expect(await results(page).first().locator('mark').allTextContents()).toContain('cushion');
    expect(await results(page).first().textContent()).toContain('may be used');
  });

  it('is used with the keyboard alone', async () => {
    const page = await site.open('');
    await field(page).focus();
    await page.keyboard.type('cpap');
    await page
      .getByRole('status')
      .getByText(/result/)
      .waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').textContent()).toContain('E0601');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').getAttribute('id')).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /E0601/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/E0601');
  });

  it('opens a code that is written whole', async () => {
    const page = await site.open('');
    await field(page).fill(' q4257 ');
    await field(page).press('Enter');
    await page.getByRole('heading', { level: 1, name: /Q4257/ }).waitFor();
  });

  it('opens a code from the head of any other page', async () => {
    const page = await site.open('fields');
    await field(page).fill('e0601');
    await field(page).press('Enter');
    await page.getByRole('heading', { level: 1, name: /E0601/ }).waitFor();
    await field(page).fill('nebuliser');
    await field(page).press('Enter');
    await page
      .getByRole('status')
      .getByText(/result/)
      .waitFor();
    expect(await results(page).first().textContent()).toContain('ebulizer');
  });

  it('keeps words and filters in the address', async () => {
    const page = await site.open('?q=walker&coverage=D&letter=E');
    await page
      .getByRole('status')
      .getByText(/result/)
      .waitFor();
    expect(await field(page).inputValue()).toBe('walker');
    const codes = await page.locator('.found .code').allTextContents();
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !code.startsWith('E'))).toEqual([]);
    await page.getByLabel('Coverage').selectOption('M');
    await page.getByText('1 result').waitFor();
    expect(new URL(page.url()).searchParams.get('coverage')).toBe('M');
  });

  it('shows only what may be used on a day, and what replaced the rest', async () => {
    const page = await site.open('?q=pegfilgrastim+ziextenzo');
    await page
      .getByRole('status')
      .getByText(/result/)
      .waitFor();
    const ended = page.locator('.found a', { hasText: 'C9058' });
    expect(await ended.textContent()).toMatch(/has ended.*now Q5120/);
    await page.getByLabel('May be used on').fill('2021-03-15');
    await ended.waitFor({ state: 'detached' });
    expect(await results(page).first().textContent()).toContain('Q5120');
    expect(await results(page).first().getAttribute('href')).toBe('/Q5120?on=2021-03-15');
  });
});
