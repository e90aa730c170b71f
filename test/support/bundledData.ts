import { billingUnitColumn } from '../../generated/billingUnits.ts';
import { codeColumns } from '../../generated/codes/columns.ts';
import { codeIds } from '../../generated/codes/ids.ts';
import { layWords } from '../../generated/layWords.ts';
import { longWords } from '../../generated/longWords.ts';
import { modifierColumns } from '../../generated/modifiers/columns.ts';
import { modifierIds } from '../../generated/modifiers/ids.ts';
import { nocCodes } from '../../generated/nocCodes.ts';
import { processingNotes } from '../../generated/processingNotes.ts';
import { productNames } from '../../generated/productNames.ts';
import { unspecifiedCodes } from '../../generated/unspecifiedCodes.ts';
import { words } from '../../generated/words.ts';
import * as source from '../../src/index.ts';

const columns: readonly (readonly [string, string])[] = [
  ['ids', codeIds.packed],
  ...Object.entries(codeColumns).map(([name, { packed }]) => [name, packed] as const),
];

const tables: ReadonlyMap<string, readonly source.Meaning[]> = new Map(
  Object.entries(source).flatMap(([name, value]) =>
    name.endsWith('Table') && Array.isArray(value) ? [[name, value]] : [],
  ),
);

/** A text that identifies each piece of data. The empty MOG columns are all the same, so none of them is identified. */
const data: ReadonlyMap<string, string> = new Map(
  [
    ...columns.filter(([, packed]) => columns.filter(([, other]) => other === packed).length === 1),
    ['billingUnits', billingUnitColumn.packed] as const,
    ['words', words.packed] as const,
    ['longWords', longWords] as const,
    ['modifiers', modifierColumns.longDescription.packed] as const,
    ['modifierIds', modifierIds] as const,
    ['nocCodes', nocCodes.packed] as const,
    ['unspecifiedCodes', unspecifiedCodes.packed] as const,
    ['processingNotes', processingNotes] as const,
    ['productNames', productNames] as const,
    ['layWords', layWords] as const,
    ['fieldTable', source.fieldTable.coverage.definition.slice(0, 30)] as const,
    ['release', source.release.files[0]?.sha256 ?? ''] as const,
    ...[...tables].map(([name, meanings]) => [name, lastMeaning(meanings)] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The pieces of data in a file or minified bundle, in order. Larger tables are JSON in it. */
export function dataIn(text: string): readonly string[] {
  const plain = text.replace(/"(code|description)":/g, '$1:');
  return [...data].filter(([, mark]) => plain.includes(mark)).map(([piece]) => piece);
}

/** The pieces of data that an export of the library needs, in order. */
export function dataOf(name: string): readonly string[] {
  return [...data.keys()].filter((piece) => needs(name, piece));
}

/** The pieces of data that a schema of hcpcs/zod needs, in order, because the functions that it calls need them. */
export function dataOfSchema(name: string): readonly string[] {
  const calls: Readonly<Record<string, readonly string[]>> = {
    hcpcsClaimCode: ['isCode', 'isModifier'],
    hcpcsCode: ['isCode'],
    hcpcsCodeActiveOn: ['checkCode'],
    hcpcsModifier: ['isModifier'],
  };
  return [...new Set((calls[name] ?? []).flatMap(dataOf))].sort();
}

const idsAlone = ['isCode', 'listCodes', 'normalizeCode', 'suggestCodes'];
const modifierIdsAlone = ['isModifier', 'listModifiers', 'normalizeModifier'];
const described = [...tables.keys(), 'processingNotes', 'fieldTable'];

function needs(name: string, piece: string): boolean {
  if (idsAlone.includes(name)) return piece === 'ids';
  if (modifierIdsAlone.includes(name)) return piece === 'modifierIds';
  if (name === 'getBillingUnit' || name === 'billingUnits') return ['ids', 'billingUnits'].includes(piece);
  if (name === 'getCode') return ['words', 'longWords'].includes(piece) || columns.some(([column]) => column === piece);
  if (name === 'getProductNames') return ['ids', 'productNames'].includes(piece);
  if (name === 'getModifier') return ['modifierIds', 'modifiers', 'words'].includes(piece);
  if (name === 'getModifierMeaning') return ['ids', 'modifierIds', 'modifiers', 'words'].includes(piece);
  if (['checkCode', 'isActive', 'getPredecessors'].includes(name)) {
    return ['ids', 'modifierIds', 'addedDate', 'terminationDate', 'crossReferences'].includes(piece);
  }
  if (name === 'extractCodes') return piece === 'ids' || piece === 'modifierIds';
  if (name === 'isNotOtherwiseClassified') return piece === 'nocCodes';
  if (name === 'requiresDescription') return ['nocCodes', 'unspecifiedCodes'].includes(piece);
  if (name === 'getProcessingNoteText') return piece === 'processingNotes';
  if (name === 'describeRecord') return described.includes(piece);
  if (name === 'codedTables') return tables.has(piece);
  if (name.startsWith('decode')) return piece === `${property(name, 'decode')}Table`;
  if (name.startsWith('get')) {
    const column = property(name, 'get');
    if (piece === 'longWords') return column === 'longDescription';
    return piece === 'ids' || piece === column || (piece === 'words' && column.endsWith('Description'));
  }
  return piece === name;
}

function property(name: string, verb: string): string {
  return name.charAt(verb.length).toLowerCase() + name.slice(verb.length + 1);
}

function lastMeaning(meanings: readonly source.Meaning[]): string {
  const { code, description } = meanings.at(-1) ?? { code: '', description: '' };
  return `code:"${code}",description:"${description}"`;
}
