import { type CodedFields, codedTables, fieldTable, getCode, listCodes, type Meaning } from 'hcpcs';
import { isCodedField } from '../address.ts';
import type { FieldPage, FieldsPage } from './page.ts';

/** A coded field, and how many codes have each of its values. */
export function fieldPage(property: keyof CodedFields): FieldPage {
  const counts = new Map<string, number>();
  let blank = 0;
  for (const code of listCodes()) {
    const values = [getCode(code)?.[property] ?? []].flat();
    if (values.length === 0) blank += 1;
    for (const value of new Set<string>(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const { title, column, definition } = fieldTable[property];
  const meanings: readonly Meaning[] = codedTables[property];
  const values = meanings.map(({ code, description, group, notes = [] }) => ({
    code,
    description,
    group,
    notes,
    count: counts.get(code) ?? 0,
  }));
  return { kind: 'field', property, title, column, definition, values, blank };
}

/** All fields with CMS's definitions. */
export function fieldsPage(): FieldsPage {
  return {
    kind: 'fields',
    fields: Object.values(fieldTable).map(({ property, title, column, definition }) => ({
      property,
      title,
      column,
      definition,
      isCoded: isCodedField(property),
    })),
  };
}
