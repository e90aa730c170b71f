import { join } from 'node:path';
import { expect, it } from 'vitest';
import { manifest } from '../../codegen/manifest.ts';
import { newAllowance } from '../../codegen/read/allowance.ts';
import { readContent } from '../../codegen/read/readContent.ts';
import { readSources } from '../../codegen/read/readSources.ts';
import { recognize } from '../../codegen/read/recognize.ts';
import { releasesFolder } from '../../codegen/releasesFolder.ts';
import { describeReleases } from '../support/releases.ts';

describeReleases('the manifest', () => {
  const files = manifest.flatMap((release) => release.files);

  it.each(files)('tells truly what $path is', async ({ path, sha256, contents }) => {
    const sources = await readSources([join(releasesFolder, path)], newAllowance());
    const purposes = await Promise.all(sources.map(async (source) => recognize(await readContent(source))));
    expect(new Set(purposes.filter((purpose) => purpose !== undefined))).toEqual(new Set(contents));
    expect(sources.map(({ file }) => file.sha256)).toEqual(sources.map(() => sha256));
  });

  it('has each release from the first day of its month on, oldest first', () => {
    for (const { id, effectiveDate } of manifest) expect(effectiveDate).toBe(`${id}-01`);
    const ids = manifest.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });
});
