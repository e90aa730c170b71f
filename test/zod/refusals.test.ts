import { describe, expect, it } from 'vitest';
import type { CodeId } from '../../src/index.ts';
import { whyNoClaimCode, whyNoModifier, whyNotOn } from '../../src/zod/refusals.ts';

const basis = 'crossReference';
const ended = { input: 'A0001', code: 'A0001' as CodeId, kind: 'code', from: '2020-01-01' } as const;

describe('why a code may not be used on a day', () => {
  it('names all codes that CMS refers to, and says why some of them are not active', () => {
    const replacedBy = [
      { code: 'B0001', status: 'active', basis },
      { code: 'D0120', status: 'cdt', basis },
      { code: '99213', status: 'cpt', basis },
      { code: 'B0002', status: 'notYetEffective', basis },
      { code: 'B0003', status: 'terminated', basis },
      { code: 'B0004', status: 'unlisted', basis },
      { code: 'CPT', status: 'malformed', basis },
    ] as const;
    expect(whyNotOn('2022-01-01', { ...ended, status: 'terminated', through: '2021-12-31', replacedBy }).message).toBe(
      'A0001 may not be used on 2022-01-01: its last day was 2021-12-31. CMS refers to B0001, D0120 (CDT), 99213 (CPT), ' +
        'B0002 (not yet effective), B0003 (terminated too), B0004 (not listed), CPT.',
    );
    const alone = whyNotOn('2022-01-01', { ...ended, status: 'terminated', through: '2021-12-31', replacedBy: [] });
    expect(alone.message).toBe('A0001 may not be used on 2022-01-01: its last day was 2021-12-31.');
  });

  it('says in a separate sentence what is inferred', () => {
    const replacedBy = [
      { code: 'B0001', status: 'active', basis },
      { code: 'B0002', status: 'terminated', basis: 'inferred' },
    ] as const;
    const inferred = replacedBy.slice(1);
    const terminated = { ...ended, status: 'terminated', through: '2021-12-31' } as const;
    expect(whyNotOn('2022-01-01', { ...terminated, replacedBy }).message).toBe(
      'A0001 may not be used on 2022-01-01: its last day was 2021-12-31. CMS refers to B0001. ' +
        'Inferred from the descriptions: B0002 (terminated too).',
    );
    expect(whyNotOn('2022-01-01', { ...terminated, replacedBy: inferred }).message).toMatch(
      /its last day was 2021-12-31\. Inferred from the descriptions: B0002 \(terminated too\)\.$/,
    );
    const precededBy = [{ code: 'B0001' as CodeId, basis: 'inferred' }] as const;
    expect(whyNotOn('2019-01-01', { ...ended, status: 'notYetEffective', precededBy }).message).toMatch(
      /its first day is 2020-01-01\. Inferred from the descriptions: B0001\.$/,
    );
  });

  it('names all predecessors', () => {
    const precededBy = (['B0001', 'B0002'] as CodeId[]).map((code) => ({ code, basis }) as const);
    expect(whyNotOn('2019-01-01', { ...ended, status: 'notYetEffective', precededBy }).message).toBe(
      'A0001 may not be used on 2019-01-01: its first day is 2020-01-01. In use on that day: B0001, B0002.',
    );
    const alone = whyNotOn('2019-01-01', { ...ended, status: 'notYetEffective', precededBy: [] });
    expect(alone.message).toBe('A0001 may not be used on 2019-01-01: its first day is 2020-01-01.');
  });
});

it('looks for a code with a slip before the first separator, without leading whitespace', () => {
  expect(whyNoClaimCode('  E06O1-RR-').params).toEqual({
    status: 'malformed',
    suggestions: ['E0601', 'E0621', 'E0641'],
  });
});

it('explains the shape of a modifier if the text is neither an HCPCS nor a CPT modifier', () => {
  for (const text of ['', '1A', 'RRR', '99213', 'E0601']) {
    expect(whyNoModifier(text)).toMatchObject({ params: { status: 'malformed', suggestions: [] } });
  }
  expect(whyNoModifier('25').params).toEqual({ status: 'cpt' });
});
