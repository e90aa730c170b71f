import { type Remote, wrap } from 'comlink';
import type { Library } from './worker.ts';

let started: Remote<Library> | undefined;

/** The package in a worker, where it keeps no page waiting. */
export function library(): Remote<Library> {
  started ??= wrap<Library>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  return started;
}
