import { describe, expect, it } from 'vitest';
import { getCode, release } from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';

/** The entries of a page by their labels, each on one line. */
function entriesOf(page: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  let last = '';
  for (const [, label = '', text = ''] of page.matchAll(/^ {2}(.{32}) {2}(.*)$/gm)) {
    last = label.trim() || last;
    entries.set(last, [entries.get(last) ?? [], text].flat().join(' '));
  }
  return entries;
}

describe('what is no code', () => {
  it('is taken for words of descriptions, together', async () => {
    const { code, stderr } = await hcpcs('Kneebrace');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^hcpcs: as words, that finds L1834 \(Ko w\/0 joint rigid molded to\), .*; hcpcs search Kneebrace shows more$/m,
    );
    expect((await hcpcs('wheelchair', 'cushion')).stderr).toMatch(/; hcpcs search wheelchair cushion shows more$/m);
    expect((await hcpcs('xyzzy')).stderr).not.toContain('hcpcs search');
  });
});

describe('hcpcs CODE', () => {
  it('says first whether the code may be used, its unit, and if a claim needs a description', async () => {
    const { stdout } = await hcpcs('Q4257');
    expect([...entriesOf(stdout)].slice(0, 5)).toEqual([
      ['Use', `may be used on ${release.effectiveDate}, from 2022-04-01`],
      ['Unit', 'per square centimeter (UCUM: 1 cm2)'],
      ['NOC', 'no'],
      ['Products', 'Relese'],
      ['kind', 'code'],
    ]);
  });

  it('says what replaced a code that has ended, and how that is known', async () => {
    expect(entriesOf((await hcpcs('C9058')).stdout).get('Use')).toBe(
      `may not be used on ${release.effectiveDate}: ended on 2020-06-30; instead Q5120 (CMS's reference)`,
    );
    expect(entriesOf((await hcpcs('J1040')).stdout).get('Use')).toMatch(/instead J1010 \(inferred\)$/);
  });

  it('says for which ground a claim needs a description', async () => {
    expect(entriesOf((await hcpcs('J3490')).stdout).get('NOC')).toMatch(/^yes, on CMS's list/);
    expect(entriesOf((await hcpcs('J0131')).stdout).get('NOC')).toMatch(/^not on the list, but a claim needs/);
  });

  it('names the products of a drug code', async () => {
    expect(entriesOf((await hcpcs('J9271')).stdout).get('Products')).toBe('Keytruda');
    expect(entriesOf((await hcpcs('E0601')).stdout).has('Products')).toBe(false);
  });

  it('names each component of a combination', async () => {
    expect(entriesOf((await hcpcs('J0741')).stdout).get('Unit')).toBe('2mg (UCUM: 2 mg) and 3mg (UCUM: 3 mg)');
  });

  it('shows what the modifiers mean on the code', async () => {
    const entries = entriesOf((await hcpcs('a0428-RH-gx-25')).stdout);
    expect(entries.get('-RH')).toBe('From residence to hospital');
    expect(entries.get('-GX')).toBe('Notice of liability issued, voluntary under payer policy');
    expect(entries.get('-25')).toBe("not among CMS's modifiers");
  });

  it('shows several records, modifiers included', async () => {
    const { stdout } = await hcpcs('A1', 'E0601');
    expect(stdout).toMatch(/^A1 {2}Dressing for one wound/);
    expect(stdout).toMatch(/^E0601 {2}Continuous positive airway pressure \(cpap\) device/m);
  });

  it('shows blank fields only with --all, and definitions only with --definitions', async () => {
    expect(entriesOf((await hcpcs('Q4257')).stdout).has('statute')).toBe(false);
    expect(entriesOf((await hcpcs('Q4257', '--all')).stdout).get('statute')).toBe('(blank)');
    const definition = 'A code denoting Medicare coverage status.';
    expect((await hcpcs('Q4257')).stdout).not.toContain(definition);
    expect((await hcpcs('Q4257', '--definitions')).stdout).toContain(definition);
  });
});

describe('hcpcs CODE --json', () => {
  it('prints a record, several as an array', async () => {
    expect(JSON.parse((await hcpcs('Q4257', '--json')).stdout)).toEqual(JSON.parse(JSON.stringify(getCode('Q4257'))));
    expect(JSON.parse((await hcpcs('--json', 'A1', 'E0601')).stdout)).toMatchObject([
      { code: 'A1' },
      { code: 'E0601' },
    ]);
  });
});

describe('hcpcs CODE --on DAY', () => {
  it('shows the record of that day, with the unit of its own description', async () => {
    const { stdout } = await hcpcs('J1440', '--on', '20130601');
    expect(stdout).toMatch(/^J1440 {2}Injection, filgrastim/);
    const entries = entriesOf(stdout);
    expect(entries.get('Use')).toBe('may be used on 2013-06-01, from 1994-01-01 to 2013-12-31');
    expect(entries.get('Unit')).toBe('300 mcg (UCUM: 300 ug)');
    expect(entries.get('Seen in')).toContain('2017-01');
  });

  it('shows the newest record for a day on which the code was not in use', async () => {
    const { stdout } = await hcpcs('J1440', '--on', '2015-01-01');
    expect(stdout).toMatch(/^J1440 {2}Fecal microbiota/);
    expect(entriesOf(stdout).get('Use')).toMatch(/^may not be used on 2015-01-01: ended on 2013-12-31/);
  });
});

describe('hcpcs with a code that is not listed', () => {
  it('shows the last record of one that has left CMS’s file', async () => {
    const { code, stdout } = await hcpcs('Q0090');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Q0090 {2}Levonorgestrel/)]);
    expect(entriesOf(stdout).get('Use')).toMatch(/ended on 2013-12-31; instead J7301 \(CMS's reference\)$/);
  });

  it.each([
    ['EO6O1', '; did you mean E0601?'],
    ['chekc', '; did you mean hcpcs check?'],
    ['99999', ''],
  ])('names %s in one line, and what may have been meant', async (input, suggestion) => {
    expect(await hcpcs(input)).toEqual({
      code: 1,
      stdout: '',
      stderr: `hcpcs: "${input}" is neither a code nor a modifier of HCPCS ${release.id}${suggestion}\n`,
    });
  });

  it('still shows the others', async () => {
    expect(await hcpcs('zzz', 'A1')).toMatchObject({ code: 1, stdout: expect.stringMatching(/^A1 {2}/) });
  });
});
