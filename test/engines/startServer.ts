import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Program } from './debian.ts';

/** A process that this one has started. */
export interface Server {
  /** Ends this process, and no other, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** Starts a server, which writes its log into a file, and waits until it answers. */
export async function startServer(
  { path, env }: Program,
  args: readonly string[],
  log: string,
  answers: () => Promise<boolean>,
  options: SpawnOptions = {},
): Promise<Server> {
  const output = await open(log, 'a');
  const child = spawn(path, args, { ...options, env, stdio: ['ignore', output.fd, output.fd] });
  const ended = once(child, 'exit');
  // SIGINT ends PostgreSQL without waiting for its clients.
  const end = () => void child.kill('SIGINT');
  process.once('exit', end);
  const stop = async () => {
    end();
    await ended;
    await output.close();
    process.off('exit', end);
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    if (await answers()) return { stop };
    await setTimeout(100);
  }
  await stop();
  throw new Error(`${path} does not answer: ${await readFile(log, 'utf8')}`);
}
