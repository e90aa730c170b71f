import { readFile } from 'node:fs/promises';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { recordFields } from '../../codegen/fields.ts';
import * as main from '../../src/index.ts';
import {
  type Code,
  type CodeId,
  type Coverage,
  decodeCoverage,
  getCode,
  getCoverage,
  getLongDescription,
  getModifier,
  isCode,
  isModifier,
  type KnownCode,
  type KnownModifier,
  listCodes,
  listModifiers,
  type Modifier,
  normalizeCode,
} from '../../src/literal/index.ts';
import { release } from '../../src/lookup/release.ts';

describe('hcpcs/literal', () => {
  it('finds every code that the compiler knows', () => {
    expectTypeOf(getCode('Q4257')).toEqualTypeOf<Code>();
    expectTypeOf(getModifier('RR')).toEqualTypeOf<Modifier>();
    expectTypeOf(getLongDescription('Q4257')).toEqualTypeOf<string>();
    expectTypeOf(getCoverage('Q4257')).toEqualTypeOf<Coverage | undefined>();
    expect(getCode('Q4257').shortDescription).toBe('Relese, per sq cm');
  });

  it('refuses a literal that is not a code, and one that may be missing', () => {
    // @ts-expect-error six characters
    expect(getCode('Q42577')).toBeUndefined();
    // @ts-expect-error an ICD-10-CM code
    expect(getCode('C5000')).toBeUndefined();
    // @ts-expect-error may be undefined
    expect(getCode(undefined as KnownCode | undefined)).toBeUndefined();
    // @ts-expect-error a modifier of another code set
    expect(getModifier('25')).toBeUndefined();
    // @ts-expect-error one of the two is not a code
    expect(getCode('C5000' as 'Q4257' | 'C5000')).toBeUndefined();
  });

  it('takes any string and any id from a guard, and may not find them', () => {
    const input: string = 'Q4257';
    expectTypeOf(getCode(input)).toEqualTypeOf<Code | undefined>();
    expectTypeOf(getCode(input as CodeId)).toEqualTypeOf<Code | undefined>();
    expectTypeOf(getLongDescription(input)).toEqualTypeOf<string | undefined>();
    if (main.isCode(input)) expectTypeOf(getCode(input)).toEqualTypeOf<Code | undefined>();
    expect(getCode(input)).toBe(main.getCode(input));
  });

  it('narrows to the literals, and keeps string in the other branch', () => {
    const input: string = 'Q4257';
    if (isCode(input)) expectTypeOf(getCode(input)).toEqualTypeOf<Code>();
    else expectTypeOf(input).toEqualTypeOf<string>();
    // By assignment, because proving two such unions equal takes the compiler minutes.
    const code: KnownCode | undefined = normalizeCode(input);
    const codes: readonly KnownCode[] = listCodes();
    const modifiers: readonly KnownModifier[] = listModifiers();
    const modifier: KnownModifier | undefined = isModifier(input) ? input : undefined;
    expect<readonly unknown[]>([code, codes.length, modifiers.length, modifier]).toEqual([
      'Q4257',
      release.counts.codes,
      release.counts.modifiers,
      undefined,
    ]);
  });

  it('decodes the values that it gives', () => {
    expect(decodeCoverage(getCode('Q4257').coverage)?.description).toBe('Carrier judgment');
    const judged: readonly string[] = listCodes().filter((code) => getCoverage(code) === 'C');
    expect(judged).toContain('Q4257');
    const found: readonly string[] = listCodes().map((code) => getCode(code).code);
    expect(found).toEqual(main.listCodes());
  });

  it('exports everything that the main entry exports, as the same functions', async () => {
    const literal: Readonly<Record<string, unknown>> = await import('../../src/literal/index.ts');
    expect(Object.keys(literal).sort()).toEqual(Object.keys(main).sort());
    for (const [name, value] of Object.entries(main)) expect(literal[name]).toBe(value);
  });

  it('says that a field may be blank in the docs of exactly those getters that may give undefined', async () => {
    const text = await readFile('src/literal/index.ts', 'utf8');
    const docs = [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const get(\w+): Getter</g)];
    const saysBlank = docs.filter(([, doc]) => doc?.includes('blank')).map(([, , name]) => name);
    const mayBeBlank = recordFields
      .filter(({ columns, required }) => columns.length === 1 && !required)
      .map(({ property }) => property.charAt(0).toUpperCase() + property.slice(1));
    expect(docs).toHaveLength(23);
    expect(saysBlank).toEqual([...mayBeBlank].sort());
  });
});
