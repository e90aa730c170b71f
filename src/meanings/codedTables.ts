import { codedMeanings } from '../../generated/meanings.ts';
import type { CodedFields, Meaning } from '../../generated/types.ts';
import { frozen } from './meaningOf.ts';

/**
 * The table of each coded field by its property, for code that goes over all of them: {@link coverageTable} is
 * `codedTables.coverage`.
 */
export const codedTables: {
  readonly [Name in keyof CodedFields]: readonly Meaning<CodedFields[Name]>[];
} = /* @__PURE__ */ freezeTables();

function freezeTables(): typeof codedTables {
  for (const meanings of Object.values(codedMeanings)) frozen<string>(meanings);
  return Object.freeze(codedMeanings);
}
