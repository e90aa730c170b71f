import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestEarlier } from '../../codegen/releases/earlierReleases.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** The modules of a compiled folder that tell its release and its codes. */
function modulesOf(id: string, packed = '2/2b', modifiers = 'XYXZ') {
  return {
    'release.ts': `import type { Release } from "./types.ts";\n\nexport const release: Release = {\n  id: "${id}",\n};\n`,
    'codes/ids.ts': `/** The codes. */\nexport const ids: string =\n  "${packed}";\n`,
    'modifiers.ts': `export const ids: string = "${modifiers}";\n\nexport const texts: string = "";\n`,
  };
}

async function folderWith(modules: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'codes'));
  for (const [path, text] of Object.entries(modules)) await writeFile(join(folder, path), text);
  return folder;
}

async function newestId(id: string, ...ids: readonly string[]): Promise<string | undefined> {
  const folders = await Promise.all(ids.map((one) => folderWith(modulesOf(one))));
  return (await newestEarlier(id, folders))?.id;
}

describe('the newest earlier release', () => {
  it('has the id, the codes and the modifiers of its folder', async () => {
    const folder = await folderWith(modulesOf('2018-01'));
    expect(await newestEarlier('2018-04', [folder])).toEqual({
      id: '2018-01',
      codes: ['A0001', 'A0002'],
      modifiers: ['XY', 'XZ'],
    });
  });

  it('is the last of those before this one, in whichever order the folders come', async () => {
    expect(await newestId('2018-04', '2017-10', '2018-01', '2017-01')).toBe('2018-01');
    expect(await newestId('2018-04', '2018-01', '2017-10', '2018-07')).toBe('2018-01');
    expect(await newestId('2018-04', '2017-10', '2018-01')).toBe('2018-01');
  });

  it('is none of the same id or a later one', async () => {
    expect(await newestId('2018-04', '2018-04', '2018-07')).toBeUndefined();
  });

  it('may have no codes or no modifiers', async () => {
    const folder = await folderWith(modulesOf('2018-01', '', ''));
    expect(await newestEarlier('2018-04', [folder])).toEqual({ id: '2018-01', codes: [], modifiers: [] });
  });

  it.each(['release.ts', 'codes/ids.ts', 'modifiers.ts'])(
    'is not in a folder without %s, or with another file of that name',
    async (path) => {
      const modules = modulesOf('2018-01');
      const { [path as keyof typeof modules]: _, ...others } = modules;
      const foreign = { ...modules, [path]: '// export const ids: string = "XY"; id: "2018-01",\n' };
      expect(
        await newestEarlier('2018-04', [await folderWith(others), await folderWith(foreign), 'nowhere']),
      ).toBeUndefined();
    },
  );

  it('is read from the lines that the codegen writes, no other text that looks alike', async () => {
    const modules = modulesOf('2018-01');
    const other = {
      ...modules,
      'release.ts': '// was:   id: "2017-01",\n  id: "2017-04", // no more\n  id: "2018-01",\n',
    };
    expect((await newestEarlier('2018-04', [await folderWith(other)]))?.id).toBe('2018-01');
    const commented = {
      ...modules,
      'modifiers.ts':
        '// export const ids: string = "AA";\nexport const ids: string = "BB"; // no more\nexport const ids: string = "CC";\n',
    };
    expect((await newestEarlier('2018-04', [await folderWith(commented)]))?.modifiers).toEqual(['CC']);
  });
});
