import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releasesFolder } from '../../codegen/releases/releasesFolder.ts';
import { getBetos, getBillingUnit, getLongDescription, isCode, listCodes } from '../../src/index.ts';
import { codesWithoutUnit } from './codesWithoutUnit.ts';

/** CMS's table of drug prices, with "HCPCS Code Dosage" in its third column. It is not part of the project. */
const table = join(releasesFolder, '..', 'tables', 'asp-pricing-2025-10.csv');

/** Of netupitant or fosnetupitant with palonosetron, CMS's table names only the palonosetron. */
const wrongInTable = ['J1454', 'J8655'];

const withoutUnit = Object.values(codesWithoutUnit).flatMap((codes) => codes.trim().split(/\s+/));

/** CMS's dosage as `10 mg`, sorted and joined if it has several; and their sum, if they have one unit. */
function readDosage(dosage: string): readonly string[] {
  const text = dosage
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (/\bt cells|therapeutic dose|^per dose/.test(text)) return ['1 {dose}'];
  if (text === 'per vial' || text === '1 ea') return ['1 {vial}'];
  if (text === 'per factor viii iu') return ['1 [iU]'];
  const amounts = text.replace(/(?<=\d),(?=\d)/g, '').replace(/(?<=\d ?mc?g) ?\(.*\)/, '');
  return [
    ...amounts.matchAll(/([\d.]+) ?(million )?(mg|mcg|gm|ml|cc|iu|i\.u\.|usp unit|unit|sq cm|meq|microcurie|pfu)/g),
  ]
    .map(([, number, million, unit = '']) => `${Number(number) * (million ? 1e6 : 1)} ${ucumOf[unit]}`)
    .sort();
}

const ucumOf: Readonly<Record<string, string>> = {
  mg: 'mg',
  mcg: 'ug',
  gm: 'g',
  ml: 'mL',
  cc: 'mL',
  iu: '[iU]',
  'i.u.': '[iU]',
  'usp unit': 'any unit',
  unit: 'any unit',
  'sq cm': 'cm2',
  meq: 'meq',
  microcurie: 'uCi',
  pfu: '[PFU]',
};

/** The unit of the library in the same form; `units` in CMS's table may be any unit of activity. */
function readUnit(code: string, anyUnit: boolean): readonly string[] {
  const unit = getBillingUnit(code);
  if (unit === undefined) return [];
  const plain = (ucum: string) => (anyUnit && /unit|iU|USP/.test(ucum) ? 'any unit' : ucum);
  return (unit.components ?? [unit]).map(({ quantity, ucum }) => `${quantity} ${plain(ucum)}`).sort();
}

function agrees(ours: readonly string[], cms: readonly string[]): boolean {
  if (ours.join() === cms.join()) return true;
  // `.625 GM` for 0.5 g and 0.125 g
  const [one = ''] = cms;
  const [sum, unit] = one.split(' ');
  const parts = ours.map((amount) => amount.split(' '));
  const total = parts.reduce((before, [amount]) => before + Number(amount), 0);
  return cms.length === 1 && parts.every((part) => part[1] === unit) && total === Number(sum);
}

describe('codes without a billing unit', () => {
  it('are listed by reason, each once', () => {
    const drugs = listCodes().filter(
      (code) => ['O1D', 'O1E', 'O1G'].includes(getBetos(code) ?? '') || code === 'Q2043',
    );
    expect(drugs.filter((code) => getBillingUnit(code) === undefined)).toEqual([...withoutUnit].sort());
    expect(withoutUnit.every((code) => getLongDescription(code) !== undefined)).toBe(true);
  });
});

const title = 'CMS’s table of drug prices';
describe.skipIf(!existsSync(table))(existsSync(table) ? title : `${title} (missing: ${table})`, () => {
  const rows = (existsSync(table) ? readFileSync(table, 'latin1') : '').matchAll(
    /^([A-Z]\d{4}),(?:"[^"]*"|[^,]*),(?:"([^"]*)"|([^,]*)),/gm,
  );
  const dosages = [...rows].flatMap(([, code = '', quoted, plain]) =>
    isCode(code) ? [[code, quoted ?? plain ?? ''] as const] : [],
  );
  const outcomes = dosages.map(([code, dosage]) => {
    const cms = readDosage(dosage);
    const ours = readUnit(
      code,
      cms.some((amount) => amount.endsWith('any unit')),
    );
    if (ours.length === 0) return { code, outcome: 'no unit' };
    return { code, outcome: agrees(ours, cms) ? 'the same' : 'another unit' };
  });
  const codesOf = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).map(({ code }) => code);

  it('has the same unit for at least 99 of 100 codes', () => {
    expect(dosages).toHaveLength(978);
    expect(codesOf('the same').length / dosages.length).toBeGreaterThanOrEqual(0.99);
  });

  it('has another unit only where it is wrong itself', () => {
    expect(codesOf('another unit')).toEqual(wrongInTable);
  });

  it('has a unit that the library does not give only for limits, and for one infusion', () => {
    expect(codesOf('no unit')).toEqual(['J0577', 'J0578', 'J1560', 'Q2043', 'Q9991', 'Q9992']);
    for (const code of codesOf('no unit')) expect(withoutUnit).toContain(code);
  });
});
