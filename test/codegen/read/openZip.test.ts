import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Allowance, newAllowance, take } from '../../../codegen/read/allowance.ts';
import { openZip } from '../../../codegen/read/openZip.ts';
import { zip } from '../../support/cmsFixtures.ts';
import { type RawEntry, rawZip } from '../../support/hostileFixtures.ts';

/** The contents of a zip's entries, as text. */
async function unpack(bytes: Buffer, allowance: Allowance = newAllowance()): Promise<readonly string[]> {
  const contents: string[] = [];
  for (const entry of await openZip('f.zip', bytes, allowance)) {
    contents.push(Buffer.from(await entry.read()).toString());
  }
  return contents;
}

const unpackEntry = (entry: Omit<RawEntry, 'name'>) => unpack(rawZip([{ name: 'r.txt', ...entry }]));

describe('openZip', () => {
  it('gives entries deflated and stored, large and empty, in their order', async () => {
    const large = 'words '.repeat(9999);
    const bytes = rawZip([
      { name: 'b', content: large },
      { name: 'a', content: 'stored', deflated: Buffer.from('stored'), method: 0 },
      { name: 'c', content: '' },
    ]);
    expect(await unpack(bytes)).toEqual([large, 'stored', '']);
  });

  it('takes entries and their bytes from the allowance, to the last one', async () => {
    const bytes = await zip({ a: 'six by', b: 'five!' });
    const allowance = { ...newAllowance(), bytes: 11, entries: 2 };
    expect(await unpack(bytes, allowance)).toEqual(['six by', 'five!']);
    expect(allowance).toMatchObject({ bytes: 0, entries: 0 });
    await expect(unpack(bytes, { ...newAllowance(), bytes: 10, entries: 2 })).rejects.toThrow(
      /^f\.zip › b: found a zip that cannot be read \(it holds more than the 67108864 bytes that a release may have\)/,
    );
    await expect(unpack(bytes, { ...newAllowance(), bytes: 11, entries: 1 })).rejects.toThrow(
      /^f\.zip: found a zip that cannot be read \(it holds more than the 2000 entries that a release may have\)/,
    );
  });

  it('inflates no further than the size in the directory', async () => {
    await expect(unpackEntry({ content: 'x'.repeat(9999), size: 9998 })).rejects.toThrow(
      '(it has more bytes than the 9998 that its directory says)',
    );
    await expect(unpackEntry({ content: 'xy', size: 0 })).rejects.toThrow(
      '(it has more bytes than the 0 that its directory says)',
    );
  });

  it('refuses an entry whose bytes do not match its checksum', async () => {
    const fault = '(its bytes do not match its checksum)';
    const stored = { content: 'words', deflated: Buffer.from('worts'), method: 0 };
    await expect(unpackEntry(stored)).rejects.toThrow(`f.zip › r.txt: found a zip that cannot be read ${fault}`);
    await expect(unpackEntry({ content: 'words', deflated: deflateRawSync('worts') })).rejects.toThrow(fault);
  });

  it('refuses an entry that is shorter than the directory says', async () => {
    await expect(unpackEntry({ content: 'x', size: 2 })).rejects.toThrow('(it has 1 bytes, but its directory says 2)');
  });

  it('refuses an entry that is not deflated although it says so, or only in part', async () => {
    await expect(unpackEntry({ content: 'x', deflated: Buffer.from([0xff]) })).rejects.toThrow('(invalid block type)');
    const cut = deflateRawSync(Buffer.from('some words')).subarray(0, -3);
    await expect(unpackEntry({ content: 'some words', deflated: cut })).rejects.toThrow('(unexpected end of file)');
  });

  it('refuses an entry that is packed in another way', async () => {
    await expect(unpackEntry({ content: 'x', method: 12 })).rejects.toMatchObject({
      problems: [
        {
          where: 'f.zip › r.txt',
          found: 'a zip that cannot be read (its compression method is 12, not 0 or 8)',
          allowed: expect.stringContaining('a complete zip without a password'),
          remedy: 'Download it again from CMS',
        },
      ],
    });
  });
});

describe('the allowance of a run', () => {
  it('is enough for 2,000 entries and no more', () => {
    const allowance = newAllowance();
    take(allowance, 'entries', 1999);
    take(allowance, 'entries', 1);
    expect(allowance.entries).toBe(0);
    expect(() => take(allowance, 'entries', 1)).toThrow('it holds more than the 2000 entries that a release may have');
  });

  it('is new for each run', () => {
    take(newAllowance(), 'cells', 2_000_000);
    expect(newAllowance()).toEqual({
      bytes: 67_108_864,
      entries: 2000,
      cells: 2_000_000,
      'characters outside cells': 6_291_456,
    });
  });
});
