import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { header, recordSheet, recordText, soundCode, soundModifier, workbook } from '../support/cmsFixtures.ts';
import { filesOf } from '../support/compiledFiles.ts';
import { compileFixture } from '../support/compileFixture.ts';
import { runCodegen } from '../support/run.ts';

const another = { ...soundCode, HCPC: 'B0001', 'LONG DESCRIPTION': 'Another thing' };
const records = [soundModifier, soundCode, another];

describe('compile', () => {
  it('has the file names of generated/', async () => {
    const { out } = await compileFixture({ 'some.txt': recordText(records) });
    expect(Object.keys(await filesOf(out))).toEqual(Object.keys(await filesOf('generated')));
  });

  it('writes the same bytes in any order of files', async () => {
    const files = { 'a.txt': recordText(records), 'b.xlsx': recordSheet(records) };
    const first = await compileFixture(files);
    const second = await compileFixture({ 'b.xlsx': files['b.xlsx'], 'a.txt': files['a.txt'] });
    expect(await filesOf(second.out)).toEqual(await filesOf(first.out));
  });

  it('replaces the folder that it wrote before, with or without a slash at its end', async () => {
    const { folder, out } = await compileFixture({ 'r.xlsx': recordSheet(records) });
    const before = await filesOf(out);
    const again = await runCodegen(['compile', join(folder, 'r.xlsx'), '--id', '2018-07', '--out', `${out}/`]);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(await filesOf(out)).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['out', 'r.xlsx']);
  });

  it('stops if more than 3 % of the codes of the previous release are gone, unless that is allowed', async () => {
    const codes = Array.from({ length: 100 }, (_, index) => ({ ...soundCode, HCPC: `A${1000 + index}` }));
    const { folder, out, stdout } = await compileFixture({ 'r.xlsx': recordSheet([soundModifier, ...codes]) });
    expect(stdout).toContain('loss was not checked: no earlier release is at hand');
    const before = await filesOf(out);
    const next = async (kept: number, ...options: readonly string[]) => {
      const path = join(folder, 'next.xlsx');
      await writeFile(path, recordSheet([soundModifier, ...codes.slice(-kept)]));
      return runCodegen(['compile', path, '--id', '2018-10', '--out', out, ...options]);
    };
    expect(await next(96)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'codegen: HCPCS 2018-10: found 4 of the 100 codes of 2018-07 lost (A1000, A1001, A1002, A1003); ' +
        'allowed: at most 3 %. Take the whole file; if CMS has dropped them, add --allow-loss\n',
    });
    expect(await filesOf(out)).toEqual(before);
    const allowed = await next(96, '--allow-loss');
    expect(allowed.code).toBe(0);
    expect(allowed.stdout).toContain('4 of the 100 codes of 2018-07 lost (A1000, A1001, A1002, A1003)');
  });

  it('stops if most codes of generated/ are gone and it is the earlier release', async () => {
    const { folder } = await compileFixture({ 'r.xlsx': recordSheet(records) });
    const args = ['compile', join(folder, 'r.xlsx'), '--id', '2099-01', '--out', join(folder, 'later')];
    const { code, stderr } = await runCodegen(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^codegen: HCPCS 2099-01: found \d+ of the \d+ codes of 20\d\d-\d\d lost \(A0021, .*, …\)/);
    expect(await readdir(folder)).not.toContain('later');
  });
});

describe('a refusal', () => {
  const refusals: readonly (readonly [string, string | Buffer, RegExp])[] = [
    [
      'a web page',
      '<html>403 Forbidden</html>',
      /^codegen: f\.zip: found a text that begins with "<html>403 Forbidden/,
    ],
    ['an empty file', '', /^codegen: f\.zip: found an empty file; allowed: HCPCS records/],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)),
      /^codegen: f\.zip: found a text that begins/,
    ],
    ['a cut zip', Buffer.from('PK\u0003\u0004 and no more'), /^codegen: f\.zip: found a zip that cannot be read \(/],
    ['a header without records', recordSheet([]), /^codegen: f\.zip: found no code; allowed: codes and modifiers/],
    [
      'a spreadsheet of something else',
      workbook({ A: [['a', 'b']] }),
      /^codegen: f\.zip: found a spreadsheet without CMS's header/,
    ],
    [
      'an unknown value',
      recordSheet([soundModifier, { ...soundCode, COV: 'X' }]),
      /^codegen: f\.zip row 3, A0001, COV: found "X"; allowed: the layout's values C, D, I, M, S, or blank\. If CMS has a new value, name .+\n$/,
    ],
    [
      'a missing column',
      recordSheet(records, [], header.slice(0, -1)),
      /^codegen: f\.zip row 1: found no column ACTION CD; allowed: each of 48 columns once\n$/,
    ],
    ['notes without records', ' PROCESSING NOTES\n 0001--A', /^codegen: f\.zip: found no HCPCS records; allowed: /],
  ];

  it.each(refusals)('of %s says where and what, and writes nothing', async (_, content, message) => {
    const { code, stdout, stderr, folder } = await compileFixture({ 'f.zip': content });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await readdir(folder)).toEqual(['f.zip']);
  });

  it('of an unaccepted difference between text and spreadsheet shows both sides', async () => {
    const files = {
      'a.txt': recordText(records),
      'b.xlsx': recordSheet([soundModifier, { ...soundCode, COV: 'D' }, another]),
    };
    const known = await compileFixture(files, '--id', '2019-01');
    expect(known).toMatchObject({ code: 1, stdout: '' });
    expect(known.stderr).toMatch(
      /^codegen: a\.txt, A0001, COV: found "C" in the text and "D" in the spreadsheet; allowed: /,
    );
    expect(await readdir(known.folder)).toEqual(['a.txt', 'b.xlsx']);
    const unknown = await compileFixture(files);
    expect(unknown.code).toBe(0);
    expect(unknown.stdout).toContain('1 cell differs between text and spreadsheet:');
    expect(unknown.stdout).toContain(
      '2018-07 is not in codegen/releases/manifest.ts, so no list says which differences are accepted',
    );
  });

  it('shows twenty facts and counts the rest, or shows each problem', async () => {
    const bad = Array.from({ length: 30 }, (_, index) => ({
      ...soundCode,
      HCPC: `A${1000 + index}`,
      STATUTE: `\u0007${index}`,
    }));
    const alike = [soundModifier, ...bad].map((cells) => ({ ...cells, STATUTE: '', COV: 'X' }));
    const files = { 'r.xlsx': recordSheet(alike) };
    const { stderr } = await compileFixture({ 'r.xlsx': recordSheet([soundModifier, ...bad]) });
    expect(stderr.trimEnd().split('\n')).toHaveLength(21);
    expect(stderr).toContain('… and 10 more problems; --all shows each');
    const one = await compileFixture(files);
    expect(one.stderr).toMatch(
      /^codegen: r\.xlsx, COV: found "X" in 31 records \(XY, A1000, A1001, A1002, A1003, …\); /,
    );
    expect((await compileFixture(files, '--all')).stderr.trimEnd().split('\n')).toHaveLength(31);
  });

  it('of two spreadsheets of records names both', async () => {
    const { code, stderr } = await compileFixture({ 'a.xlsx': recordSheet(records), 'b.xlsx': recordSheet(records) });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'codegen: a.xlsx and b.xlsx: found 2 files with records as spreadsheet; allowed: one. Compile one release at a time\n',
    );
  });

  it('leaves a folder unchanged: its own after a bad file, any other always', async () => {
    const { folder, out } = await compileFixture({ 'r.xlsx': recordSheet(records) });
    const before = await filesOf(out);
    await writeFile(join(folder, 'bad.xlsx'), recordSheet([soundModifier, { ...soundCode, COV: 'X' }]));
    expect((await runCodegen(['compile', join(folder, 'bad.xlsx'), '--id', '2018-01', '--out', out])).code).toBe(1);
    expect(await filesOf(out)).toEqual(before);

    const foreign = join(folder, 'foreign');
    await mkdir(foreign);
    await writeFile(join(foreign, 'thesis.txt'), 'years of work');
    const outcome = await runCodegen(['compile', join(folder, 'r.xlsx'), '--id', '2018-01', '--out', foreign]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('thesis.txt: found a file that the codegen did not write');
    expect(await readdir(foreign)).toEqual(['thesis.txt']);
  });

  it.each([
    [
      ['compile', 'nowhere.zip', '--id', '2018-01', '--out', 'nowhere'],
      'codegen: nowhere.zip: found no readable file (ENOENT)',
    ],
    [
      ['compile', 'x.zip', '--id', '2018', '--out', 'nowhere'],
      "error: option '--id <year-month>' argument '2018' is invalid. It must be a year and month, such as 2018-01.",
    ],
    [
      ['compile', 'x.zip', '--id', '2018-13', '--out', 'nowhere'],
      "error: option '--id <year-month>' argument '2018-13' is invalid.",
    ],
    [['--frobnicate'], "error: unknown option '--frobnicate'"],
    [['--releases', 'nowhere'], '12anweb.zip: found no readable file (ENOENT)'],
  ])('of codegen %j says what is wrong', async (args, message) => {
    const { code, stdout, stderr } = await runCodegen(args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});
