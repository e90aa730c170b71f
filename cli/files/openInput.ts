import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UsageError } from '../usageError.ts';

/** What is read at once. */
const CHUNK = 1 << 15;

/** The bytes of a file, or of stdin for `-`. A progress bar on a terminal shows how much of a file is read. */
export async function openInput(file: string): Promise<AsyncIterable<Buffer>> {
  if (file === '-') return process.stdin;
  const found = await stat(file);
  if (found.isDirectory()) throw new UsageError(`${file}: it is a folder, not a file`);
  const input = createReadStream(file, { highWaterMark: CHUNK });
  return process.stderr.isTTY ? withProgress(input, file, found.size) : input;
}

async function* withProgress(input: AsyncIterable<Buffer>, file: string, size: number): AsyncGenerator<Buffer> {
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar(
    { format: `${file} {bar} {percentage}% | {eta_formatted} left`, clearOnComplete: true },
    progress.Presets.shades_classic,
  );
  bar.start(size, 0);
  try {
    for await (const chunk of input) {
      yield chunk;
      bar.increment(chunk.length);
    }
  } finally {
    bar.stop();
  }
}
