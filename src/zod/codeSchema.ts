import * as z from 'zod/v4';
import * as coded from './codedFields.ts';
import { CODE, MODIFIER } from './idPatterns.ts';
import type { CodeSchema, FieldSchemas, ListSchema, ModifierSchema, RecordSchema } from './types.ts';

/**
 * Takes the record of a code as `getCode` gives it or as it came over the wire, where JSON has dropped the blank fields,
 * and gives a copy. A blank field that is missing stays missing, a list that is missing becomes `[]`, and keys that are
 * not a record's are left out. It encodes a record in the same way. Every value is checked, but not that the code is
 * listed here, because the sender may have another release. Each wrong value is an issue of zod's with its path: a value
 * that only a later release has, too, and `null`. CMS: all columns but SEQNUM.
 *
 * @example
 * codeSchema.parse(JSON.parse(JSON.stringify(getCode('Q4257')))) //=> getCode('Q4257')
 */
export const codeSchema: CodeSchema = /* @__PURE__ */ makeSchema('code', CODE.stored);

/**
 * Takes the record of a modifier as `getModifier` gives it or as it came over the wire, and gives a copy, by the rules
 * of {@link codeSchema}. CMS: all columns but SEQNUM.
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
