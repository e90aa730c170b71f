import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { UsageError } from '../usageError.ts';

/** Where the checked file is written. */
export interface Output {
  readonly write: (bytes: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Opens a file for writing, or stdout for `-`; refuses the file that is read. */
export async function openOutput(output: string, input: string): Promise<Output> {
  if (output === '-') return { write: (bytes) => write(process.stdout, bytes), end: async () => {} };
  const [from, to] = await Promise.all([input, output].map((path) => realpath(path).catch(() => undefined)));
  if (to !== undefined && from === to) throw new UsageError(`${output} is the file that is read; write to another one`);
  const stream = createWriteStream(output);
  await once(stream, 'open');
  const failed: { error: Error | undefined } = { error: undefined };
  stream.on('error', (error) => {
    failed.error = error;
  });
  return {
    write: async (bytes) => {
      if (failed.error) throw failed.error;
      await write(stream, bytes);
    },
    end: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

async function write(stream: NodeJS.WritableStream, bytes: Buffer): Promise<void> {
  if (!stream.write(bytes)) await once(stream, 'drain');
}
