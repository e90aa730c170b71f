import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestEarlier } from '../../../codegen/releases/earlierReleases.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** The modules of a compiled folder that contain its release and its codes. */
function modulesOf(id: string, packed = '2/2b', modifiers = 'XYXZ') {
  return {
    'release.ts': `import type { Release } from "../types.ts";\n\nexport const release: Release = {\n  id: "${id}",\n};\n`,
    'codes/ids.ts': `/** The codes. */\nexport const codeIds: CodeIndex = {\n  packed: "${packed}",\n  unpacked: undefined,\n};\n`,
    'modifiers/ids.ts': `/** The modifiers. */\nexport const modifierIds: string = "${modifiers}";\n`,
  };
}

async function folderWith(modules: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'codes'));
  await mkdir(join(folder, 'modifiers'));
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

  it('is the last of those before this one, in whatever order the folders come', async () => {
    expect(await newestId('2018-04', '2017-10', '2018-01', '2017-01')).toBe('2018-01');
    expect(await newestId('2018-04', '2018-01', '2017-10', '2018-07')).toBe('2018-01');
    expect(await newestId('2018-04', '2017-10', '2018-01')).toBe('2018-01');
  });

  it('never has the same id or a later one', async () => {
    expect(await newestId('2018-04', '2018-04', '2018-07')).toBeUndefined();
  });

  it('may have no codes or no modifiers', async () => {
    const folder = await folderWith(modulesOf('2018-01', '', ''));
    expect(await newestEarlier('2018-04', [folder])).toEqual({ id: '2018-01', codes: [], modifiers: [] });
  });

  it.each(['release.ts', 'codes/ids.ts', 'modifiers/ids.ts'])(
    'is not in a folder without %s, or with another file of that name',
    async (path) => {
      const modules = modulesOf('2018-01');
      const { [path as keyof typeof modules]: _, ...others } = modules;
      const foreign = {
        ...modules,
        [path]: '// export const modifierIds: string = "XY"; id: "2018-01", packed: "2/2b",\n',
      };
      expect(
        await newestEarlier('2018-04', [await folderWith(others), await folderWith(foreign), 'nowhere']),
      ).toBeUndefined();
    },
  );

  it('is read from whole lines, not from lines that go on after them', async () => {
    const folder = await folderWith({
      'release.ts': '  id: "2017-04", // no more\n  id: "2018-01",\n',
      'codes/ids.ts': '  packed: "1/b", // no more\n  packed: "1/c",\n',
      'modifiers/ids.ts':
        'export const modifierIds: string = "AA"; // no more\nexport const modifierIds: string = "BB";\n',
    });
    expect(await newestEarlier('2018-04', [folder])).toEqual({ id: '2018-01', codes: ['A0002'], modifiers: ['BB'] });
  });

  it('is not read from comments that contain such a line', async () => {
    const folder = await folderWith({
      'release.ts': '// was:   id: "2017-01",\n  id: "2018-01",\n',
      'codes/ids.ts': '// was:   packed: "1/b",\n  packed: "1/c",\n',
      'modifiers/ids.ts': '// export const modifierIds: string = "AA";\nexport const modifierIds: string = "BB";\n',
    });
    expect(await newestEarlier('2018-04', [folder])).toEqual({ id: '2018-01', codes: ['A0002'], modifiers: ['BB'] });
  });
});
