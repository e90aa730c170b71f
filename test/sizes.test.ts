import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ZodEnum } from 'zod';
import { brotli, gzip } from '../bench/compressed.ts';
import { checkCodeLimit, columnFloors, FLOOR } from '../bench/floors.ts';
import { sourceOf } from '../build/entries.ts';
import * as schemas from '../src/zod/index.ts';

/** An app that uses hcpcs/zod has it anyway. */
const external = ['zod/v4'];

/** The minified size of an import. It is exact, so that no change makes it larger unnoticed. */
async function bundle(name: string, entry = 'index'): Promise<Uint8Array> {
  const stdin = { contents: `export { ${name} } from './${sourceOf(entry)}';`, resolveDir: process.cwd() };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

describe('README', () => {
  const page = readFileSync('README.md', 'utf8');
  const rows = [...page.matchAll(/^\| [^|`]+ \| `([\w, ]+)` \| ([\d.]+) kB \|$/gm)];

  it('has a price in every row of the table', () => {
    const [, table = ''] = /^\| to….*\n\|.*\n((?:\|.*\n)+)/m.exec(page) ?? [];
    expect(table.trim().split('\n')).toEqual(rows.map(([row]) => row));
  });

  it.each(rows.map(([, names = '', size = '']) => [names, size]))('says what %s costs', async (names, size) => {
    const bytes = brotli(await bundle(names)) / 1000;
    // Close enough for a reader, so that a change of a few bytes need not change the page.
    expect(Math.abs(Number(size) - bytes)).toBeLessThan(Math.max(0.06, bytes / 100));
  });
});

describe('a bundle with', () => {
  it('getCode is smaller than the columns', async () => {
    const bytes = await bundle('getCode');
    expect(brotli(bytes)).toBeLessThanOrEqual(0.91 * FLOOR.brotli);
    expect(gzip(bytes)).toBeLessThanOrEqual(0.76 * FLOOR.gzip);
    expect(bytes.length).toBeLessThanOrEqual(480_000);
  });

  it('isCode is an index and little more', async () => {
    expect(brotli(await bundle('isCode'))).toBeLessThanOrEqual(2_700);
  });

  it.each(['decodeCoverage', 'decodeAction', 'decodeAscPaymentGroup', 'decodeMogPaymentPolicyIndicator'])(
    '%s is its table, and little more',
    async (name) => {
      expect(brotli(await bundle(name))).toBeLessThanOrEqual(320);
    },
  );

  it('checkCode is the lists of codes and modifiers and three columns', async () => {
    expect(brotli(await bundle('checkCode'))).toBeLessThanOrEqual(checkCodeLimit(brotli(await bundle('isCode'))));
  });

  it('parseCode brings no list of codes', async () => {
    expect(brotli(await bundle('parseCode'))).toBeLessThanOrEqual(1_900);
  });

  it('isNotOtherwiseClassified is a small index', async () => {
    const both = brotli(await bundle('isCode, isNotOtherwiseClassified'));
    expect(both).toBeLessThanOrEqual(brotli(await bundle('isCode')) + 600);
  });

  it('a schema of a coded field is its values', async () => {
    for (const [name, schema] of Object.entries(schemas)) {
      if (!(schema instanceof ZodEnum)) continue;
      expect(brotli(await bundle(name, 'zod')), name).toBeLessThanOrEqual(250);
    }
  });

  it('hcpcsCode is isCode and its messages', async () => {
    expect(brotli(await bundle('hcpcsCode', 'zod'))).toBeLessThanOrEqual(brotli(await bundle('isCode')) + 1_300);
  });

  it('codeSchema is the values of all fields', async () => {
    expect(brotli(await bundle('codeSchema', 'zod'))).toBeLessThanOrEqual(1_200);
  });

  it('fromCoding is the lists of codes and modifiers', async () => {
    const lists = brotli(await bundle('isCode, isModifier'));
    expect(brotli(await bundle('fromCoding', 'fhir'))).toBeLessThanOrEqual(lists + 600);
  });

  it('toCoding is long descriptions, modifiers and the known systems', async () => {
    const texts = brotli(await bundle('getLongDescription, getModifier'));
    expect(brotli(await bundle('toCoding', 'fhir'))).toBeLessThanOrEqual(texts + 1_000);
  });

  it.each(['lookup', 'validateCode', 'codeSystem', 'valueSet'])(
    '%s is what describes a record, what checks a code, and little more',
    async (name) => {
      const records = brotli(await bundle('getCode, getModifier, describeRecord'));
      expect(brotli(await bundle(name, 'fhir'))).toBeLessThanOrEqual(records + 3_800);
    },
  );

  it('getBillingUnit is isCode and its column', async () => {
    expect(brotli(await bundle('getBillingUnit'))).toBeLessThanOrEqual(brotli(await bundle('isCode')) + 4_500);
  });

  const getters = [...columnFloors()].filter(([property]) => property !== 'code');
  it.each(getters)('the getter of %s is isCode and its column', async (property, floor) => {
    const index = brotli(await bundle('isCode'));
    const getter = `get${property.charAt(0).toUpperCase()}${property.slice(1)}`;
    expect(brotli(await bundle(getter))).toBeLessThanOrEqual(index + 1.05 * floor + 500);
  });
});
