import { listCodes } from '../lookup/listCodes.ts';
import { listModifiers } from '../lookup/listModifiers.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { readTerm } from './terms.ts';

type Id = CodeId | ModifierId;

const inverse: { references: ReadonlyMap<string, readonly Id[]> | undefined } = { references: undefined };

/** The listed codes and modifiers that have a cross reference to this one, in order. */
export function referringTo(id: string): readonly Id[] {
  inverse.references ??= invert();
  return inverse.references.get(id) ?? [];
}

function invert(): ReadonlyMap<string, readonly Id[]> {
  const referring = new Map<string, Id[]>();
  for (const id of [...listCodes(), ...listModifiers()]) {
    for (const reference of readTerm(id)?.references ?? []) {
      const known = referring.get(reference);
      if (known === undefined) referring.set(reference, [id]);
      else known.push(id);
    }
  }
  return referring;
}
