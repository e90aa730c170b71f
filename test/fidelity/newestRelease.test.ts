import { beforeAll, describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/index.ts';
import { type CmsRow, filledFromLeft, toCmsRow, valueColumns } from '../support/cmsColumns.ts';
import { digestOf } from '../support/digestOf.ts';
import { newestQuarter } from '../support/newestQuarter.ts';
import { readCmsFile } from '../support/readCmsFile.ts';
import { describeReleases, releaseFile } from '../support/releases.ts';
import { runCodegen } from '../support/run.ts';

describe('the newest release', () => {
  const { release, ended, replaced, replacedByReference } = newestQuarter;

  it('names the files that the tables come from, and how much they list', () => {
    expect(hcpcs.release).toMatchObject(release);
  });

  it('has as many ended codes and modifiers as were counted, and successors of them', () => {
    const checks = [...hcpcs.listCodes(), ...hcpcs.listModifiers()].map((id) => hcpcs.checkCode(id));
    const terminated = checks.flatMap((check) => (check.status === 'terminated' ? [check.replacedBy] : []));
    expect(terminated).toHaveLength(ended);
    expect(terminated.filter(({ length }) => length > 0)).toHaveLength(replaced);
    expect(terminated.filter(([first]) => first?.basis === 'crossReference')).toHaveLength(replacedByReference);
  });
});

describeReleases('the file of the newest release', () => {
  let rows: ReadonlyMap<string, CmsRow>;

  beforeAll(async () => {
    rows = await readCmsFile(releaseFile(newestQuarter.file));
  });

  it('has the codes and modifiers that the library lists, in order', () => {
    const codes = [...rows].filter(([, row]) => row.RECID === '3').map(([code]) => code);
    const modifiers = [...rows].filter(([, row]) => row.RECID === '7').map(([code]) => code);
    expect(hcpcs.listCodes()).toEqual(codes.sort());
    expect(hcpcs.listModifiers()).toEqual(modifiers.sort());
  });

  it('has every cell as the library gives it', () => {
    let cells = 0;
    for (const [code, row] of rows) {
      const record = hcpcs.getCode(code) ?? hcpcs.getModifier(code);
      const ours: CmsRow = record === undefined ? {} : toCmsRow(record);
      const theirs = filledFromLeft(row);
      for (const column of ['HCPC', 'RECID', ...valueColumns]) {
        cells += 1;
        if (ours[column] !== theirs[column]) expect.soft(ours[column], `${code} ${column}`).toBe(theirs[column]);
      }
    }
    expect(cells).toBe(rows.size * 47);
  });

  it('has the digest that follows from the file, and from the records that the library gives', () => {
    const records = [...hcpcs.listCodes().map(hcpcs.getCode), ...hcpcs.listModifiers().map(hcpcs.getModifier)];
    expect(digestOf(rows.values())).toBe(hcpcs.release.digest);
    expect(digestOf(records.flatMap((record) => (record ? [toCmsRow(record)] : [])))).toBe(hcpcs.release.digest);
  });

  it('has a blank before a value of a repeated field only where it was seen', () => {
    const moved = [...rows].flatMap(([code, row]) => {
      const filled = filledFromLeft(row);
      return Object.keys(row)
        .filter((column) => row[column] !== filled[column])
        .map((column) => `${code} ${column}`);
    });
    expect(moved).toEqual(newestQuarter.movedCells);
  });

  it('gives the value of the record through each getter', () => {
    const getters = Object.entries(hcpcs).filter(([name]) => name.startsWith('get')) as [
      string,
      (code: string) => unknown,
    ][];
    const properties = Object.keys(hcpcs.fieldTable).filter((property) => property !== 'code' && property !== 'kind');
    const byProperty = new Map(getters.map(([name, getter]) => [name.charAt(3).toLowerCase() + name.slice(4), getter]));
    for (const code of hcpcs.listCodes()) {
      const record = hcpcs.getCode(code) as unknown as Record<string, unknown>;
      for (const property of properties) {
        const value = byProperty.get(property)?.(code);
        if (value !== record[property]) expect.soft(value, `${code} ${property}`).toEqual(record[property]);
      }
    }
    expect(properties.filter((property) => !byProperty.has(property))).toEqual([]);
  });

  it('passes the verify command, and another release does not', async () => {
    const same = await runCodegen(['verify', releaseFile(newestQuarter.file)]);
    expect(same).toMatchObject({ code: 0, stderr: '' });
    const other = await runCodegen(['verify', releaseFile('2025-10/HCPC2025_OCT_ANWEB.xlsx')]);
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain(
      `codegen: HCPC2025_OCT_ANWEB.xlsx: found none of the ${newestQuarter.addedSinceOctober2025} that only the tables have: `,
    );
  });

  it('is what the codegen writes to generated/', async () => {
    const { code, stderr } = await runCodegen(['--check']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  }, 240_000);
});
