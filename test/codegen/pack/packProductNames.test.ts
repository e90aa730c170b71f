import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packProductNames } from '../../../codegen/pack/packProductNames.ts';
import { unpackProductNames } from '../../../src/packed/unpackProductNames.ts';

describe('packProductNames', () => {
  it('writes names after the number of codes without any', () => {
    expect(packProductNames([[], ['Keytruda'], ['Jemperli', 'Otulfi'], [], []])).toBe('1=Keytruda|=Jemperli;Otulfi');
    expect(packProductNames([])).toBe('');
  });

  it('escapes what separates names, and characters beyond ASCII', () => {
    expect(packProductNames([['A=b;c|d', 'CarePatch™']])).toBe('=A~003db~003bc~007cd;CarePatch~2122');
  });

  it('is read back as it was, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }), { maxLength: 20 }), (rows) => {
        const unpacked = unpackProductNames(packProductNames(rows));
        for (const [row, names] of rows.entries()) expect(unpacked.get(row) ?? []).toEqual(names);
        for (const names of unpacked.values()) expect(Object.isFrozen(names)).toBe(true);
      }),
    );
  });
});
