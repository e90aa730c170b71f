import * as z from 'zod/v4';
import type { Action } from '../../generated/tables/action.ts';
import { actionValues } from '../../generated/tables/action.ts';
import type { AscPaymentGroup } from '../../generated/tables/ascPaymentGroup.ts';
import { ascPaymentGroupValues } from '../../generated/tables/ascPaymentGroup.ts';
import type { Betos } from '../../generated/tables/betos.ts';
import { betosValues } from '../../generated/tables/betos.ts';
import type { Coverage } from '../../generated/tables/coverage.ts';
import { coverageValues } from '../../generated/tables/coverage.ts';
import type { LabCertification } from '../../generated/tables/labCertification.ts';
import { labCertificationValues } from '../../generated/tables/labCertification.ts';
import type { MogPaymentGroup } from '../../generated/tables/mogPaymentGroup.ts';
import { mogPaymentGroupValues } from '../../generated/tables/mogPaymentGroup.ts';
import type { MogPaymentPolicyIndicator } from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import { mogPaymentPolicyIndicatorValues } from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import type { MultiplePricingIndicator } from '../../generated/tables/multiplePricingIndicator.ts';
import { multiplePricingIndicatorValues } from '../../generated/tables/multiplePricingIndicator.ts';
import type { PricingIndicator } from '../../generated/tables/pricingIndicator.ts';
import { pricingIndicatorValues } from '../../generated/tables/pricingIndicator.ts';
import type { TypeOfService } from '../../generated/tables/typeOfService.ts';
import { typeOfServiceValues } from '../../generated/tables/typeOfService.ts';

/**
 * The values of a coded field, without the meanings that the tables of `hcpcs` have. Zod puts those first that look like
 * a number: a pick list in the layout's order is made of the table.
 */
export type CodedSchema<Value extends string> = z.ZodEnum<{ readonly [Each in Value]: Each }>;

/** Takes the values of the action code. CMS: column ACTION CD. */
export const actionSchema: CodedSchema<Action> = /* @__PURE__ */ z.enum(actionValues);

/** Takes the values of the ASC payment group. CMS: column ASC_GRP. */
export const ascPaymentGroupSchema: CodedSchema<AscPaymentGroup> = /* @__PURE__ */ z.enum(ascPaymentGroupValues);

/** Takes the values of the Berenson-Eggers type of service (BETOS). CMS: column BETOS. */
export const betosSchema: CodedSchema<Betos> = /* @__PURE__ */ z.enum(betosValues);

/** Takes the values of the coverage code. CMS: column COV. */
export const coverageSchema: CodedSchema<Coverage> = /* @__PURE__ */ z.enum(coverageValues);

/** Takes the values of the lab certification code. CMS: columns LABCERT1-8. */
export const labCertificationSchema: CodedSchema<LabCertification> = /* @__PURE__ */ z.enum(labCertificationValues);

/** Takes the values of the Medicare outpatient group (MOG) payment group. CMS: column OPPS. */
export const mogPaymentGroupSchema: CodedSchema<MogPaymentGroup> = /* @__PURE__ */ z.enum(mogPaymentGroupValues);

/** Takes the values of the MOG payment policy indicator. CMS: column OPPS_PI. */
export const mogPaymentPolicyIndicatorSchema: CodedSchema<MogPaymentPolicyIndicator> = /* @__PURE__ */ z.enum(
  mogPaymentPolicyIndicatorValues,
);

/** Takes the values of the multiple pricing indicator. CMS: column MULT_PI. */
export const multiplePricingIndicatorSchema: CodedSchema<MultiplePricingIndicator> = /* @__PURE__ */ z.enum(
  multiplePricingIndicatorValues,
);

/** Takes the values of the pricing indicator. CMS: columns PRICE1-4. */
export const pricingIndicatorSchema: CodedSchema<PricingIndicator> = /* @__PURE__ */ z.enum(pricingIndicatorValues);

/** Takes the values of the type of service. CMS: columns TOS1-5. */
export const typeOfServiceSchema: CodedSchema<TypeOfService> = /* @__PURE__ */ z.enum(typeOfServiceValues);
