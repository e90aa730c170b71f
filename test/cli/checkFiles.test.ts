import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { completeSince } from '../../src/history/index.ts';
import { release } from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** Writes a file and checks it, with the summary as JSON. */
async function check(content: string | Buffer, ...options: readonly string[]) {
  const folder = await temporaryFolder();
  const file = join(folder, 'claims.txt');
  await writeFile(file, content);
  const { code, stdout, stderr } = await hcpcs('check', file, '--json', ...options);
  return { code, stderr, summary: stdout === '' ? undefined : JSON.parse(stdout) };
}

/** The counts of a summary that are not 0. */
function countsOf({ counts }: { counts: Readonly<Record<string, number>> }) {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

const claims = [
  'id,dos,procedure,mod1,mod2,note',
  '1,2025-03-01,Q4257,JZ,,',
  '2,2025-03-01,j1040,,,',
  '3,2019-01-01,Q4257,,,',
  '4,2025-03-01,E0009,,,',
  '5,2025-03-01,EO6O1,,,',
  '6,2025-03-01,J9271,JG,25,',
  '7,2025-03-01,E0601-RX,,,',
  '8,2025-13-01,E0601,,,',
  '9,2025-03-01,99213,25,,',
  '10,2025-03-01,,,,',
  '11,2025-03-01,A0428,RH,,"two',
  'lines"',
  '12,2025-03-01,E0601',
  '',
  '14,2025-03-01,E0601 RR-KX,,,',
  '',
].join('\n');
const columns = [
  '--column',
  'procedure',
  '--date-column',
  'dos',
  '--modifier-column',
  'mod1',
  '--modifier-column',
  'mod2',
];

describe('hcpcs check FILE', () => {
  it('counts the lines by what was found, and names the first of each problem', async () => {
    const { code, summary } = await check(claims, ...columns);
    expect(code).toBe(1);
    expect(countsOf(summary)).toEqual({
      active: 3,
      blank: 1,
      cpt: 1,
      terminated: 1,
      notYetEffective: 1,
      unlisted: 1,
      malformed: 1,
      modifierTerminated: 1,
      modifierUnlisted: 1,
      badDate: 1,
      unreadable: 1,
    });
    expect(summary).toMatchObject({ records: 13, release: release.id, completeSince });
    expect(summary.problems).toContainEqual({
      status: 'terminated',
      first: [{ line: 3, said: 'J1040 may not be used on 2025-03-01: ended on 2024-03-31; instead J1010 (inferred)' }],
    });
    expect(summary.problems).toContainEqual({
      status: 'malformed',
      first: [{ line: 6, said: '"EO6O1" is not a code; did you mean E0601?' }],
    });
    expect(summary.problems).toContainEqual({
      status: 'unreadable',
      first: [{ line: 14, said: '3 fields; the first line has 6' }],
    });
  });

  it('prints a summary for a person', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'claims.csv');
    await writeFile(file, claims);
    const { stdout } = await hcpcs('check', file, ...columns);
    expect(stdout).toContain(`${file}: 13 records\n   3  may be used\n   1  of CPT, not checked\n`);
    expect(stdout).toContain('   1  with a date that cannot be read\n        line 9: "2025-13-01" is not a date\n');
  });

  it('shows the first five lines of a kind', async () => {
    const { summary } = await check(`code\n${'E0009\n'.repeat(7)}`, '--column', 'code');
    expect(summary.problems).toEqual([
      { status: 'unlisted', first: [2, 3, 4, 5, 6].map((line) => ({ line, said: expect.any(String) })) },
    ]);
  });

  it('is well if all may be used or is not for HCPCS to say', async () => {
    expect(await check('code\nE0601\n99213\n\n', '--column', 'code')).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['semicolons', 'dos;code\n20250301;J1040\n', []],
    ['tabs', 'dos\tcode\n20250301\tJ1040\n', []],
    ['bars', 'dos|code\n20250301|J1040\n', []],
    ['CRLF and quotes', '"dos","code"\r\n"2025-03-01","J1040"\r\n', []],
    ['a byte order mark', '\ufeffcode,dos\nJ1040,2025-03-01\n', []],
    ['no line end after the last line', 'code,dos\nJ1040,2025-03-01', []],
    ['a time of day', 'code,dos\nJ1040,2025-03-01T00:00:00Z\n', []],
    ['the header in another case', 'CODE,DOS\nJ1040,2025-03-01\n', []],
    ['US dates', 'code,dos\nJ1040,3/1/2025\n', ['--date-format', 'us']],
    ['lines of JSON', '{"code":"J1040","dos":"2025-03-01"}\n', []],
    ['numbers in JSON', '{"dos":20250301,"code":"J1040"}\n', []],
  ])('reads %s', async (_, content, options) => {
    const { summary } = await check(content, '--column', 'code', '--date-column', 'dos', ...options);
    expect(countsOf(summary)).toEqual({ terminated: 1 });
    expect(summary.problems[0].first[0].said).toContain('J1040 may not be used on 2025-03-01');
  });

  it('takes columns by their numbers, and a file without a header', async () => {
    const rows = 'J1040,x,RR\nE0601,x,\n';
    const numbers = ['--column', '1', '--modifier-column', '3', '--no-header', '--on', '2025-03-01'];
    expect(countsOf((await check(rows, ...numbers)).summary)).toEqual({ active: 1, terminated: 1 });
    expect(countsOf((await check(`a,b,c\n${rows}`, '--column', '1', '--on', '2025-03-01')).summary)).toEqual({
      active: 1,
      terminated: 1,
    });
  });

  it('reads US dates only if asked to', async () => {
    const { summary } = await check('code,dos\nE0601,3/1/2025\n', '--column', 'code', '--date-column', 'dos');
    expect(countsOf(summary)).toEqual({ badDate: 1 });
  });

  it('reads lists of modifiers, and names a line that is not JSON', async () => {
    const lines = ['{"c":"E0601","m":["RR","RX"]}', '{"c":"E0601"', '[]', '{"c":99213}', '{"c":null}', ''];
    const { summary } = await check(lines.join('\n'), '--column', 'c', '--modifier-column', 'm');
    expect(countsOf(summary)).toEqual({ modifierUnlisted: 1, unreadable: 2, cpt: 1, blank: 1 });
  });

  it.each([
    ['', ['--column', 'code'], /is empty$/],
    ['a,b\n', ['--column', 'cod'], /^hcpcs: the file has no column "cod" \(its columns are a, b\)$/],
    ['code,b\n', ['--column', 'cod'], /no column "cod" \(its columns are code, b\); did you mean code\?$/],
    ['code,code\n', ['--column', 'code'], /^hcpcs: the header has the column "code" twice; give its number$/],
    ['a,b\n', ['--column', '3'], /no column "3"/],
    [Buffer.from('\ufeffcode\n', 'utf16le'), ['--column', 'code'], /UTF-16/],
    ['{"a":1}\n', ['--column', 'code'], /no line has a code in "code"/],
  ])('refuses %j with %j', async (content, options, message) => {
    const { code, stderr } = await check(content, ...options);
    expect(code).toBe(2);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim()).not.toContain('\n');
  });

  it('refuses a file that is not there, and options of files without --column', async () => {
    expect(await hcpcs('check', '/nowhere/claims.csv', '--column', 'x')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hcpcs: /nowhere/claims.csv: there is no such file or folder\n',
    });
    expect((await hcpcs('check', '/', '--column', 'x')).stderr).toBe('hcpcs: /: it is a folder, not a file\n');
    expect((await hcpcs('check', 'claims.csv', '--date-column', 'dos')).code).toBe(2);
    expect((await hcpcs('check', 'a', 'b', '--column', 'x', '--output', 'c')).stderr).toBe(
      'hcpcs: --output takes one file\n',
    );
    const five = ['1', '2', '3', '4', '5'].flatMap((column) => ['--modifier-column', column]);
    expect((await hcpcs('check', 'a', '--column', 'x', ...five)).stderr).toContain('up to four');
  });
});

describe('hcpcs check FILE --output', () => {
  it('writes every line, byte for byte, with what was found after it', async () => {
    const folder = await temporaryFolder();
    const [file, output] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
    await writeFile(file, claims);
    const { code } = await hcpcs('check', file, ...columns, '--output', output);
    expect(code).toBe(1);
    const written = await readFile(output, 'utf8');
    expect(written.split('\n').map((line) => line.replace(/,[^,]*,[^,]*,[^,]*$/, ''))[2]).toBe('2,2025-03-01,j1040,,,');
    const rows: readonly Readonly<Record<string, string>>[] = parse(written, {
      columns: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    expect(rows.map(({ id, hcpcs_status }) => [id, hcpcs_status])).toEqual([
      ['1', 'active'],
      ['2', 'terminated'],
      ['3', 'notYetEffective'],
      ['4', 'unlisted'],
      ['5', 'malformed'],
      ['6', 'modifierTerminated'],
      ['7', 'modifierUnlisted'],
      ['8', 'badDate'],
      ['9', 'cpt'],
      ['10', 'blank'],
      ['11', 'active'],
      // The line that cannot be read has too few fields.
      ['12', undefined],
      ['14', 'active'],
    ]);
    expect(written).toContain('\n12,2025-03-01,E0601,unreadable,,\n\n14,');
    expect(rows[1]).toMatchObject({ hcpcs_successor: 'J1010', hcpcs_basis: 'inferred' });
  });

  it('keeps byte order mark, CRLF, quotes and bytes of another encoding', async () => {
    const folder = await temporaryFolder();
    const [file, output] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
    const row = Buffer.concat([Buffer.from('"J1040";"M'), Buffer.from([0xfc]), Buffer.from('ller"\r\n')]);
    await writeFile(file, Buffer.concat([Buffer.from('\ufeffcode;name\r\n'), row]));
    await hcpcs('check', file, '--column', 'code', '-o', output, '--on', '2025-03-01');
    expect((await readFile(output)).toString('latin1')).toBe(
      '\u00ef\u00bb\u00bfcode;name;hcpcs_status;hcpcs_successor;hcpcs_basis\r\n' +
        '"J1040";"M\u00fcller";terminated;J1010;inferred\r\n',
    );
  });

  it('adds properties to lines of JSON, and keeps one that cannot be read as a text', async () => {
    const folder = await temporaryFolder();
    const [file, output] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson')];
    await writeFile(file, '{"c":"C9058", "n":12345678901234567890}\n{}\nnot "JSON"\n');
    await hcpcs('check', file, '--column', 'c', '-o', output);
    const found = (status: string, successor = '', basis = '') =>
      `"hcpcs_status":"${status}","hcpcs_successor":"${successor}","hcpcs_basis":"${basis}"}`;
    expect((await readFile(output, 'utf8')).split('\n')).toEqual([
      `{"c":"C9058", "n":12345678901234567890,${found('terminated', 'Q5120', 'crossReference')}`,
      `{${found('blank')}`,
      `{"hcpcs_unreadable":"not \\"JSON\\"",${found('unreadable')}`,
      '',
    ]);
  });

  it('never writes over the file that it reads', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'in.csv');
    await writeFile(file, 'code\nE0601\n');
    const { code, stderr } = await hcpcs('check', file, '--column', 'code', '-o', join(folder, '.', 'in.csv'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('is the file that is read; write to another one')]);
    expect(await readFile(file, 'utf8')).toBe('code\nE0601\n');
  });
});

describe('hcpcs check -', () => {
  it('reads stdin, and with --output - keeps stdout for the file', async () => {
    const args = ['--import', 'tsx', 'cli/hcpcs.ts', 'check', '-', '--column', 'code', '--output', '-'];
    const child = spawn(process.execPath, args, { stdio: 'pipe' });
    child.stdin.end('code\nE0601\n');
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    expect(stdout).toBe('code,hcpcs_status,hcpcs_successor,hcpcs_basis\nE0601,active,,\n');
    expect(stderr).toBe('-: 1 record\n  1  may be used\n');
    expect(code).toBe(0);
  });
});
