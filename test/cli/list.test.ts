import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { getBetos, getCode, getCoverage, isActive, listCodes, listModifiers } from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';

/** The codes in a listed table. */
function codesIn(stdout: string): readonly string[] {
  return [...stdout.matchAll(/^([A-Z\d]{2}|[A-Z]\d{4}) /gm)].map(([, code = '']) => code);
}

describe('hcpcs list', () => {
  it('lists the codes that have the values of all fields given', async () => {
    const { code, stdout } = await hcpcs('list', '--coverage', 'C', '--betos', 'D1E');
    expect(code).toBe(0);
    expect(codesIn(stdout)).toEqual(listCodes().filter((id) => getCoverage(id) === 'C' && getBetos(id) === 'D1E'));
    expect(codesIn(stdout)).toContain('A4221');
  });

  it('takes any of several values of a field, and any value of a repeated field', async () => {
    const { stdout } = await hcpcs('list', '--pricing-indicators', '31', '--pricingIndicators', '36');
    const has = (id: string) => getCode(id)?.pricingIndicators.some((value) => value === '31' || value === '36');
    expect(codesIn(stdout)).toEqual(listCodes().filter(has));
  });

  it('lists only what is in use on a day', async () => {
    const on = '2020-01-01';
    const { stdout } = await hcpcs('list', '--betos', 'O1E', '--active', '--on', on);
    expect(codesIn(stdout)).toEqual(listCodes().filter((id) => getBetos(id) === 'O1E' && isActive(id, { on })));
  });

  it('lists modifiers', async () => {
    expect(codesIn((await hcpcs('list', '--modifiers')).stdout)).toEqual([...listModifiers()]);
  });

  it('has all fields as CSV and as lines of JSON', async () => {
    const csv: readonly { readonly code: string }[] = parse(
      (await hcpcs('list', '--coverage', 'S', '--format', 'csv')).stdout,
      { columns: true },
    );
    const ndjson = (await hcpcs('list', '--coverage', 'S', '--format', 'ndjson')).stdout.trim().split('\n');
    expect(csv.map(({ code }) => code)).toEqual(listCodes().filter((id) => getCoverage(id) === 'S'));
    expect(ndjson.map((line) => JSON.parse(line).coverage_meaning)).toEqual(
      csv.map(() => 'Non-covered by Medicare statute'),
    );
  });

  it('lists nothing if no code fits', async () => {
    const { code, stdout } = await hcpcs(
      'list',
      '--coverage',
      'S',
      '--modifiers',
      '--betos',
      'D1E',
      '--format',
      'ndjson',
    );
    expect([code, stdout]).toEqual([0, '']);
  });
});
