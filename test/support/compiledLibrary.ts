import { join } from 'node:path';
import { expect } from 'vitest';
import { type Library, libraryOn } from './libraryOn.ts';
import { releaseFile } from './releases.ts';
import { runCodegen } from './run.ts';

/** A release of CMS's, and the files that it is compiled from, in the releases folder. */
export interface ReleaseFiles {
  readonly id: string;
  readonly files: readonly string[];
}

/** The library with the data of a release, compiled into a subfolder of the given folder. */
export async function compiledLibrary({ id, files }: ReleaseFiles, folder: string): Promise<Library> {
  const out = join(folder, id);
  const outcome = await runCodegen(['compile', ...files.map(releaseFile), '--id', id, '--out', out]);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return libraryOn(out);
}
