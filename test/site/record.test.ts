import { describe, expect, it } from 'vitest';
import { openSite } from './support/openSite.ts';

describe('the page of a code', () => {
  const site = openSite();

  it('is asked for by its address, in any case, with a day', async () => {
    const page = await site.open('c9058?on=2020-03-01');
    expect(await page.locator('.answer').textContent()).toContain('May be used on 2020-03-01');
    expect(await page.title()).toContain('C9058');
    const later = await site.open('C9058?on=2021-03-15');
    expect(await later.locator('.answer').textContent()).toContain('May not be used on 2021-03-15');
    expect(await later.locator('.answer').textContent()).toContain('through 2020-06-30');
    expect(await later.locator('.answer').textContent()).toMatch(/CMS’s cross reference.*Q5120/);
  });

  it('keeps CMS’s cross reference and an inference apart', async () => {
    const referred = await site.open('Q9989?on=2026-07-01');
    expect(await referred.locator('.answer .links').textContent()).toMatch(/CMS’s cross reference.*J3358/);
    expect(await referred.locator('.answer').getByText('inferred').count()).toBe(0);
    const inferred = await site.open('A4397');
    expect(await inferred.locator('.answer .links').textContent()).toMatch(/inferred, not said by CMS.*A4436.*A4437/);
    expect(await inferred.locator('.answer').getByText('CMS’s cross reference').count()).toBe(0);
  });

  it('follows the date field, and goes back and forward', async () => {
    const page = await site.open('C9058');
    await page.getByLabel('Date of service').fill('2020-03-01');
    await page.getByText('May be used on 2020-03-01').waitFor();
    expect(page.url()).toContain('on=2020-03-01');
    await page.locator('.more a').first().click();
    await page.waitForURL((url) => url.pathname !== '/C9058');
    await page.goBack();
    await page.getByText('May be used on 2020-03-01').waitFor();
    await page.goForward();
    await page.waitForURL((url) => url.pathname !== '/C9058');
    expect(await page.locator('h1').textContent()).not.toContain('C9058');
  });

  it('shows the record of the day, and says whose it is', async () => {
    const page = await site.open('J1440?on=2013-06-01');
    expect(await page.locator('h1').textContent()).toContain('Filgrastim');
    expect(await page.getByText('As CMS had it in').textContent()).toMatch(/201\d-01/);
    const none = await site.open('J1440?on=2015-01-01');
    expect(await none.locator('h1').textContent()).toContain('Fecal microbiota');
    expect(await none.getByText('No release has a record in effect on 2015-01-01').count()).toBe(1);
  });

  it('marks the words that changed', async () => {
    const page = await site.open('Q4257');
    expect(await page.locator('.timeline ins').allTextContents()).toContain(
      '(add-on, list separately in addition to primary procedure)',
    );
  });

  it('opens CMS’s definition of a field on demand', async () => {
    const page = await site.open('Q4257');
    const definition = page.getByText('A code denoting Medicare coverage status.');
    expect(await definition.count()).toBe(0);
    await page.getByText('Coverage Code').click();
    await definition.waitFor();
  });

  it('is copied as a code, JSON, a Coding and a line of code', async () => {
    const page = await site.open('Q4257', { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByText(`${name} copied`).waitFor();
      return page.evaluate<string>('navigator.clipboard.readText()');
    };
    expect(await copied('Code')).toBe('Q4257');
    expect(JSON.parse(await copied('JSON'))).toMatchObject({ code: 'Q4257', coverage: 'C' });
    expect(JSON.parse(await copied('FHIR Coding'))).toMatchObject({
      system: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
      code: 'Q4257',
    });
    expect(await copied('Import')).toBe("import { getCode } from 'hcpcs'; getCode('Q4257');");
  });

  it('prints its facts, and not its tools', async () => {
    const page = await site.open('Q4257');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'JSON' }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByText('Carrier judgment').isVisible()).toBe(true);
    expect(await page.locator('.answer').isVisible()).toBe(true);
    expect((await page.pdf({ format: 'Letter' })).subarray(0, 4).toString()).toBe('%PDF');
  });

  it('reads without a script', async () => {
    const page = await site.open('').then((first) => first.context().browser());
    const context = await page?.newContext({ javaScriptEnabled: false });
    const plain = await context?.newPage();
    await plain?.goto(`${site.origin}E0601`);
    expect(await plain?.locator('h1').textContent()).toContain('E0601');
    expect(await plain?.locator('.fields').first().isVisible()).toBe(true);
    await plain?.locator('.more a').first().click();
    expect(await plain?.locator('h1').textContent()).not.toContain('E0601');
    await context?.close();
  });

  it('shows a code that was written wrong as missing', async () => {
    const page = await site.open('Z9999');
    expect(await page.locator('h1').textContent()).toBe('Page not found');
  });
});
