import * as z from 'zod/v4';
import type { RecordFields } from '../../generated/types.ts';
import type { Code, Modifier } from '../types.ts';
import * as coded from './codedFields.ts';
import { CODE, MODIFIER } from './idPatterns.ts';
import type { CodeInput, ModifierInput } from './types.ts';

/**
 * Takes the record of a code as it came over the wire, where JSON has dropped the blank fields, and gives it as
 * `getCode` does: frozen, with all its keys in order, `undefined` for a blank field and `[]` for a blank list. Every
 * value is checked, but not that the code is listed here: the sender may have another release. A value that only a later
 * release has is refused; keys that are not a record's are left out; `null` is no blank.
 *
 * @example
 * codeSchema.parse(JSON.parse(JSON.stringify(getCode('Q4257')))) //=> getCode('Q4257')
 */
export const codeSchema: z.ZodType<Code, CodeInput> = /* @__PURE__ */ makeSchema<Code, CodeInput>('code', CODE);

/**
 * Takes the record of a modifier as it came over the wire and gives it as `getModifier` does, by the rules of
 * {@link codeSchema}.
 *
 * @example
 * modifierSchema.parse(JSON.parse(JSON.stringify(getModifier('RR')))) //=> getModifier('RR')
 */
export const modifierSchema: z.ZodType<Modifier, ModifierInput> = /* @__PURE__ */ makeSchema<Modifier, ModifierInput>(
  'modifier',
  MODIFIER,
);

function makeSchema<Output extends Code | Modifier, Input>(kind: Output['kind'], pattern: RegExp) {
  const shape = { code: z.string().regex(pattern), kind: z.literal(kind), ...makeFields() };
  const blank = Object.fromEntries(Object.keys(shape).map((key) => [key, undefined]));
  // Zod leaves out what is optional and missing: a record has all its keys.
  const addKeys = (input: unknown) => (isObject(input) ? { ...blank, ...input } : input);
  return z.preprocess(addKeys, z.object(shape).readonly()) as unknown as z.ZodType<Output, Input>;
}

function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** The fields that codes and modifiers share, in the order of a record. */
function makeFields(): { readonly [Name in keyof RecordFields]: z.ZodType<RecordFields[Name]> } {
  const text = z.string().min(1);
  const reference = z.string().regex(/^[ -~]+$/);
  const date = z.iso.date();
  return {
    longDescription: text,
    shortDescription: text,
    pricingIndicators: listOf(coded.pricingIndicatorSchema),
    multiplePricingIndicator: coded.multiplePricingIndicatorSchema.optional(),
    coverageIssuesManualReferences: listOf(reference),
    medicareCarriersManualReferences: listOf(reference),
    statute: reference.optional(),
    labCertifications: listOf(coded.labCertificationSchema),
    crossReferences: listOf(reference),
    coverage: coded.coverageSchema.optional(),
    ascPaymentGroup: coded.ascPaymentGroupSchema.optional(),
    ascPaymentGroupEffectiveDate: date.optional(),
    mogPaymentGroup: coded.mogPaymentGroupSchema.optional(),
    mogPaymentPolicyIndicator: coded.mogPaymentPolicyIndicatorSchema.optional(),
    mogPaymentGroupEffectiveDate: date.optional(),
    processingNote: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    betos: coded.betosSchema.optional(),
    typesOfService: listOf(coded.typeOfServiceSchema),
    anesthesiaBaseUnits: z.int().min(0).optional(),
    addedDate: date,
    actionEffectiveDate: date.optional(),
    terminationDate: date.optional(),
    action: coded.actionSchema.optional(),
  };
}

/** A list of values, frozen; `[]` where it is missing. */
function listOf<Value>(value: z.ZodType<Value>): z.ZodType<readonly Value[]> {
  return z.array(value).readonly().prefault([]);
}
