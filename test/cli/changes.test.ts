import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listRecordsIn, releases } from '../../src/history/index.ts';
import { hcpcs } from '../support/hcpcs.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** The changes for the codes in a list, as JSON and as a page. */
async function changesFor(list: string, older: string, newer: string) {
  const file = join(await temporaryFolder(), 'codes.txt');
  await writeFile(file, list);
  const args = ['changes', older, newer, '--codes', file];
  const { code, stdout } = await hcpcs(...args, '--json');
  return { code, changes: JSON.parse(stdout), page: (await hcpcs(...args)).stdout };
}

describe('hcpcs changes', () => {
  it('says what happened to my codes: ended with what instead, other words, another unit, added, unknown', async () => {
    const { code, changes, page } = await changesFor(
      'J1040, KX\nq4257-JZ\n"J1644";x\nRR\nZ9999\n',
      '2019-01',
      '2026-07',
    );
    expect(code).toBe(1);
    expect(changes).toMatchObject({
      old: '2019-01',
      new: '2026-07',
      ended: [
        {
          code: 'J1040',
          shortDescription: 'Methylprednisolone 80 mg inj',
          through: '2024-03-31',
          unit: '80 mg',
          replacedBy: [{ code: 'J1010', status: 'active', basis: 'inferred', unit: '1 mg' }],
        },
      ],
      added: [{ code: 'Q4257', from: '2022-04-01', unit: 'per square centimeter' }],
    });
    expect(page).toContain(
      'J1040  through 2024-03-31: Methylprednisolone 80 mg inj; instead J1010 (inferred; its unit is 1',
    );
  });

  it('shows words that differ, and what became another meaning', async () => {
    const { changes, page } = await changesFor('C7567\nJ1440', '2017-01', '2026-07');
    expect(changes.words).toEqual([expect.objectContaining({ code: 'J1440', isReused: true })]);
    expect(changes.units).toEqual([{ code: 'J1440', old: '300 mcg', new: '1 ml' }]);
    expect(page).toContain('used again with another meaning: [-Injection, filgrastim');
    const { page: spelling } = await changesFor('C7567', '2026-01', '2026-07');
    expect(spelling.replace(/\s+/g, ' ')).toContain('image-guided [-naviagation-] {+navigation+}');
  });

  it('shows coded fields with their meanings, and nothing of codes that are not asked about', async () => {
    const { code, changes } = await changesFor('A6544\nE0601', '2026-01', '2026-07');
    expect(code).toBe(0);
    expect(changes.fields).toContainEqual({
      code: 'A6544',
      property: 'coverage',
      old: ['M (Non-covered by Medicare)'],
      new: ['C (Carrier judgment)'],
    });
    expect(new Set(changes.fields.map((field: { code: string }) => field.code))).toEqual(new Set(['A6544']));
  });

  it('without a list accounts for every code that only one of the releases has', async () => {
    const { code, stdout } = await hcpcs('changes', '2020-10', '2025-10', '--json');
    expect(code).toBe(0);
    const { added, ended } = JSON.parse(stdout);
    const [before, after] = ['2020-10', '2025-10'].map((id) => listRecordsIn(id).map((record) => record.code));
    const codesOf = (items: readonly { readonly code: string }[]) => items.map((item) => item.code);
    expect(codesOf(added)).toEqual(after?.filter((id) => !before?.includes(id)));
    expect(codesOf(ended)).toEqual(expect.arrayContaining(before?.filter((id) => !after?.includes(id)) ?? []));
  });

  it('names the codes in neither release, and says if nothing changed', async () => {
    const { page } = await changesFor('E0601\nE0009', '2026-01', '2026-07');
    expect(page).toContain('Nothing changed.\n\nIn neither release: E0009\n');
  });

  const whole = releases.filter(({ isWhole }) => isWhole).map(({ id }) => id);

  it.each([
    [['2026-04', '2026-07'], `the package does not have the release "2026-04"; it has ${whole.join(', ')}`],
    [['2026-07', '2026-01'], '2026-07 is not before 2026-01: name the older release first'],
    [['2026-01', '2026-07', '--codes', '/nowhere'], '/nowhere: there is no such file or folder'],
    [['2026-01', '2026-07', '--codes', 'LICENSE'], 'the file of --codes has no codes'],
  ])('refuses %j', async (args, message) => {
    expect(await hcpcs('changes', ...args)).toEqual({ code: 2, stdout: '', stderr: `hcpcs: ${message}\n` });
  });
});
