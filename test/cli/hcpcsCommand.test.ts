import { describe, expect, it } from 'vitest';
import { getCode } from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import { run, runUnread } from '../support/run.ts';

function hcpcs(...args: readonly string[]) {
  return run(process.execPath, ['--import', 'tsx', 'cli/hcpcs.ts', ...args]);
}

describe('npm run hcpcs', () => {
  it('prints the page of a code, without colours if there is no terminal', async () => {
    const { code, stdout, stderr } = await hcpcs('q4257');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Q4257 {2}Relese, per square centimeter/);
    expect(stdout).not.toContain('\u001b');
  });

  it('prints several records, modifiers included', async () => {
    const { stdout } = await hcpcs('A1', 'E0601');
    expect(stdout).toMatch(/^A1 {2}Dressing for one wound/);
    expect(stdout).toMatch(/^E0601 {2}Continuous positive airway pressure \(cpap\) device/m);
  });

  it('prints a record as JSON, several as an array', async () => {
    expect(JSON.parse((await hcpcs('Q4257', '--json')).stdout)).toEqual(JSON.parse(JSON.stringify(getCode('Q4257'))));
    expect(JSON.parse((await hcpcs('--json', 'A1', 'E0601')).stdout)).toMatchObject([
      { code: 'A1' },
      { code: 'E0601' },
    ]);
  });

  it('names an unknown code in one line, and fails', async () => {
    expect(await hcpcs('Q42577')).toEqual({
      code: 1,
      stdout: '',
      stderr: `hcpcs: "Q42577" is neither a code nor a modifier of HCPCS ${release.id}\n`,
    });
    expect(await hcpcs('zzz', 'A1')).toMatchObject({ code: 1, stdout: expect.stringMatching(/^A1 {2}/) });
  });

  it('ends quietly if its output is not read to the end', async () => {
    expect(await runUnread('cli/hcpcs.ts', 'Q4257')).toEqual({ code: 0, stderr: '' });
  });

  it('asks for a code', async () => {
    expect(await hcpcs()).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining("missing required argument 'codes'"),
    });
  });
});
