import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { release } from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';

const commands = ['search', 'check', 'decode', 'list', 'changes', 'export', 'verify', 'generate', 'completion', 'mcp'];

describe('hcpcs --help', () => {
  it('lists the commands and the exit codes', async () => {
    const { code, stdout } = await hcpcs('--help');
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  hcpcs ${command} `, 'm'));
    expect(stdout.replace(/\s+/g, ' ')).toContain('Exit codes: 0 all is well; 1 some answer is no');
  });

  it.each(commands)('of %s has an example, and does nothing else', async (command) => {
    const { code, stdout, stderr } = await hcpcs(command, '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Examples:\n +hcpcs ${command} `, 'm'));
  });
});

describe('hcpcs --version', () => {
  it('names the version, the release, and from when on it is complete', async () => {
    const { stdout } = await hcpcs('--version');
    expect(stdout).toBe(`hcpcs ${version}, CMS's release ${release.id}, complete since ${release.completeSince}\n`);
  });
});

describe('a command that is not understood', () => {
  it.each([
    [['--jsno', 'Q4257'], 'unknown option --jsno; did you mean --json?'],
    [['list', '--covrage=C'], 'unknown option --covrage; did you mean --coverage?'],
    [['list', '--xyzzy'], 'unknown option --xyzzy'],
    [['list', '--coverage', 'Q'], '--coverage: "Q" is not one of "C", "D", "I", "M", "S"'],
    [['list', '--coverage'], 'Not enough arguments following: coverage'],
    [['check'], 'Not enough non-option arguments: got 0, need at least 1'],
    [['Q4257', '--on', '2026-02-30'], '"2026-02-30" is not a day of the calendar, such as 2026-01-31'],
    [['Q4257', '--on', '20260101', '--on', '20260102'], 'an option is given twice: 20260101 and 20260102'],
    [['search', 'cpap', '--limit', '0'], '"0" is not a whole number from 1 on'],
    [[], 'name a code or modifier, such as Q4257; --help lists the commands'],
  ])('hcpcs %j is refused in one line', async (args, message) => {
    expect(await hcpcs(...args)).toEqual({ code: 2, stdout: '', stderr: `hcpcs: ${message}\n` });
  });
});
