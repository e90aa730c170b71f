import { codedMeanings } from '../../generated/meanings.ts';
import type { Meaning } from '../../generated/tables/meaning.ts';
import type { CodedFields } from '../../generated/types.ts';
import { frozen } from './decoding.ts';

type CodedTables = { readonly [Name in keyof CodedFields]: readonly Meaning<CodedFields[Name]>[] };

/**
 * The table of each coded field, by property, for code that goes through all of them: `codedTables.coverage` has the
 * entries of {@link coverageTable}.
 */
export const codedTables: CodedTables = /* @__PURE__ */ freezeTables();

function freezeTables(): CodedTables {
  const tables = Object.entries(codedMeanings).map(([property, meanings]) => [property, frozen<string>(meanings)]);
  return Object.freeze(Object.fromEntries(tables));
}
