import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readStream } from '../../codegen/read/readStream.ts';

describe('readStream', () => {
  it('joins the chunks of a stream', async () => {
    const stream = Readable.from([Buffer.from('some '), Buffer.from('words')]);
    expect(Buffer.from(await readStream(stream)).toString()).toBe('some words');
  });

  it('fails where the stream fails', async () => {
    const stream = new Readable({ read: () => stream.destroy(new Error('the disk is gone')) });
    await expect(readStream(stream)).rejects.toThrow('the disk is gone');
  });
});
