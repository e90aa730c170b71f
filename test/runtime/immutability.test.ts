import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/index.ts';
import { freshLibrary } from '../support/freshLibrary.ts';
import type { Library } from '../support/libraryOn.ts';
import { getterOf, gotten, type NaiveRecord, naiveModel } from '../support/naiveModel.ts';

const { listCodes, listModifiers } = hcpcs;
const ids = fc.constantFrom<string>(...listCodes().slice(0, 300), ...listModifiers());

/** Code without 'use strict', in which a change to a frozen object fails silently. */
function sloppy(parameters: string, body: string): (...inputs: readonly unknown[]) => void {
  return new Function(parameters, `try { ${body} } catch {}`) as (...inputs: readonly unknown[]) => void;
}

/** What a caller may do to a key of an object that it was given. */
const attacks = {
  assign: 'object[key] = "changed"',
  assignBelow: 'object[key][0] = "changed"',
  add: 'object.added = "changed"',
  remove: 'delete object[key]',
  define: 'Object.defineProperty(object, key, { value: "changed", writable: true, configurable: true })',
  defineAccessor: 'Object.defineProperty(object, key, { get: () => "changed" })',
  defineBelow: 'Object.defineProperty(object[key], "0", { value: "changed" })',
  setPrototype: 'Object.setPrototypeOf(object, { [key]: "changed" })',
  setPrototypeBelow: 'object[key].__proto__ = { 0: "changed" }',
  assignAll: 'Object.assign(object, { [key]: "changed" })',
  push: 'object.push("changed")',
  pushBelow: 'object[key].push("changed")',
  shorten: 'object.length = 0',
  shortenBelow: 'object[key].length = 0',
  sort: 'object.reverse()',
  splice: 'object.splice(0, 1, "changed")',
  spliceBelow: 'object[key].splice(0, 1, "changed")',
  fill: 'Array.prototype.fill.call(object, "changed")',
  copyWithin: 'Array.prototype.copyWithin.call(object[key], 0, 1)',
  reflect: 'Reflect.set(object, key, "changed"); Reflect.deleteProperty(object, key)',
} as const;

const modes = ['', '"use strict";'];
const attackers = modes.flatMap((mode) =>
  Object.values(attacks).map((body) => sloppy('object, key', `(() => { ${mode} ${body} })()`)),
);

/** Attacks an object and everything in it. */
function attack(target: unknown): void {
  if (Object(target) !== target) return;
  const object = target as Readonly<Record<string, unknown>>;
  for (const key of [...Object.keys(object).slice(0, 30), '0', 'length']) {
    for (const attacker of attackers) attacker(object, key);
  }
  for (const value of Object.values(object).slice(0, 30)) attack(value);
}

function isFrozenThroughout(value: unknown): boolean {
  return (
    Object(value) !== value || (Object.isFrozen(value) && Object.values(value as object).every(isFrozenThroughout))
  );
}

function dataOf(library: Library): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(library).filter(([, value]) => typeof value !== 'function'));
}

type Decode = (value: string) => hcpcs.Meaning | undefined;

function decodersOf(library: Library): ReadonlyMap<string, Decode> {
  return new Map(Object.entries(library).filter(([name]) => name.startsWith('decode')) as [string, Decode][]);
}

const tables = [...dataOf(hcpcs).values()].filter((value) => Array.isArray(value)) as (readonly hcpcs.Meaning[])[];
const values = tables.flatMap((table) => table.map(({ code }) => code));

let model: ReadonlyMap<string, NaiveRecord>;

beforeAll(async () => {
  model = await naiveModel();
});

/** Everything that the library gives for an id. */
function answers(library: Library, id: string): readonly unknown[] {
  return [library.getCode(id), library.getModifier(id), ...gotten.map((property) => getterOf(library, property)(id))];
}

function expected(id: string): readonly unknown[] {
  const record = model.get(id);
  const [code, modifier] = record?.kind === 'code' ? [record, undefined] : [undefined, record];
  return [code, modifier, ...gotten.map((property) => code?.[property])];
}

describe('what a caller does to an answer', () => {
  it('changes no later answer, for the same id or another', async () => {
    const library = await freshLibrary();
    fc.assert(
      fc.property(ids, ids, (attacked, other) => {
        for (const answer of answers(library, attacked)) attack(answer);
        expect(answers(library, attacked)).toStrictEqual(expected(attacked));
        expect(answers(library, other)).toStrictEqual(expected(other));
      }),
    );
  });

  it('changes neither lists nor tables nor the release', async () => {
    const library = await freshLibrary();
    for (const given of [library.listCodes(), library.listModifiers(), ...dataOf(library).values()]) attack(given);
    expect(library.listCodes()).toStrictEqual(listCodes());
    expect(library.listModifiers()).toStrictEqual(listModifiers());
    expect(dataOf(library)).toStrictEqual(dataOf(hcpcs));
  });

  it('changes no meaning that a decoder gives', async () => {
    const library = await freshLibrary();
    for (const [name, decode] of decodersOf(library)) {
      for (const value of values) {
        attack(decode(value));
        expect(decode(value)).toStrictEqual(decodersOf(hcpcs).get(name)?.(value));
      }
    }
  });

  it('changes no later description, because each one is new', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const record = (hcpcs.getCode(id) ?? hcpcs.getModifier(id)) as hcpcs.Code | hcpcs.Modifier;
        const before = structuredClone(hcpcs.describeRecord(record));
        attack(hcpcs.describeRecord(record));
        expect(hcpcs.describeRecord(record)).toStrictEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('finds everything frozen that is shared between calls', () => {
    for (const [name, value] of dataOf(hcpcs)) expect(isFrozenThroughout(value), name).toBe(true);
    for (const list of [listCodes(), listModifiers()]) expect(isFrozenThroughout(list)).toBe(true);
    for (const id of [...listCodes(), ...listModifiers()]) {
      for (const answer of [hcpcs.getCode(id), hcpcs.getModifier(id)]) {
        if (!isFrozenThroughout(answer)) expect.fail(`${id} is not frozen`);
      }
    }
  });
});
