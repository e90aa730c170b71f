import type { ValidRecord } from '../../codegen/check/validateRows.ts';
import type { CompiledRelease } from '../../codegen/compileRelease.ts';
import { modifierLayoutName, recordFields, sequence } from '../../codegen/fields.ts';
import { buildTables } from '../../codegen/pack/buildTables.ts';
import type { LayoutField } from '../../codegen/parse/parseLayout.ts';

const layoutNames = [...recordFields.map(({ layoutName }) => layoutName), modifierLayoutName, sequence.layoutName];

/** A record layout of invented words that name their field. The given fields replace some of them. */
export function inventedLayout(changes: readonly Partial<LayoutField>[] = []): ReadonlyMap<string, LayoutField> {
  const fields = layoutNames.map((layoutName) => ({
    layoutName,
    title: `Title of ${layoutName}`,
    definition: `Words on ${layoutName}. And more words.`,
    begin: 1,
    length: 5,
    occurs: 1,
    values: [],
    ...changes.find((change) => change.layoutName === layoutName),
  }));
  return new Map(fields.map((field) => [field.layoutName, field]));
}

/** A release of two codes and a modifier, all invented. */
export function inventedRelease(changes: Partial<CompiledRelease> = {}): CompiledRelease {
  const file = (name: string) => ({ name, sha256: `sha of ${name}` });
  const origin = (name: string) => ({ release: '2029-10', ...file(name) });
  return {
    id: '2030-01',
    effectiveDate: '2030-01-01',
    files: [file('records.txt'), file('records.xlsx')],
    reference: {
      layout: { content: inventedLayout(), origin: origin('layout.txt') },
      processingNotes: { content: new Map([['0005', 'SEE "A"']]), origin: origin('notes.txt') },
      nocList: { content: ['A0002'], origin: origin('noc.xlsx') },
    },
    tables: buildTables(inventedRecords),
    billingUnits: [
      { code: 'A0001', isDrug: false, reading: { reason: 'no quantity' } },
      { code: 'A0002', isDrug: true, reading: { quantities: [{ text: '5 mg', quantity: '5', ucum: 'mg' }] } },
    ],
    differences: [],
    isReviewed: false,
    corrections: [],
    setAside: [],
    remarks: [],
    ...changes,
  };
}

export const inventedRecords: readonly ValidRecord[] = [
  {
    where: 'records.xlsx row 2',
    code: 'XY',
    kind: 'modifier',
    cells: { 'LONG DESCRIPTION': 'Invented circumstance', 'SHORT DESCRIPTION': 'Invented', COV: 'C' },
  },
  {
    where: 'records.xlsx row 3',
    code: 'A0001',
    kind: 'code',
    cells: { 'LONG DESCRIPTION': 'Invented thing, grafting, each', 'SHORT DESCRIPTION': 'Invented thing', COV: 'C' },
  },
  {
    where: 'records.xlsx row 4',
    code: 'A0002',
    kind: 'code',
    cells: { 'LONG DESCRIPTION': 'Invented thing, grafting, 5 mg', 'SHORT DESCRIPTION': 'Other thing', COV: 'D' },
  },
];
