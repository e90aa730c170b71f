import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Outcome, run, runUnread } from '../support/run.ts';

function hcpcs(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return run(process.execPath, ['--import', 'tsx', 'cli/hcpcs.ts', ...args], { env });
}

describe('npm run hcpcs', () => {
  it('prints the page of a code, without colours if there is no terminal', async () => {
    const { code, stdout, stderr } = await hcpcs(['q4257']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Q4257 {2}Relese, per square centimeter/);
    expect(stdout).not.toContain('\u001b');
  });

  it('prints without colours if NO_COLOR is set, even if another variable asks for them', async () => {
    expect((await hcpcs(['Q4257'], { NO_COLOR: '1', COLORTERM: 'truecolor' })).stdout).not.toContain('\u001b');
  });

  it('has the exit codes 0, 1 and 2', async () => {
    expect((await hcpcs(['check', 'E0601'])).code).toBe(0);
    expect((await hcpcs(['check', 'C9058'])).code).toBe(1);
    expect((await hcpcs(['check', '--jsno'])).code).toBe(2);
  });

  it('ends quietly if its output is not read to the end', async () => {
    expect(await runUnread('cli/hcpcs.ts', 'list', '--format', 'csv')).toEqual({ code: 0, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that its output cannot be written', async () => {
    const script = 'node --import tsx cli/hcpcs.ts list > /dev/full';
    expect(await run('sh', ['-c', script])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hcpcs: ENOSPC: no space left on device, write\n',
    });
  });
});
