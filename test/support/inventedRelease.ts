import type { CompiledRelease } from '../../codegen/compileRelease.ts';
import { modifierLayoutName, recordFields, sequence } from '../../codegen/fields.ts';
import type { ReleaseRecords } from '../../codegen/model.ts';
import type { LayoutField } from '../../codegen/parse/layout.ts';
import { recordsOf } from './records.ts';

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
    records: inventedRecords,
    billingUnits: [
      { code: 'A0001', isDrug: false, reading: { reason: 'no quantity' } },
      { code: 'A0002', isDrug: true, reading: { quantities: [{ text: '5 mg', quantity: '5', ucum: 'mg' }] } },
    ],
    successors: [{ code: 'A0001', replacedBy: 'A0002' }],
    productNames: { names: new Map([['A0002', ['Inventol', 'Thing-40']]]), origin: origin('crosswalk.csv') },
    differences: [],
    isReviewed: false,
    corrections: [],
    setAside: [],
    remarks: [],
    notices: ['A0001', 'A0002'].map((code) => ({
      slip: 'otherLayout',
      where: 'records.txt',
      code,
      column: 'COV',
      found: '"Z"',
    })),
    ...changes,
  };
}

export const inventedRecords: ReleaseRecords = recordsOf(
  {
    A0001: {
      longDescription: 'Invented thing, grafting, each',
      shortDescription: 'Invented thing',
      coverage: 'C',
      addedDate: '2020-01-01',
    },
    A0002: {
      longDescription: 'Invented thing, grafting, 5 mg',
      shortDescription: 'Other thing',
      coverage: 'D',
      addedDate: '2020-01-01',
    },
  },
  {
    XY: {
      longDescription: 'Invented circumstance',
      shortDescription: 'Invented',
      coverage: 'C',
      addedDate: '2020-01-01',
    },
  },
);
