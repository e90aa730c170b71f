import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.ts';

/** The versions of Node that the package is measured on. */
export const MAJORS: readonly string[] = ['20', '22', '24', '26'];

const FOLDER = '.matrix/node';

function binaryOf(major: string): string {
  return resolve(FOLDER, major, 'node_modules/node/bin/node');
}

/** The binary of each available version: the one that runs this, and those that were fetched. */
export function nodesAtHand(): ReadonlyMap<string, string> {
  const [running = ''] = process.versions.node.split('.');
  const nodes = MAJORS.map((major) => [major, major === running ? process.execPath : binaryOf(major)] as const);
  return new Map(nodes.filter(([, binary]) => existsSync(binary)));
}

/** Fetches the missing versions from the npm registry, in a folder next to the project's own packages. */
export async function fetchNodes(): Promise<void> {
  for (const major of MAJORS) {
    if (nodesAtHand().has(major)) continue;
    const folder = join(FOLDER, major);
    await run('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', `node@${major}`]);
    if (!nodesAtHand().has(major)) throw new Error(`${binaryOf(major)}: not there after npm install node@${major}`);
  }
}
