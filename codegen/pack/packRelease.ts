import { listUnspecifiedCodes } from '../billing/listUnspecifiedCodes.ts';
import type { CompiledRelease } from '../compileRelease.ts';
import { formOf, valueFields } from '../fields.ts';
import { type HcpcsRecord, valuesOf } from '../model.ts';
import { checkedCodes, checkedNotes, checkedTexts, checkedValues } from './checkReadsBack.ts';
import { packBillingUnits } from './packBillingUnits.ts';
import { packCodes } from './packCodes.ts';
import { packNotes } from './packNotes.ts';
import { packProductNames } from './packProductNames.ts';
import { packTexts } from './packTexts.ts';
import { packValues } from './packValues.ts';
import { packWords } from './packWords.ts';

/** A release as strings, each in the form that the library reads. */
export interface PackedRelease {
  /** The words of all descriptions, and those that only long ones have. */
  readonly words: string;
  readonly longWords: string;
  readonly codes: PackedTable;
  readonly modifiers: PackedTable;
  readonly billingUnits: string;
  /** For each code the inferred successors that CMS does not refer to from it. */
  readonly successors: string;
  readonly productNames: string;
  readonly nocCodes: string;
  readonly unspecifiedCodes: string;
  readonly processingNotes: string;
}

/** A table as strings: its ids, and its columns by property. */
interface PackedTable {
  readonly ids: string;
  readonly columns: ReadonlyMap<string, string>;
}

/** Packs a release, and reads back what it has packed: a difference is a fault of the codegen. */
export function packRelease({
  records,
  reference,
  billingUnits,
  successors,
  productNames,
}: CompiledRelease): PackedRelease {
  const { codes, modifiers } = records;
  const { processingNotes, nocList } = reference;
  const ids = codes.map(({ code }) => code);
  const short = [...codes.map(shortOf), ...modifiers.map(longOf), ...modifiers.map(shortOf)];
  const words = packWords(short, codes.map(longOf));
  const unspecified = listUnspecifiedCodes(codes, nocList.content);
  return {
    words: words.common.packed,
    longWords: words.long.packed,
    codes: {
      ids: checkedCodes(packCodes(ids), ids),
      columns: packColumns(codes, words, (property) => property === 'longDescription'),
    },
    modifiers: { ids: modifiers.map(({ code }) => code).join(''), columns: packColumns(modifiers, words, () => false) },
    billingUnits: packBillingUnits(billingUnits.map(({ reading }) => reading)),
    successors: packSuccessors(codes, successors),
    productNames: packProductNames(ids.map((id) => productNames?.names.get(id) ?? [])),
    nocCodes: checkedCodes(packCodes(nocList.content), nocList.content),
    unspecifiedCodes: checkedCodes(packCodes(unspecified), unspecified),
    processingNotes: checkedNotes(packNotes(processingNotes.content), processingNotes.content),
  };
}

/** Packs each column; `isLong` says which of them has the words of long descriptions too. */
function packColumns(
  records: readonly HcpcsRecord[],
  { common, long }: ReturnType<typeof packWords>,
  isLong: (property: string) => boolean,
): ReadonlyMap<string, string> {
  return new Map(
    valueFields.map((field) => {
      const { property } = field;
      const rows = records.map((record) => valuesOf(record, field));
      if (formOf(field) !== 'text') return [property, checkedValues(packValues(rows), rows)];
      const texts = rows.flat();
      const packed = packTexts(texts, isLong(property) ? long : common);
      return [property, checkedTexts(packed, texts, common.packed, isLong(property) ? long.packed : undefined)];
    }),
  );
}

function packSuccessors(codes: readonly HcpcsRecord[], pairs: CompiledRelease['successors']): string {
  const rows = codes.map(({ code, crossReferences }) =>
    pairs
      .filter((pair) => pair.code === code && !crossReferences.includes(pair.replacedBy))
      .map(({ replacedBy }) => replacedBy),
  );
  return checkedValues(packValues(rows), rows);
}

function shortOf({ shortDescription }: HcpcsRecord): string {
  return shortDescription;
}

function longOf({ longDescription }: HcpcsRecord): string {
  return longDescription;
}
