import { listUnspecifiedCodes } from '../billing/listUnspecifiedCodes.ts';
import type { CompiledRelease } from '../compileRelease.ts';
import { formOf, valueFields } from '../fields.ts';
import type { Table } from './buildTables.ts';
import { checkedCodes, checkedNotes, checkedTexts, checkedValues } from './checkReadsBack.ts';
import { packBillingUnits } from './packBillingUnits.ts';
import { packCodes } from './packCodes.ts';
import { packNotes } from './packNotes.ts';
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
export function packRelease({ tables, reference, billingUnits }: CompiledRelease): PackedRelease {
  const { codes, modifiers } = tables;
  const { processingNotes, nocList } = reference;
  const short = [...textsOf(codes, 'shortDescription'), ...textProperties.flatMap((name) => textsOf(modifiers, name))];
  const unspecified = listUnspecifiedCodes(codes, nocList.content);
  const words = packWords(short, textsOf(codes, 'longDescription'));
  return {
    words: words.common.packed,
    longWords: words.long.packed,
    codes: {
      ids: checkedCodes(packCodes(codes.ids), codes.ids),
      columns: packColumns(codes, words, (property) => property === 'longDescription'),
    },
    modifiers: { ids: modifiers.ids.join(''), columns: packColumns(modifiers, words, () => false) },
    billingUnits: packBillingUnits(billingUnits.map(({ reading }) => reading)),
    nocCodes: checkedCodes(packCodes(nocList.content), nocList.content),
    unspecifiedCodes: checkedCodes(packCodes(unspecified), unspecified),
    processingNotes: checkedNotes(packNotes(processingNotes.content), processingNotes.content),
  };
}

/** Packs each column; `isLong` says which of them has the words of long descriptions too. */
function packColumns(
  table: Table,
  { common, long }: ReturnType<typeof packWords>,
  isLong: (property: string) => boolean,
): ReadonlyMap<string, string> {
  return new Map(
    valueFields.map(({ property }) => {
      const rows = table.columns.get(property) ?? [];
      if (!textProperties.includes(property)) return [property, checkedValues(packValues(rows), rows)];
      const texts = textsOf(table, property);
      const packed = packTexts(texts, isLong(property) ? long : common);
      return [property, checkedTexts(packed, texts, common.packed, isLong(property) ? long.packed : undefined)];
    }),
  );
}

const textProperties: readonly string[] = valueFields
  .filter((field) => formOf(field) === 'text')
  .map(({ property }) => property);

function textsOf({ columns }: Table, property: string): readonly string[] {
  return (columns.get(property) ?? []).map(([text = '']) => text);
}
