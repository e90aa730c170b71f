import { expect, it } from 'vitest';
import { manifest } from '../../codegen/releases/manifest.ts';
import { compiledFiles } from '../support/compiledFiles.ts';
import { environments } from '../support/environments.ts';
import { describeReleases, releaseFile } from '../support/releases.ts';
import { startCodegen } from '../support/run.ts';

describeReleases('the codegen', () => {
  it('writes the same bytes in any time zone, locale and order of files', async () => {
    const release = manifest.find(({ id }) => id === '2019-01');
    const paths = (release?.files ?? []).map(({ path }) => releaseFile(path));
    const expected = await compiledFiles('2019-01', paths);
    expect(paths).toHaveLength(4);
    for (const [index, environment] of environments.entries()) {
      const others = index === 0 ? paths.toReversed() : [...paths.slice(index), ...paths.slice(0, index)];
      expect(await compiledFiles('2019-01', others, environment)).toEqual(expected);
    }
  }, 240_000);

  it('writes generated/ in another time zone and locale', async () => {
    expect(await startCodegen(['--check'], environments[0])).toMatchObject({ code: 0, stderr: '' });
  }, 240_000);
});
