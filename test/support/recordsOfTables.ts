import { recordFields } from '../../codegen/fields.ts';
import type { Table, Tables } from '../../codegen/pack/buildTables.ts';

export type HistoricRecord = Readonly<Record<string, unknown>> & {
  readonly addedDate?: string;
  readonly actionEffectiveDate?: string;
  readonly terminationDate?: string;
  readonly action?: string;
};

/** The records that the library should give, by code, from tables before they are packed. */
export function recordsOfTables({ codes, modifiers }: Tables): ReadonlyMap<string, HistoricRecord> {
  return new Map([...recordsOf(codes, 'code'), ...recordsOf(modifiers, 'modifier')]);
}

function recordsOf({ ids, columns }: Table, kind: string): readonly (readonly [string, HistoricRecord])[] {
  return ids.map((code, row) => {
    const values = recordFields.map(({ property, columns: ofField, content }) => {
      if (content === 'code' || content === 'kind') return [property, content === 'code' ? code : kind];
      const [first, ...rest] = columns.get(property)?.[row] ?? [];
      if (ofField.length > 1) return [property, first === undefined ? [] : [first, ...rest]];
      return [property, content === 'quantity' && first !== undefined ? Number(first) : first];
    });
    return [code, Object.fromEntries(values)] as const;
  });
}
