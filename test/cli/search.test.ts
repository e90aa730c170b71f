import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { hcpcs } from '../support/hcpcs.ts';

/** The codes at the beginning of the lines. */
function codesIn(stdout: string): readonly string[] {
  return [...stdout.matchAll(/^([A-Z\d]{2}|[A-Z]\d{4}) /gm)].map(([, code = '']) => code);
}

describe('hcpcs search', () => {
  it('finds by words what the library finds, in the same order', async () => {
    const { code, stdout } = await hcpcs('search', 'knee', 'brace');
    expect(code).toBe(0);
    expect(codesIn(stdout)).toEqual(createSearch()('knee brace').map((result) => result.code));
  });

  it('names the product that was meant', async () => {
    expect((await hcpcs('search', 'keytruda')).stdout).toBe(
      'J9271  Injection, pembrolizumab, 1 mg\n       product names: Keytruda\n',
    );
  });

  it('says of a code that has ended what replaced it, and leaves it out for a day after its end', async () => {
    const ended = 'may not be used on 2026-07-01: ended on 2024-03-31; instead J1010 (inferred)';
    expect((await hcpcs('search', 'J1040')).stdout.replace(/\s+/g, ' ')).toContain(ended);
    expect(await hcpcs('search', 'J1040', '--on', '2026-07-01')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'hcpcs: nothing found for "J1040" among what may be used on 2026-07-01\n',
    });
  });

  it('finds as many as are wanted, and only modifiers if so', async () => {
    expect(codesIn((await hcpcs('search', 'rental', '--limit', '2')).stdout)).toHaveLength(2);
    const modifiers = codesIn((await hcpcs('search', 'rental', '--modifiers')).stdout);
    expect(modifiers).toContain('RR');
    for (const modifier of modifiers) expect(modifier).toHaveLength(2);
  });

  it('prints what the library gives as JSON', async () => {
    const { stdout } = await hcpcs('search', 'cpap', '--json', '--limit', '3');
    expect(JSON.parse(stdout)).toEqual(createSearch()('cpap', { limit: 3 }));
  });

  it('says that nothing is found', async () => {
    expect(await hcpcs('search', 'xyzzy')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'hcpcs: nothing found for "xyzzy"\n',
    });
  });
});
