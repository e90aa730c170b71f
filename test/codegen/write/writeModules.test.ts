import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADER, type Modules } from '../../../codegen/print/printModules.ts';
import { Refusal } from '../../../codegen/problem.ts';
import { mendFolder } from '../../../codegen/write/replaceFolder.ts';
import { compareModules, writeModules } from '../../../codegen/write/writeModules.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const modules: Modules = new Map([
  ['a.ts', `${HEADER}\n// é\n`],
  ['codes/b.ts', `${HEADER}\n// b\n`],
]);

/** A folder that the codegen wrote. */
async function written(): Promise<{ parent: string; folder: string }> {
  const parent = await temporaryFolder();
  const folder = join(parent, 'out');
  await writeModules(folder, modules);
  return { parent, folder };
}

async function problemsOf(writing: Promise<void>): Promise<unknown> {
  return writing.then(
    () => [],
    (error: unknown) => (error instanceof Refusal ? error.problems : error),
  );
}

const allowed = 'a new folder, an empty one, or one that the codegen wrote';
const remedy = 'Choose another folder';

describe('compareModules', () => {
  it('finds nothing in a folder that was just written', async () => {
    const { folder } = await written();
    expect(await compareModules(folder, modules)).toEqual([]);
  });

  it('finds missing, changed and unknown modules, each by its path', async () => {
    const { folder } = await written();
    await writeFile(join(folder, 'codes', 'b.ts'), `${HEADER}\n// c\n`);
    await writeFile(join(folder, 'codes', 'notes.txt'), '');
    const expected = new Map([...modules, ['tables/d.ts', `${HEADER}\n`]]);
    const tail = { allowed: 'what the codegen writes', remedy: 'Run the same command without --check' };
    expect(await compareModules(folder, expected)).toEqual([
      { where: join(folder, 'codes/b.ts'), found: 'other content', ...tail },
      { where: join(folder, 'tables/d.ts'), found: 'no such file', ...tail },
      { where: join(folder, 'codes/notes.txt'), found: 'a file that the codegen does not write', ...tail },
    ]);
  });

  it('reports every module as missing if there is no folder', async () => {
    const problems = await compareModules(join(await temporaryFolder(), 'out'), modules);
    expect(problems.map(({ found }) => found)).toEqual(['no such file', 'no such file']);
  });
});

describe('writeModules', () => {
  it('makes the folder and its parents, and leaves nothing next to it', async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, 'new', 'out');
    await writeModules(folder, modules);
    expect(await readdir(join(parent, 'new'))).toEqual(['out']);
    expect(await readFile(join(folder, 'a.ts'), 'utf8')).toBe(modules.get('a.ts'));
    expect(await readFile(join(folder, 'codes', 'b.ts'), 'utf8')).toBe(modules.get('codes/b.ts'));
  });

  it('replaces everything that it wrote before, and an empty folder', async () => {
    const { parent, folder } = await written();
    const next: Modules = new Map([['c.ts', `${HEADER}\n`]]);
    await writeModules(folder, next);
    expect(await readdir(folder, { recursive: true })).toEqual(['c.ts']);
    await mkdir(join(parent, 'empty'));
    await writeModules(join(parent, 'empty'), next);
    expect(await readdir(join(parent, 'empty'))).toEqual(['c.ts']);
    expect((await readdir(parent)).sort()).toEqual(['empty', 'out']);
  });

  it('refuses anything that is not a folder, or only a link to one', async () => {
    const { parent, folder } = await written();
    const [file, link] = [join(parent, 'file.ts'), join(parent, 'link')];
    await writeFile(file, HEADER);
    await symlink(folder, link);
    const found = 'a file or a link';
    expect(await problemsOf(writeModules(file, modules))).toEqual([{ where: file, found, allowed, remedy }]);
    expect(await problemsOf(writeModules(link, modules))).toEqual([{ where: link, found, allowed, remedy }]);
    expect(await readFile(file, 'utf8')).toBe(HEADER);
    expect((await readdir(parent)).sort()).toEqual(['file.ts', 'link', 'out']);
  });

  it.each(['nowhere', '.'])('refuses a folder that contains a link to %s', async (target) => {
    const { folder } = await written();
    const link = join(folder, 'linked.ts');
    await symlink(target, link);
    const found = 'a file that the codegen did not write';
    expect(await problemsOf(writeModules(folder, modules))).toEqual([{ where: link, found, allowed, remedy }]);
  });

  it.each([
    ['a module that does not begin as ours', 'codes/own.ts', '// Mine\n'],
    ['a file of another kind that begins as ours', 'codes/own.json', HEADER],
  ])('refuses a folder that contains %s, and leaves it unchanged', async (_, path, text) => {
    const { parent, folder } = await written();
    await writeFile(join(folder, path), text);
    expect(await problemsOf(writeModules(folder, new Map()))).toEqual([
      { where: join(folder, path), found: 'a file that the codegen did not write', allowed, remedy },
    ]);
    expect(await readFile(join(folder, path), 'utf8')).toBe(text);
    expect(await readFile(join(folder, 'a.ts'), 'utf8')).toBe(modules.get('a.ts'));
    expect(await readdir(parent)).toEqual(['out']);
  });

  it('removes what a stopped run has left, even if it is only an empty folder', async () => {
    const { parent, folder } = await written();
    const work = join(parent, 'out.unfinished');
    await mkdir(join(work, 'next'), { recursive: true });
    await writeFile(join(work, 'hcpcs-codegen.txt'), '');
    await writeFile(join(work, 'next', 'half.ts'), HEADER);
    await writeModules(folder, modules);
    expect(await readdir(parent)).toEqual(['out']);
    expect(await compareModules(folder, modules)).toEqual([]);
    await mkdir(work);
    await writeModules(folder, modules);
    expect(await readdir(parent)).toEqual(['out']);
  });

  it('stops at an unknown folder in its working place', async () => {
    const { parent, folder } = await written();
    const work = join(parent, 'out.unfinished');
    await mkdir(work);
    await writeFile(join(work, 'thesis.txt'), 'years of work');
    expect(await problemsOf(writeModules(folder, new Map()))).toEqual([
      {
        where: work,
        found: 'something that the codegen did not make',
        allowed: 'nothing, or what a stopped run of the codegen left',
        remedy: 'Move it to another place',
      },
    ]);
    expect(await readFile(join(work, 'thesis.txt'), 'utf8')).toBe('years of work');
    expect(await compareModules(folder, modules)).toEqual([]);
  });

  it('stops at a file in its working place, or above the folder', async () => {
    const { parent, folder } = await written();
    const work = join(parent, 'out.unfinished');
    await writeFile(work, 'years of work');
    expect(await problemsOf(writeModules(folder, modules))).toMatchObject([{ where: work }]);
    expect(await readFile(work, 'utf8')).toBe('years of work');
    await writeFile(join(parent, 'file'), '');
    const within = join(parent, 'file', 'out');
    // The error code depends on the system.
    expect(await problemsOf(writeModules(within, modules))).toEqual([
      {
        where: within,
        found: expect.stringMatching(/^a folder that cannot be written \(E[A-Z]+\)$/),
        allowed: 'a folder that you may write to, on a disk with room',
      },
    ]);
  });

  it('leaves the old set and nothing next to it if a module cannot be written', async () => {
    const { parent, folder } = await written();
    const below = new Map([...modules, ['a.ts/c.ts', `${HEADER}\n`]]);
    expect(await problemsOf(writeModules(folder, below))).toMatchObject([{ where: folder }]);
    expect(await readdir(parent)).toEqual(['out']);
    expect(await compareModules(folder, modules)).toEqual([]);
  });

  it('restores the old set if a run was stopped in between, but never replaces a whole folder with an older set', async () => {
    const { parent, folder } = await written();
    const work = join(parent, 'out.unfinished');
    await mkdir(work);
    await writeFile(join(work, 'hcpcs-codegen.txt'), '');
    await rename(folder, join(work, 'old'));
    await mendFolder(folder);
    expect(await readdir(parent)).toEqual(['out']);
    expect(await compareModules(folder, modules)).toEqual([]);
    await mkdir(join(work, 'old'), { recursive: true });
    await writeFile(join(work, 'hcpcs-codegen.txt'), '');
    await writeFile(join(work, 'old', 'c.ts'), HEADER);
    await mendFolder(folder);
    expect(await readdir(parent)).toEqual(['out']);
    expect(await compareModules(folder, modules)).toEqual([]);
  });
});
