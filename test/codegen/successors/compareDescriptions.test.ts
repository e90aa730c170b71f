import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDescriptions } from '../../../codegen/successors/compareDescriptions.ts';
import { readDescription } from '../../../codegen/successors/readDescription.ts';
import { wordsOf } from '../../../codegen/successors/wordsOf.ts';

function relation(older: string, newer: string): string | undefined {
  return compareDescriptions(readDescription(older), readDescription(newer))?.relation;
}

describe('the words of a description', () => {
  it.each([
    ['Injection, examplin, up to 20 mg', 'injection examplin'],
    ['Inj, examplin hcl, 0.5 mcg', 'injection examplin hydrochloride'],
    ['Examplin f18, diagnostic, per study dose', 'examplin f diagnostic study'],
    ['Examplin f 18, diagnostic, per study dose', 'examplin f diagnostic study'],
    ['C-1 inhibitor, per i.u.', 'c inhibitor'],
    ['C1 inhibitors, per iu', 'c inhibitor'],
    ["Supplies for the patient's device(s)", 'supply patient device'],
    ['Monthly supplies for use of device coded at K0000', 'monthly supply device coded'],
    ['Injection, examplin, not otherwise specified, 10 mg', 'injection examplin'],
    ['Injection, examplin, excludes biosimilar, 1 mg', 'injection examplin'],
    ['Exampligraft (add-on, list separately in addition to primary procedure)', 'exampligraft'],
    ['Exampleucel, 10 million cells, per therapeutic dose', 'exampleucel million cell'],
    ['Glass vial, pass', 'glass pass'],
  ])('of %s', (description, expected) => {
    expect([...wordsOf(description)].join(' ')).toBe(expected);
  });
});

describe('two descriptions', () => {
  it.each([
    ['identical', 'Examplin, 5 mg', 'EXAMPLIN 5 MG'],
    ['same', 'Injection, examplin hcl, 20 mg', 'Injection, examplin hydrochloride, 1 mg'],
    [
      'same',
      'Injection, examplin (a), not therapeutically equivalent to j0001, 1 mg',
      'Injection, examplin (a) not therapeutically equivalent to j0002, 1 mg',
    ],
    ['narrower', 'Examplin, 5 mg', 'Injection, examplin (brand), 5 mg'],
    ['narrower', 'Brand or brand am, per square centimeter', 'Brand am, per square centimeter'],
    ['narrower', 'Brand or brand am, per square centimeter', 'Brand, per square centimeter'],
    ['wider', 'Injection, examplin (brand), 5 mg', 'Injection, examplin, 5 mg'],
  ])('are %s: %s and %s', (expected, older, newer) => {
    expect(relation(older, newer)).toBe(expected);
  });

  it.each([
    ['each has a word of its own', 'Injection, examplin acetate, 1 mg', 'Injection, examplin sodium, 1 mg'],
    ['most words are lost', 'Wheelchair, standard, fixed arm rests', 'Wheelchair'],
    ['most words are new', 'Examplin', 'Kit of examplin, needles, syringe, swab, 1 each'],
    ['the contrary is meant', 'Examplin, non-lyophilized, 1 mg', 'Examplin, lyophilized, 1 mg'],
    ['the contrary is meant', 'Knee brace without joint', 'Knee brace joint'],
    ['a part of a combination is lost', 'Injection, examplin and otherin, 1 mg', 'Injection, examplin, 1 mg'],
    ['a part of a combination is lost', 'Injection, examplin/otherin, 1 mg', 'Injection, examplin, 1 mg'],
    ['a part of a combination is lost', 'Injection, examplin / otherin, 5mg / 2mg', 'Injection, examplin, 5 mg'],
    ['a drug is joined by another one', 'Injection, examplin, 1 mg', 'Injection, examplin with otherin, 1 mg'],
    ['one is a biosimilar', 'Injection, examplin, 1 mg', 'Injection, examplin-abcd, biosimilar, 1 mg'],
    ['one is for use with the other', 'Example stimulator', 'Supplies for example stimulator'],
    ['they say nothing', '1 mg', '2 mg'],
  ])('do not say the same if %s: %s and %s', (_reason, older, newer) => {
    expect(relation(older, newer)).toBeUndefined();
  });

  it('may be joined and yet say the same', () => {
    expect(relation('Pump for urine', 'Pump for urine and/or stool')).toBe('narrower');
    expect(relation('Depot examplin', 'Depot examplin, more than 7 days and up to 28 days')).toBe('narrower');
    expect(relation('Shoulder brace, joint', 'Shoulder brace, with or without joint')).toBe('narrower');
  });

  it('are identical to themselves unless they have no words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const description = readDescription(text);
        expect(compareDescriptions(description, description)).toEqual(
          description.words.size === 0 ? undefined : { relation: 'identical', share: 1 },
        );
      }),
    );
  });
});
