import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/**
 * What an app pays for an import, minified: exact, so that no change makes it worse unseen. Floors are the bytes of
 * CMS's columns of 2026-07, each newline-joined in code order: all of them together, and one by one with brotli.
 */
const FLOOR = { brotli: 223_519, gzip: 311_342 };
const columnFloors: Readonly<Record<string, number>> = {
  getLongDescription: 137_512,
  getShortDescription: 69_954,
  getCoverage: 873,
  getBetos: 1_315,
  getAddedDate: 5_323,
};

async function bundle(name: string): Promise<Uint8Array> {
  const stdin = { contents: `export { ${name} } from './src/index.ts';`, resolveDir: process.cwd() };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function brotli(bytes: Uint8Array): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params }).length;
}

describe('a bundle with', () => {
  it('getCode is smaller than the columns', async () => {
    const bytes = await bundle('getCode');
    expect(brotli(bytes)).toBeLessThanOrEqual(0.92 * FLOOR.brotli);
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(0.8 * FLOOR.gzip);
    expect(bytes.length).toBeLessThanOrEqual(640_000);
  });

  it('isCode is an index and little more', async () => {
    expect(brotli(await bundle('isCode'))).toBeLessThanOrEqual(2_800);
  });

  it('a small decoder is its table', async () => {
    expect(brotli(await bundle('decodeCoverage'))).toBeLessThanOrEqual(300);
  });

  it.each(Object.entries(columnFloors))('%s is isCode and its column', async (name, floor) => {
    const index = brotli(await bundle('isCode'));
    expect(brotli(await bundle(name))).toBeLessThanOrEqual(index + 1.05 * floor + 500);
  });
});
