import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PackedProject, packedProject } from '../support/packedProject.ts';
import { run } from '../support/run.ts';

describe("npm's strict resolver installs the tarball", () => {
  it.each([
    ['with nothing else', {}],
    ['together with zod 3.23', { zod: '3.23.8' }],
    ['together with zod 3.25', { zod: '3.25.76' }],
    ['together with zod 4', { zod: '4.6.7' }],
    ["together with FHIR's types of STU3", { '@types/fhir': '3.0.2' }],
  ])('%s', async (_, packages) => {
    const folder = await mkdtemp(join(tmpdir(), 'hcpcs-install-'));
    const dependencies: Record<string, string> = { hcpcs: `file:${inject('tarball')}` };
    // The resolver reads only a name and a version of them, and asks no registry.
    for (const [name, version] of Object.entries(packages)) {
      const place = join('packages', name);
      await mkdir(join(folder, place), { recursive: true });
      await writeFile(join(folder, place, 'package.json'), JSON.stringify({ name, version }));
      dependencies[name] = `file:${place}`;
    }
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'app', version: '1.0.0', dependencies }));
    const { code, stderr } = await run('npm', ['install', '--strict-peer-deps', '--offline'], { cwd: folder });
    await rm(folder, { recursive: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe.each([
  ['zod', '4'],
  ['zod-3', '3.25.76'],
])('hcpcs/zod with %s', (name, version) => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await packedProject();
    await project.add(name, 'zod');
  });

  afterAll(() => project.remove());

  it(`works with zod ${version} in both formats`, async () => {
    const { stdout, stderr } = await project.execute(
      'zod.mjs',
      `import { createRequire } from 'node:module'; import * as z from 'zod/v4'; import * as esm from 'hcpcs/zod'; import { getCode } from 'hcpcs';
      const cjs = createRequire(import.meta.url)('hcpcs/zod');
      const form = z.object({ code: esm.hcpcsCode, claim: esm.hcpcsClaimCode, coverage: esm.coverageSchema.optional() });
      console.log(JSON.stringify([
        form.parse({ code: ' e0601 ', claim: 'E0601-RR', coverage: 'C' }),
        esm.hcpcsCode.safeParse('EO6O1').error.issues[0].params,
        cjs.hcpcsModifier.parse('rr'),
        esm.codeSchema.parse(JSON.parse(JSON.stringify(getCode('Q4257')))).shortDescription,
        z.toJSONSchema(esm.coverageSchema).enum,
      ]));`,
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      { code: 'E0601', claim: { code: 'E0601', modifiers: ['RR'] }, coverage: 'C' },
      { status: 'malformed', suggestions: ['E0601'] },
      'RR',
      'Relese, per sq cm',
      ['C', 'D', 'I', 'M', 'S'],
    ]);
  });
});
