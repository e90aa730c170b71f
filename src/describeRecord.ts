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
 * definitions, and each value with its meaning. A blank field has no `values`; a quantity is given as digits.
 *
 * @example
 * const modifier = getModifier('RR');
 * modifier && describeRecord(modifier)[0]?.title //=> 'HCPCS Modifier Code'
 */
export function describeRecord(record: Code | Modifier): readonly DescribedField[] {
  const isModifier = valuesOf(record, 'kind')[0] === 'modifier';
  return Object.values(fieldTable).map(({ property }) => {
    const field = property === 'code' && isModifier ? modifierCodeField : fieldTable[property];
    const { title, column, definition } = field;
    const decode = Object.hasOwn(decoders, property) ? decoders[property] : undefined;
    const values = valuesOf(record, property).map((value) => describeValue(value, decode));
    return { property, title, column, definition, values };
  });
}

/** A record's own values of a property; none of what untyped code hands over instead, be it an object that throws. */
function valuesOf(record: Code | Modifier, property: Property): readonly string[] {
  try {
    const value: unknown = Object.hasOwn(record, property) ? record[property] : undefined;
    const values: readonly unknown[] = Array.isArray(value) ? [...value] : [value];
    return values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
  } catch {
    return [];
  }
}

function describeValue(value: string, decode: Decode | undefined): DescribedValue {
  // Spread, so that a meaning without a group does not take one of a polluted Object.prototype.
  const { description, group } = { description: undefined, group: undefined, ...decode?.(value) };
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
