import { Script } from 'node:vm';
import { build } from 'esbuild';
import type { Library } from './libraryOn.ts';

let script: Promise<Script> | undefined;

/** A library before its first look-up. Making one takes a few milliseconds. */
export async function freshLibrary(): Promise<Library> {
  script ??= bundleSource();
  return (await script).runInThisContext();
}

async function bundleSource(): Promise<Script> {
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'hcpcs',
    write: false,
  });
  return new Script(`(() => { ${outputFiles[0]?.text}; return hcpcs; })()`);
}
