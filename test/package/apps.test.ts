import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brotli } from '../../bench/compressed.ts';
import * as history from '../../generated/history/changes.ts';
import { dataIn } from '../support/bundledData.ts';
import { type App, appOf, type Bundle, bundlers, withoutLibrary, writeApp } from '../support/bundlers.ts';
import { type PackedProject, packedProject } from '../support/packedProject.ts';

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
  await project.add('zod');
});

afterAll(() => project.remove());

describe.each(Object.entries(bundlers))('an app of two chunks, bundled by %s', (name, bundler) => {
  const byPath = name === 'esbuild';
  const bundle = async (app: App): Promise<Bundle> => {
    const folder = await mkdtemp(join(project.folder, `${name}-`));
    await writeApp(folder, app);
    return bundler(folder);
  };
  const bytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + brotli(Buffer.from(text)), 0);

  it('loads only isCode in its entry, and getCode later', async () => {
    const { entry, lazy } = await bundle(appOf(['isCode'], ['getCode'], byPath));
    const without = await bundle(withoutLibrary);
    expect(bytes(entry) - bytes(without.entry)).toBeLessThanOrEqual(2_900);
    expect(dataIn(entry.join('\n'))).toEqual(['ids']);
    expect(dataIn(lazy.join('\n'))).toContain('longDescription');
    expect(dataIn(lazy.join('\n'))).not.toContain('ids');
  });

  it('has each of two fields where it is used', async () => {
    const { entry, lazy } = await bundle(appOf(['getCoverage'], ['getLongDescription'], byPath));
    expect(dataIn(entry.join('\n'))).toEqual(['coverage', 'ids']);
    expect(dataIn(lazy.join('\n'))).toEqual(['longDescription', 'longWords', 'words']);
  });

  it('has the data once even with hcpcs/history and hcpcs/zod', async () => {
    const { lazy: usual } = appOf([], ['getCode'], byPath);
    const others = `import { getHistory } from 'hcpcs/history';
      import { hcpcsCode } from 'hcpcs/zod';
      export const others = [getHistory('E0601'), hcpcsCode];`;
    const { entry, lazy } = await bundle({ ...appOf(['isCode'], [], byPath), lazy: `${others}\n${usual}` });
    expect(dataIn(entry.join('\n'))).toEqual(['ids']);
    const rest = lazy.join('\n');
    expect(rest).toContain(history.changes);
    expect(dataIn(rest)).not.toContain('ids');
    for (const piece of ['longDescription', 'words']) expect(dataIn(rest)).toContain(piece);
  });
});
