import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueSet } from '../../src/fhir/index.ts';
import {
  checkCode,
  getCode,
  getCoverage,
  getModifier,
  getProductNames,
  isActive,
  listCodes,
  listModifiers,
  release,
} from '../../src/index.ts';
import { createSearch, type SearchOptions, type SearchResult, type ValueSetCriteria } from '../../src/search/index.ts';
import { anyText } from '../support/anyText.ts';

const search = createSearch();
const active = createSearch({ on: '2026-07-01', kinds: ['code'] });

function codesOf(results: readonly SearchResult[]): readonly string[] {
  return results.map(({ code }) => code);
}

/** The first codes that a query finds among what is active. */
function find(query: string, limit = 10): readonly string[] {
  return codesOf(active(query, { limit }));
}

describe('a search', () => {
  it('gives records with what a list of suggestions shows', () => {
    const [first] = search('e0601');
    expect(first).toEqual({
      code: 'E0601',
      kind: 'code',
      shortDescription: 'Cont airway pressure device',
      longDescription: getCode('E0601')?.longDescription,
      status: 'active',
      replacedBy: [],
      score: 1,
      matches: [{ field: 'code', start: 0, end: 5 }],
    });
  });

  it('gives ten results at most, or as many as asked for', () => {
    expect(search('wheelchair')).toHaveLength(10);
    expect(search('wheelchair', {})).toHaveLength(10);
    expect(search('wheelchair', { limit: undefined })).toHaveLength(10);
    expect(search('wheelchair', { limit: 3 })).toEqual(search('wheelchair').slice(0, 3));
    expect(search('wheelchair', { limit: Number.POSITIVE_INFINITY }).length).toBeGreaterThan(100);
  });

  it('gives nothing for a limit that is none', () => {
    for (const limit of [0, -1, Number.NaN, '5', null, {}]) {
      const found = search('wheelchair', { limit: limit as number });
      expect(found.length, String(limit)).toBe(limit === null ? 10 : 0);
    }
  });

  it('gives nothing for a query without words, and throws for none', () => {
    for (const query of ['', ' ', '\n\t', '...', '(){}', '\u{1f9bd}', undefined, null, 5, {}, ['cpap']]) {
      expect(search(query as string), String(query)).toEqual([]);
    }
  });

  it('takes a query of 10 kB no longer than a sentence', () => {
    const begin = performance.now();
    for (const text of ['knee brace ', 'xqzt', 'E0601 ', '10 mg/', 'ﬀß ']) {
      search(text.repeat(10_000 / text.length));
    }
    expect(performance.now() - begin).toBeLessThan(3_000);
    expect(find('knee brace '.repeat(1_000))).toEqual(find('knee brace '.repeat(2)));
  });

  it('answers any text, with the best first and each only once', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        const results = search(query);
        const scores = results.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.filter((score) => !(score > 0 && score <= 1))).toEqual([]);
        expect(new Set(codesOf(results)).size).toBe(results.length);
      }),
    );
  });

  it('gives the same answer to the same query, and each caller its own', () => {
    const once = search('oxygen concentrator');
    const again = search('oxygen concentrator');
    expect(again).toEqual(once);
    expect(again[0]).not.toBe(once[0]);
    expect(Object.isFrozen(once)).toBe(false);
  });
});

describe('words', () => {
  it('are found in any order, and by the beginning of the last one', () => {
    expect(find('concentrator oxygen', 3)).toContain('E1390');
    expect(find('oxygen concen', 3)).toContain('E1390');
    expect(find('semi electric hosp', 10)).toContain('E0260');
    expect(find('pembro', 2)).toContain('J9271');
  });

  it.each([
    ['whelchair', 'wheelchair'],
    ['crutchs underarm', 'crutches underarm'],
    ['pembrolizamab', 'pembrolizumab'],
    ['trahceostomy mask', 'tracheostomy mask'],
  ])('may have a slip: %s', (slipped, right) => {
    expect(find(slipped, 3)).toEqual(expect.arrayContaining([...find(right, 1)]));
  });

  it.each([
    ['nebuliser', 'E0570'],
    ['haemodialysis machine', 'E1590'],
    ['paediatric hospital bed', 'E0329'],
    ['oestradiol valerate', 'J1380'],
    ['sulphate of atropine', 'J0461'],
    ['epoetin alpha', 'J0885'],
  ])('may be spelled as in Britain: %s', (query, code) => {
    expect(find(query)).toContain(code);
  });

  it.each([
    ['lancet', 'A4259'],
    ['lancets', 'A4259'],
    ['gloves', 'A4927'],
    ['glove non sterile', 'A4927'],
    ['batteries hearing device', 'V5266'],
  ])('may be singular or plural: %s', (query, code) => {
    expect(find(query)).toContain(code);
  });

  it.each([
    ['bedpan', 'E0275'],
    ['bed pan', 'E0275'],
    ['hand grip cane', 'A4636'],
    ['nonprescription drug', 'A9150'],
  ])('may be one word or two: %s', (query, code) => {
    expect(find(query)).toContain(code);
  });

  it.each([
    ['hosp bed w/o rails', 'E0290'],
    ['hospital bed without rails', 'E0290'],
    ['ndc inj ketorolac', 'J1885'],
    ['ketorolac injection', 'J1885'],
    ['diphenhydramine hcl', 'J1200'],
    ['diphenhydramine hydrochloride inj', 'J1200'],
    ['w/c cushion', 'E2601'],
    ['t.e.n.s. device', 'E0720'],
    ['cpap', 'E0601'],
    ['ankle foot orthosis plastic', 'L1930'],
    ['afo plastic', 'L1930'],
  ])('may be abbreviated, or CMS may do so: %s', (query, code) => {
    expect(find(query)).toContain(code);
  });

  it.each([
    ['ketorolac 15 mg', 'J1885'],
    ['ketorolac 15mg', 'J1885'],
    ['hydrocortisone 100 mg', 'J1720'],
    ['heparin 1,000 units', 'J1644'],
    ['sodium chloride 0.9%, 1000 cc', 'J7030'],
  ])('may be numbers with units: %s', (query, code) => {
    expect(find(query)).toContain(code);
  });

  it.each([
    ['knee brace', /^L18/],
    ['scooter', /^K08|^E1230/],
    ['feeding tube', /^B40/],
    ['sugar test strips', /^A4253$/],
    ['walker with seat', /^E01/],
    ['scoter', /^K08|^E1230/],
    ['knee brac', /^L18/],
  ])('may be everyday ones, even with a slip or not yet complete: %s', (query, code) => {
    expect(find(query, 5).some((found) => code.test(found))).toBe(true);
  });

  it.each([
    ['Keytruda', 'J9271'],
    ['keytr', 'J9271'],
    ['kenalog 40', 'J3301'],
    ['Isovue-300', 'Q9967'],
    ['carepatch', 'Q4236'],
  ])('may be product names: %s', (query, code) => {
    expect(find(query, 3)).toContain(code);
    expect(getProductNames(code)).not.toEqual([]);
  });

  it('find what is shorter before what has more words', () => {
    expect(find('alcohol wipes', 1)).toEqual(['A4245']);
    expect(find('standard wheelchair', 1)).toEqual(['K0001']);
    expect(find('infliximab', 2)).toContain('J1745');
  });
});

describe('codes', () => {
  it('come first, whatever else the query says', () => {
    for (const query of ['E0601', ' e0601 ', 'e06 01', 'E-0601', 'hcpcs e0601', 'E0601 mask', 'mask for e0601']) {
      expect(search(query)[0]?.code, query).toBe('E0601');
    }
    expect(codesOf(search('E0601'))).toEqual(['E0601']);
    expect(codesOf(search('E0601 K0001')).slice(0, 2).sort()).toEqual(['E0601', 'K0001']);
    expect(search('E0601 mask').length).toBeGreaterThan(5);
  });

  it('are found whatever they are', () => {
    for (const id of [...listCodes(), ...listModifiers()].filter((_, index) => index % 23 === 0)) {
      expect(search(id.toLowerCase(), { limit: 1 })[0]).toMatchObject({ code: id, score: 1 });
    }
  });

  it('may be modifiers, if the query is nothing else', () => {
    expect(search('kx')[0]).toMatchObject({ code: 'KX', kind: 'modifier', score: 1 });
    expect(getModifier('KX')?.shortDescription).toBe(search('KX')[0]?.shortDescription);
    expect(codesOf(active('KX'))).not.toContain('KX');
  });

  it('may be typed in part', () => {
    expect(find('J92', 100).every((code) => code.startsWith('J92'))).toBe(true);
    expect(find('q42 57')).toEqual(['Q4257']);
    expect(find('e06', 3)).toEqual(
      listCodes()
        .filter((code) => code.startsWith('E06') && isActive(code))
        .slice(0, 3),
    );
    expect(find('j', 1)).toEqual(['J0013']);
    expect(find('vitamin b12')).toContain('J3420');
    expect(find('b12')).toContain('J3420');
  });

  it('may have a slip', () => {
    expect(find('e06o1', 1)).toEqual(['E0601']);
    expect(find('J1885O', 1)).toEqual(['J1885']);
  });

  it('are found although they have ended, with what replaced them', () => {
    const [first] = search('J1040');
    expect(first).toMatchObject({ code: 'J1040', status: 'terminated', score: 1 });
    const check = checkCode('J1040');
    expect(first?.replacedBy).toEqual(check.status === 'terminated' && check.replacedBy);
    expect(first?.replacedBy.map(({ code }) => code)).toEqual(['J1010']);
  });
});

describe('what is active', () => {
  it('comes before what is not', () => {
    for (const query of ['methylprednisolone acetate', 'pegfilgrastim', 'orthosis', 'wheelchair', 'J10']) {
      const statuses = search(query, { limit: 1_000 }).map(({ status }) => status === 'active');
      expect(statuses.indexOf(false), query).toBe(statuses.lastIndexOf(true) + 1);
    }
  });

  it('is all that is found with a day', () => {
    const inTime = createSearch({ on: '20171231' });
    expect(codesOf(inTime('Q9989'))).toEqual(['Q9989']);
    expect(codesOf(createSearch({ on: '2018-01-01' })('Q9989'))).toEqual([]);
    for (const { code, status } of inTime('injection', { limit: 500 })) {
      expect([status, isActive(code, { on: '2017-12-31' })]).toEqual(['active', true]);
    }
  });

  it('is what is active on the first day of the release without one', () => {
    for (const { code, status } of search('infusion pump', { limit: 500 })) {
      expect(status).toBe(checkCode(code, { on: release.effectiveDate }).status);
    }
  });
});

describe('options', () => {
  it('choose codes or modifiers', () => {
    const kinds = (options: SearchOptions) =>
      new Set(createSearch(options)('left', { limit: 300 }).map(({ kind }) => kind));
    expect(kinds({})).toEqual(new Set(['code', 'modifier']));
    expect(kinds({ kinds: ['modifier'] })).toEqual(new Set(['modifier']));
    expect(kinds({ kinds: ['code'] })).toEqual(new Set(['code']));
    expect(kinds({ kinds: ['code', 'modifier'] })).toEqual(new Set(['code', 'modifier']));
  });

  it.each<ValueSetCriteria>([
    { coverage: 'C' },
    { coverage: ['I', 'S'], betos: 'D1A' },
    { pricingIndicators: '11', kind: 'code' },
    { typesOfService: 'P', inactive: false },
    { inactive: true },
    { labCertifications: '110' },
    { processingNote: '0017' },
    { kind: 'modifier', action: 'N' },
    { mogPaymentGroup: undefined },
  ])('filter as valueSet does: %o', (where) => {
    const set = valueSet(where).expansion?.contains?.map(({ code = '' }) => code) ?? [];
    const found = codesOf(
      createSearch({ where })('injection device service test smear blood culture left side', { limit: 1e5 }),
    );
    expect(found).not.toEqual([]);
    expect(found.filter((code) => !set.includes(code))).toEqual([]);
    for (const code of set.slice(0, 50)) {
      expect(codesOf(createSearch({ where })(code)), code).toContain(code);
    }
  });

  it('may be combined', () => {
    const narrow = createSearch({ on: '2026-07-01', kinds: ['code'], where: { coverage: 'C' } });
    for (const { code } of narrow('walker', { limit: 100 })) expect(getCoverage(code)).toBe('C');
  });

  it.each([
    [{ on: '2026-02-29' }, 'on: found "2026-02-29"'],
    [{ on: 20260701 }, 'on: found 20260701'],
    ['2026-07-01', 'options: found "2026-07-01"'],
    [null, 'options: found null'],
    [0, 'options: found number'],
    [{ kind: ['code'] }, 'options: found "kind"; allowed: on, kinds, where'],
    [{ limit: 5 }, 'options: found "limit"'],
    [{ kinds: ['codes'] }, 'kinds: found "codes"; allowed: a list of code and modifier'],
    [{ kinds: 'code' }, 'kinds: found "code"'],
    [{ kinds: [] }, 'kinds: found ""'],
    [{ where: { colour: 'C' } }, 'criteria: found "colour"'],
    [{ where: { coverage: 'X' } }, 'coverage: found "X"; allowed: C, D, I, M, S'],
    [{ where: { coverage: [] } }, 'coverage: found ""'],
  ])('are checked: %o', (options, message) => {
    expect(() => createSearch(options as SearchOptions)).toThrow(RangeError);
    expect(() => createSearch(options as SearchOptions)).toThrow(message);
  });

  it('may be undefined', () => {
    const none = { on: undefined, kinds: undefined, where: undefined };
    expect(createSearch(none)('walker')).toEqual(createSearch()('walker'));
    expect(createSearch(undefined)('walker')).toEqual(search('walker'));
  });
});

describe('matches', () => {
  /** What a result has at the places of its matches, by field. */
  function marked(query: string, code: string): Readonly<Record<string, readonly string[]>> {
    const result = active(query, { limit: 20 }).find((one) => one.code === code);
    const marks: Record<string, string[]> = {};
    for (const match of result?.matches ?? []) {
      const text = match.field === 'productName' ? match.productName : result?.[match.field];
      marks[match.field] = [...(marks[match.field] ?? []), text?.slice(match.start, match.end) ?? ''];
    }
    return marks;
  }

  it('are the words of the query, where a result has them', () => {
    expect(marked('oxygen concentrator dual', 'E1391')).toMatchObject({
      shortDescription: ['Oxygen', 'concentrator', 'dual'],
      longDescription: expect.arrayContaining(['Oxygen', 'concentrator', 'dual']),
    });
    expect(marked('whelchair', 'K0001')).toEqual({ shortDescription: ['wheelchair'], longDescription: ['wheelchair'] });
    expect(marked('knee brace', 'L1812').longDescription).toEqual(['Knee', 'orthosis']);
  });

  it('are in product names, and say in which', () => {
    expect(marked('keytr', 'J9271')).toEqual({ productName: ['Keytruda'] });
    expect(marked('kenalog-40', 'J3301').productName).toContain('Kenalog');
  });

  it('are the part of a code that was typed', () => {
    expect(marked('J92', 'J9201')).toEqual({ code: ['J92'] });
    expect(marked('e06o1', 'E0601')).toEqual({ code: ['E0601'] });
  });

  it('have only the words of a reading that the result has all', () => {
    const [result] = active('scooter', { limit: 1 });
    const words = result?.matches.map(
      ({ field, start, end }) => field === 'longDescription' && result.longDescription.slice(start, end),
    );
    expect(words).toEqual(expect.arrayContaining(['Power', 'operated', 'vehicle']));
  });

  it('lie within their texts, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.constantFrom('wheelchair', 'inj 10 mg', 'foley cath', 'J9', 'walker w/ seat'), (query) => {
        for (const result of search(query)) {
          const ends = new Map<string, number>();
          for (const match of result.matches) {
            const name = match.field === 'productName' ? match.productName : '';
            const text = match.field === 'productName' ? match.productName : result[match.field];
            expect(match.start).toBeGreaterThanOrEqual(ends.get(match.field + name) ?? 0);
            expect(match.end).toBeGreaterThan(match.start);
            expect(match.end).toBeLessThanOrEqual(text.length);
            ends.set(match.field + name, match.end);
          }
        }
      }),
    );
  });
});
