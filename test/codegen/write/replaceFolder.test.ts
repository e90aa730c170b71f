import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HEADER, type Modules } from '../../../codegen/print/printModules.ts';
import { mendFolder } from '../../../codegen/write/replaceFolder.ts';
import { writeModules } from '../../../codegen/write/writeModules.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** How many more file operations succeed before the process is as good as dead. None succeeds after that. */
let stepsLeft = Number.POSITIVE_INFINITY;

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const stopping =
    (step: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      stepsLeft -= 1;
      if (stepsLeft < 0) throw new Error('killed');
      return step(...args);
    };
  const writeFile = async (path: string, text: string) => {
    // A kill while a file is written leaves its beginning.
    if (stepsLeft === 0) await real.writeFile(path, text.slice(0, text.length / 2));
    stepsLeft -= 1;
    if (stepsLeft < 0) throw new Error('killed');
    await real.writeFile(path, text);
  };
  const [mkdir, rename, rm, rmdir] = [real.mkdir, real.rename, real.rm, real.rmdir].map((step) =>
    stopping(step as never),
  );
  return { ...real, mkdir, rename, rm, rmdir, writeFile };
});

afterEach(() => {
  stepsLeft = Number.POSITIVE_INFINITY;
});

function modules(version: string): Modules {
  return new Map(['a.ts', 'codes/b.ts', 'codes/c.ts'].map((path) => [path, `${HEADER}\n// ${version} of ${path}\n`]));
}

async function contents(folder: string): Promise<Modules | undefined> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  const paths = entries?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (
    paths &&
    new Map(
      await Promise.all(
        paths.sort().map(async (path) => [path.slice(folder.length + 1), await fs.readFile(path, 'utf8')] as const),
      ),
    )
  );
}

/** Writes until an operation never returns; says whether that happened. */
async function writeAndDie(folder: string, version: string, steps: number): Promise<boolean> {
  stepsLeft = steps;
  const died = await writeModules(folder, modules(version)).then(
    () => false,
    () => true,
  );
  stepsLeft = Number.POSITIVE_INFINITY;
  return died;
}

describe('a run that is killed while it writes', () => {
  it.each(['an old set', 'nothing'])(
    'leaves %s or the new set at every step, and the next run repairs the rest',
    async (before) => {
      const old = before === 'nothing' ? undefined : modules('old');
      let steps = 0;
      for (let died = true; died; steps += 1) {
        const parent = await temporaryFolder();
        const folder = join(parent, 'out');
        if (old) await writeModules(folder, old);
        died = await writeAndDie(folder, 'new', steps);
        const found = await contents(folder);
        // In between neither is in place, and both are in the folder next to it.
        if (found) expect([old, modules('new')]).toContainEqual(found);
        else expect(old === undefined || (await fs.readdir(parent)).includes('out.unfinished')).toBe(true);
        await mendFolder(folder);
        expect([old, modules('new')]).toContainEqual(await contents(folder));
        expect((await fs.readdir(parent)).filter((name) => name !== 'out')).toEqual([]);
        await writeModules(folder, modules('next'));
        expect(await contents(folder)).toEqual(modules('next'));
      }
      expect(steps).toBeGreaterThan(12);
    },
  );

  it('may be killed again during the repair', async () => {
    for (let steps = 0; steps < 20; steps += 1) {
      for (let again = 0; again < 8; again += 1) {
        const folder = join(await temporaryFolder(), 'out');
        await writeModules(folder, modules('old'));
        await writeAndDie(folder, 'new', steps);
        stepsLeft = again;
        await mendFolder(folder).catch(() => undefined);
        stepsLeft = Number.POSITIVE_INFINITY;
        await mendFolder(folder);
        expect([modules('old'), modules('new')]).toContainEqual(await contents(folder));
      }
    }
  });
});

describe('writeModules', () => {
  it.each(['out.unfinished', 'out.next', 'out.old'])(
    'deletes nothing in a folder %s that it did not write',
    async (name) => {
      const parent = await temporaryFolder();
      const folder = join(parent, 'out');
      await fs.mkdir(join(parent, name));
      await fs.writeFile(join(parent, name, 'thesis.txt'), 'years of work');
      const message = await writeModules(folder, modules('new')).then(
        () => '',
        (error: Error) => error.message,
      );
      expect(message.includes('something that the codegen did not make')).toBe(name === 'out.unfinished');
      expect(await fs.readFile(join(parent, name, 'thesis.txt'), 'utf8')).toBe('years of work');
    },
  );

  it('refuses a file, a link and a folder with something else in it', async () => {
    const parent = await temporaryFolder();
    await fs.writeFile(join(parent, 'file'), 'x');
    await fs.mkdir(join(parent, 'other'));
    await fs.symlink(join(parent, 'other'), join(parent, 'link'));
    await fs.mkdir(join(parent, 'mixed'));
    await fs.symlink('/etc/passwd', join(parent, 'mixed', 'a.ts'));
    await expect(writeModules(join(parent, 'file'), modules('new'))).rejects.toThrow('found a file or a link');
    await expect(writeModules(join(parent, 'link'), modules('new'))).rejects.toThrow('found a file or a link');
    await expect(writeModules(join(parent, 'mixed'), modules('new'))).rejects.toThrow('a.ts: found a file that');
  });
});
