import * as z from 'zod/v4';
import * as coded from './codedFields.ts';
import { CODE, MODIFIER } from './idPatterns.ts';
import type { CodeSchema, FieldSchemas, ListSchema, ModifierSchema, RecordSchema } from './types.ts';

/**
 * Takes the record of a code as `getCode` returns it, or as it arrives as JSON, which drops blank fields, and returns a
 * copy. A missing blank field stays missing, a missing list becomes `[]`, and unknown keys are dropped. Encoding works
 * the same way. Every value is checked. The code itself need not be listed, because the sender may have another
 * release. Each wrong value is a zod issue with its path; `null` and values that only a later release has are wrong
 * too. CMS: all columns but SEQNUM.
 *
 * @example
 * codeSchema.parse(JSON.parse(JSON.stringify(getCode('Q4257')))) //=> getCode('Q4257')
 */
export const codeSchema: CodeSchema = /* @__PURE__ */ makeSchema('code', CODE.stored);

/**
 * Takes the record of a modifier as `getModifier` returns it, or as it arrives as JSON, and returns a copy, by the
 * rules of {@link codeSchema}. CMS: all columns but SEQNUM.
 *
 * @example
 * modifierSchema.parse(JSON.parse(JSON.stringify(getModifier('RR')))) //=> getModifier('RR')
 */
export const modifierSchema: ModifierSchema = /* @__PURE__ */ makeSchema('modifier', MODIFIER.stored);

function makeSchema<Kind extends 'code' | 'modifier'>(kind: Kind, pattern: RegExp): RecordSchema<Kind> {
  return z.object({ code: z.string().regex(pattern), kind: z.literal(kind), ...makeFields() });
}

/** The fields that codes and modifiers share, in the order of a record. */
function makeFields(): FieldSchemas {
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

function listOf<Item extends z.ZodType>(item: Item): z.ZodPrefault<ListSchema<Item>> {
  const list: ListSchema<Item> = z.array(item);
  return list.prefault([]);
}
