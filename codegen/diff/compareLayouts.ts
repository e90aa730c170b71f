import { type CodedField, codedFields } from '../fields.ts';
import type { Layout, Meaning } from '../parse/layout.ts';
import type { MeaningChange } from './releaseDiff.ts';

/** The values of coded fields that only one of two record layouts has, or that each describes in other words. */
export function compareLayouts(older: Layout, newer: Layout): readonly MeaningChange[] {
  return codedFields.flatMap((field) => {
    const [before, after] = [wordsByValue(older, field), wordsByValue(newer, field)];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((value) => {
      const [old, now] = [before.get(value), after.get(value)];
      return old === now ? [] : [{ property: field.property, value, old, new: now }];
    });
  });
}

function wordsByValue(layout: Layout, { layoutName }: CodedField): ReadonlyMap<string, string> {
  return new Map((layout.get(layoutName)?.values ?? []).map((meaning) => [meaning.code, wordsOf(meaning)]));
}

function wordsOf({ group, description }: Meaning): string {
  return group === undefined ? description : `${group}: ${description}`;
}
