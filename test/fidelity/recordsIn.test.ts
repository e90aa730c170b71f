import { expect, it } from 'vitest';
import { compileFromManifest } from '../../codegen/releases/compileFromManifest.ts';
import { listRecordsIn, releases } from '../../src/history/index.ts';
import { cmsReleases, describeReleases } from '../support/releases.ts';

describeReleases('listRecordsIn', () => {
  it.each(releases.filter(({ isWhole }) => isWhole))(
    'has the records of $id to the letter and in order',
    async ({ id }) => {
      const { codes, modifiers } = (await compileFromManifest(id, cmsReleases)).records;
      expect(listRecordsIn(id)).toEqual([...codes, ...modifiers]);
    },
  );

  it('has only some of those of a release that is not whole', async () => {
    const [{ id } = { id: '' }] = releases.filter(({ isWhole }) => !isWhole);
    const { codes } = (await compileFromManifest(id, cmsReleases)).records;
    expect(listRecordsIn(id).length).toBeGreaterThan(0);
    expect(listRecordsIn(id).length).toBeLessThan(codes.length / 2);
  });
});
