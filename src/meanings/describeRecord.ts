import { fieldTable, modifierCodeField } from '../../generated/fields.ts';
import type { Meaning } from '../../generated/tables/meaning.ts';
import type { Property, RecordFields } from '../../generated/types.ts';
import { ownProperty } from '../shared/ownProperty.ts';
import type { DescribedField, DescribedValue } from '../types.ts';
import { codedTables } from './codedTables.ts';
import { getProcessingNoteText } from './getProcessingNoteText.ts';

/** A record of this release or of an earlier one. */
type AnyRecord = RecordFields & { readonly code: string; readonly kind: 'code' | 'modifier' };

/**
 * Returns a record as a person reads it: every field in the order of CMS's record layout, with CMS's title and
 * definition, and each value with its meaning. A blank field has no `values`. A number is given as its digits.
 *
 * @example
 * const modifier = getModifier('RR');
 * modifier && describeRecord(modifier)[0]?.title //=> 'HCPCS Modifier Code'
 */
export function describeRecord(record: AnyRecord): readonly DescribedField[] {
  return Object.values(fieldTable).map(({ property }) => {
    const field =
      property === 'code' && ownProperty(record, 'kind') === 'modifier' ? modifierCodeField : fieldTable[property];
    const { title, column, definition } = field;
    const values = valuesOf(record, property).map((value) => describeValue(property, value));
    return { property, title, column, definition, values };
  });
}

/**
 * The values of a field as text. There are none if the field is blank, or if untyped code passes something that is not
 * a value.
 */
function valuesOf(record: AnyRecord, property: Property): readonly string[] {
  return [ownProperty(record, property)]
    .flat()
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String);
}

function describeValue(property: Property, value: string): DescribedValue {
  const { description, group } = meaningIn(property, value) ?? {};
  return {
    value,
    ...(description === undefined ? {} : { description }),
    ...(group === undefined ? {} : { group }),
  };
}

function meaningIn(property: Property, value: string): Pick<DescribedValue, 'description' | 'group'> | undefined {
  const description = property === 'processingNote' ? getProcessingNoteText(value) : undefined;
  const tables: Readonly<Partial<Record<Property, readonly Meaning[]>>> = codedTables;
  return description === undefined ? tables[property]?.find(({ code }) => code === value) : { description };
}
