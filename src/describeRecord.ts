import { fieldTable, modifierCodeField } from '../generated/fieldTable.ts';
import type { Meaning, Property } from '../generated/types.ts';
import { decodeAction } from './decoders/decodeAction.ts';
import { decodeAscPaymentGroup } from './decoders/decodeAscPaymentGroup.ts';
import { decodeBetos } from './decoders/decodeBetos.ts';
import { decodeCoverage } from './decoders/decodeCoverage.ts';
import { decodeLabCertification } from './decoders/decodeLabCertification.ts';
import { decodeMogPaymentGroup } from './decoders/decodeMogPaymentGroup.ts';
import { decodeMogPaymentPolicyIndicator } from './decoders/decodeMogPaymentPolicyIndicator.ts';
import { decodeMultiplePricingIndicator } from './decoders/decodeMultiplePricingIndicator.ts';
import { decodePricingIndicator } from './decoders/decodePricingIndicator.ts';
import { decodeTypeOfService } from './decoders/decodeTypeOfService.ts';
import { getProcessingNoteText } from './getProcessingNoteText.ts';
import type { Code, DescribedField, DescribedValue, Modifier } from './types.ts';

type Decode = (value: string) => Partial<Meaning> | undefined;

/** How the values of a property are decoded, where CMS says what they mean. */
const decoders: { readonly [Name in Property]?: Decode } = {
  pricingIndicators: decodePricingIndicator,
  multiplePricingIndicator: decodeMultiplePricingIndicator,
  labCertifications: decodeLabCertification,
  coverage: decodeCoverage,
  ascPaymentGroup: decodeAscPaymentGroup,
  mogPaymentGroup: decodeMogPaymentGroup,
  mogPaymentPolicyIndicator: decodeMogPaymentPolicyIndicator,
  processingNote: decodeProcessingNote,
  betos: decodeBetos,
  typesOfService: decodeTypeOfService,
  action: decodeAction,
};

/**
 * Returns a record as a person reads it: all its fields in the record layout's order, with CMS's titles and
 * definitions, and each value with its meaning.
 *
 * @param record - What `getCode` or `getModifier` returned.
 * @returns One entry for each property; a blank field has no `values`. Quantities are given as digits, dates as they
 * stand in the record.
 * @example
 * const record = getCode('Q4257')
 * record && describeRecord(record).find(({ property }) => property === 'coverage')?.title //=> 'HCPCS Coverage Code'
 *
 * CMS: all columns, and the record layout.
 */
export function describeRecord(record: Code | Modifier): readonly DescribedField[] {
  return Object.values(fieldTable).map(({ property }) => {
    const field = property === 'code' && record.kind === 'modifier' ? modifierCodeField : fieldTable[property];
    const { title, column, definition } = field;
    return { property, title, column, definition, values: describeValues(property, record[property]) };
  });
}

function describeValues(property: Property, value: Code[Property] | Modifier[Property]): readonly DescribedValue[] {
  if (value === undefined) return [];
  const values: readonly (string | number)[] = typeof value === 'object' ? value : [value];
  return values.map((one) => describeValue(String(one), decoders[property]));
}

function describeValue(value: string, decode: Decode | undefined): DescribedValue {
  const { description, group } = decode?.(value) ?? {};
  return {
    value,
    ...(description === undefined ? {} : { description }),
    ...(group === undefined ? {} : { group }),
  };
}

function decodeProcessingNote(note: string): Partial<Meaning> {
  const description = getProcessingNoteText(note);
  return description === undefined ? {} : { description };
}
