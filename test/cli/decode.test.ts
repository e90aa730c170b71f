import { describe, expect, it } from 'vitest';
import { betosTable, coverageTable } from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';

describe('hcpcs decode', () => {
  it.each(['coverage', 'COV', 'Coverage'])('knows a field as %s', async (field) => {
    expect(await hcpcs('decode', field, 'C')).toEqual({ code: 0, stdout: 'C  Carrier judgment\n', stderr: '' });
  });

  it.each(['pricingIndicators', 'pricing-indicators', 'PRICE1', 'PRICE1-4'])(
    'knows a repeated field as %s',
    async (field) => {
      const { stdout } = await hcpcs('decode', field, '36', '52');
      expect(stdout).toBe(
        'Durable Medical Equipment, Prosthetics, Orthotics, Supplies And Surgical Dressings\n' +
          '36  Capped rental DME (price subject to floors and ceilings)\n' +
          'Other\n52  Reasonable charge\n',
      );
    },
  );

  it('gives the text of a processing note', async () => {
    expect((await hcpcs('decode', 'processingNote', '0017')).stdout).toMatch(/^0017 {2}SEE INTERMEDIARY MANUAL/);
    expect((await hcpcs('decode', 'PROCNOTE')).stderr).toContain('CMS has no list of the processingNote');
  });

  it('without a value prints the whole table', async () => {
    expect((await hcpcs('decode', 'coverage')).stdout.split('\n')).toHaveLength(coverageTable.length + 1);
    expect(JSON.parse((await hcpcs('decode', 'betos', '--json')).stdout)).toEqual(betosTable);
  });

  it('names a value that the field does not have, and those that it has', async () => {
    expect(await hcpcs('decode', 'coverage', 'Q', 'i')).toEqual({
      code: 1,
      stdout: 'I  Not payable by Medicare\n',
      stderr: 'hcpcs: coverage has no value "Q"; its values are C, D, I, M, S\n',
    });
  });

  it.each([
    ['covrage', /^hcpcs: "covrage" is none of the coded fields \(.*\); did you mean coverage\?$/m],
    ['addedDate', /^hcpcs: "addedDate" is none of the coded fields/],
    ['__proto__', /^hcpcs: "__proto__" is none of the coded fields/],
  ])('refuses %s, which is no coded field', async (field, message) => {
    expect(await hcpcs('decode', field)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});
