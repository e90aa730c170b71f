import type { Table, Tables } from '../pack/buildTables.ts';
import { checkedCodes, checkedTexts, checkedValues } from '../pack/checkReadsBack.ts';
import { packCodes } from '../pack/packCodes.ts';
import { packTexts } from '../pack/packTexts.ts';
import { packValues } from '../pack/packValues.ts';
import { packWords } from '../pack/packWords.ts';
import { columnLabel, type RecordField, valueFields } from '../recordFields.ts';
import { printDoc, printPacked, printString } from './printLiteral.ts';

type Module = readonly [path: string, text: string];

/** Prints the records: a module for each column of the codes, one for all of the modifiers, and the words of both. */
export function printRecords({ codes, modifiers }: Tables): readonly Module[] {
  const short = [...textsOf(codes, 'shortDescription'), ...descriptions(modifiers)];
  const words = packWords(short, textsOf(codes, 'longDescription'));
  return [
    ['words.ts', printPacked('words', 'The words of all descriptions', 'packWords', words.common.packed)],
    ['longWords.ts', printPacked('longWords', 'The words of long descriptions alone', 'packWords', words.long.packed)],
    [
      'codes/ids.ts',
      printPacked('ids', 'The codes in order', 'packCodes', checkedCodes(packCodes(codes.ids), codes.ids)),
    ],
    ...valueFields.map((field): Module => [`codes/${field.property}.ts`, printColumn(field, codes, words, 'codes')]),
    ['modifiers.ts', printModifiers(modifiers, words)],
  ];
}

function printModifiers(modifiers: Table, words: AllWords): string {
  const ids = printString(modifiers.ids.join(''));
  return [
    `${printDoc('The modifiers in order, of two characters each.')}export const ids: string = ${ids};\n`,
    ...valueFields.map((field) => printColumn(field, modifiers, words, 'modifiers')),
  ].join('\n');
}

function printColumn(field: RecordField, table: Table, { common, long }: AllWords, kind: string): string {
  const what = `Column ${columnLabel(field)} of the ${kind}`;
  if (field.content === 'text') {
    const texts = textsOf(table, field.property);
    const isLong = kind === 'codes' && field.property === 'longDescription';
    const packed = packTexts(texts, isLong ? long : common);
    return printPacked(
      field.property,
      what,
      'packTexts',
      checkedTexts(packed, texts, common.packed, isLong ? long.packed : undefined),
    );
  }
  const rows = table.columns.get(field.property) ?? [];
  return printPacked(field.property, what, 'packValues', checkedValues(packValues(rows), rows));
}

type AllWords = ReturnType<typeof packWords>;

function descriptions(table: Table): readonly string[] {
  return valueFields.filter(({ content }) => content === 'text').flatMap(({ property }) => textsOf(table, property));
}

function textsOf({ columns }: Table, property: string): readonly string[] {
  return (columns.get(property) ?? []).map(([text = '']) => text);
}
