import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listCodes, listModifiers } from 'hcpcs';
import { describe, expect, inject, it } from 'vitest';

const folder = inject('site');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(folder, file)).isFile(),
);
const pages = files.filter((file) => file.endsWith('.html'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('the built site', () => {
  it('has a page for each code and modifier', () => {
    const missing = [...listCodes(), ...listModifiers()].filter((id) => !pages.includes(`${id}/index.html`));
    expect(missing).toEqual([]);
  });

  it('has the content of a code in its page, which reads without a script', () => {
    const page = read('Q4257/index.html');
    expect(page).toContain('<title>Q4257 – Relese, per sq cm | HCPCS Level II</title>');
    expect(page).toMatch(/<meta name="description" content="HCPCS code Q4257: Relese, per square centimeter/);
    expect(page).toContain('Relese, per square centimeter (add-on, list separately in addition to primary procedure)');
    expect(page).toContain('Carrier judgment');
    expect(page).toContain('Physician Fee Schedule And Non-Physician Practitioners');
    expect(page).toContain('2022-04-01');
  });

  it('says for a code that has ended what replaced it, and who says so', () => {
    expect(read('C9058/index.html')).toContain('May not be used');
    expect(read('C9058/index.html')).toMatch(/Replaced by <[^>]*>CMS’s cross reference[\s\S]*href="\/Q5120"/);
    expect(read('A4397/index.html')).toMatch(/Replaced by <[^>]*>inferred, not said by CMS[\s\S]*href="\/A4436"/);
  });

  it('has a page for a code that has left CMS’s file, which is not shown as listed', () => {
    expect(read('Q0090/index.html')).toContain('It has left CMS’s file.');
  });

  it('has no link that leads nowhere', () => {
    const dead = new Set<string>();
    for (const page of pages) {
      for (const [, address = ''] of read(page).matchAll(/(?:href|src|action)="([^"]*)"/g)) {
        const [path = ''] = address.replaceAll('&amp;', '&').split(/[?#]/);
        if (path !== '' && !leads(path)) dead.add(`${page}: ${address}`);
      }
    }
    expect([...dead]).toEqual([]);
  });

  it('has each place that a link names in a page', () => {
    const ids = [...read('fields/index.html').matchAll(/ id="(\w+)"/g)].map(([, id]) => id);
    const named = pages.flatMap((page) => [...read(page).matchAll(/"\/fields#(\w+)"/g)].map(([, id]) => id));
    expect([...new Set(named)].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('writes no script and no style into a page', () => {
    const inline = pages.filter((page) => /<script>|<script type="module">|<style| style=| on\w+="/.test(read(page)));
    expect(inline).toEqual([]);
    expect(pages.filter((page) => !read(page).includes(`content="default-src 'self'"`))).toEqual([]);
  });

  it('names no other host', () => {
    const other = files.filter(
      (file) => /\.(?:html|css)$/.test(file) && /(?:src|href|url)[=(]"?https?:/.test(read(file)),
    );
    expect(other).toEqual([]);
  });

  it('has pages of codes of at most 20 kB, and at most 150 MB in all', () => {
    const ids = new Set<string>([...listCodes(), ...listModifiers()]);
    const large = pages
      .filter((page) => ids.has(page.split('/')[0] ?? ''))
      .filter((page) => statSync(join(folder, page)).size > 20_000);
    expect(large).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(150_000_000);
  });
});

const known = new Set(files);

/** As a static host answers: with a file, or with the page of a folder. */
function leads(path: string): boolean {
  const file = decodeURI(path.slice(1));
  return known.has(file) || known.has(join(file, 'index.html'));
}
