import { codedMeanings } from '../../generated/meanings.ts';
import type { Meaning } from '../../generated/tables/meaning.ts';
import type { CodedFields } from '../../generated/types.ts';
import { frozen } from './decoding.ts';

/**
 * The table of each coded field, by property, for code that goes through all of them: `codedTables.coverage` is
 * {@link coverageTable}.
 */
export const codedTables: {
  readonly [Name in keyof CodedFields]: readonly Meaning<CodedFields[Name]>[];
} = /* @__PURE__ */ freezeTables();

function freezeTables(): typeof codedTables {
  for (const meanings of Object.values(codedMeanings)) frozen<string>(meanings);
  return Object.freeze(codedMeanings);
}
