import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { manifest } from '../../codegen/releases/manifest.ts';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';
import { describeReleases } from '../support/releases.ts';

describeReleases('the manifest', () => {
  const files = manifest.flatMap((release) => release.files);

  it.each(files)('has the digest of $path', async ({ path, sha256 }) => {
    const bytes = await readFile(join(releasesFolder, path));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  it('has its releases from the oldest on', () => {
    const ids = manifest.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });
});
