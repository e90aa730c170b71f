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
import type { CodedSchema } from './types.ts';

/**
 * Takes a value of the action code and returns it unchanged. Anything else gives one issue, which lists the allowed
 * `values`. CMS: column ACTION CD.
 *
 * @example
 * actionSchema.parse('N') //=> 'N'
 */
export const actionSchema: CodedSchema<Action> = /* @__PURE__ */ z.enum(actionValues);

/**
 * Takes a value of the ASC payment group and returns it unchanged. Anything else gives one issue, which lists the
 * allowed `values`. CMS: column ASC_GRP.
 *
 * @example
 * ascPaymentGroupSchema.parse('YY') //=> 'YY'
 */
export const ascPaymentGroupSchema: CodedSchema<AscPaymentGroup> = /* @__PURE__ */ z.enum(ascPaymentGroupValues);

/**
 * Takes a value of the Berenson-Eggers type of service (BETOS) and returns it unchanged. Anything else gives one issue,
 * which lists the allowed `values`. CMS: column BETOS.
 *
 * @example
 * betosSchema.parse('O1E') //=> 'O1E'
 */
export const betosSchema: CodedSchema<Betos> = /* @__PURE__ */ z.enum(betosValues);

/**
 * Takes a value of the coverage code and returns it unchanged. Anything else gives one issue, which lists the allowed
 * `values`. CMS: column COV.
 *
 * @example
 * coverageSchema.parse('C') //=> 'C'
 */
export const coverageSchema: CodedSchema<Coverage> = /* @__PURE__ */ z.enum(coverageValues);

/**
 * Takes a value of the lab certification code and returns it unchanged. Anything else gives one issue, which lists the
 * allowed `values`. CMS: columns LABCERT1-8.
 *
 * @example
 * labCertificationSchema.parse('010') //=> '010'
 */
export const labCertificationSchema: CodedSchema<LabCertification> = /* @__PURE__ */ z.enum(labCertificationValues);

/**
 * Takes a value of the Medicare outpatient group (MOG) and returns it unchanged. Anything else gives one issue, which
 * lists the allowed `values`. CMS: column OPPS.
 *
 * @example
 * mogPaymentGroupSchema.parse('000') //=> '000'
 */
export const mogPaymentGroupSchema: CodedSchema<MogPaymentGroup> = /* @__PURE__ */ z.enum(mogPaymentGroupValues);

/**
 * Takes a value of the MOG payment policy indicator and returns it unchanged. Anything else gives one issue, which
 * lists the allowed `values`. CMS: column OPPS_PI.
 *
 * @example
 * mogPaymentPolicyIndicatorSchema.parse('1') //=> '1'
 */
export const mogPaymentPolicyIndicatorSchema: CodedSchema<MogPaymentPolicyIndicator> = /* @__PURE__ */ z.enum(
  mogPaymentPolicyIndicatorValues,
);

/**
 * Takes a value of the multiple pricing indicator and returns it unchanged. Anything else gives one issue, which lists
 * the allowed `values`. CMS: column MULT_PI.
 *
 * @example
 * multiplePricingIndicatorSchema.parse('A') //=> 'A'
 */
export const multiplePricingIndicatorSchema: CodedSchema<MultiplePricingIndicator> = /* @__PURE__ */ z.enum(
  multiplePricingIndicatorValues,
);

/**
 * Takes a value of the pricing indicator and returns it unchanged. Anything else gives one issue, which lists the
 * allowed `values`. CMS: columns PRICE1-4.
 *
 * @example
 * pricingIndicatorSchema.parse('11') //=> '11'
 */
export const pricingIndicatorSchema: CodedSchema<PricingIndicator> = /* @__PURE__ */ z.enum(pricingIndicatorValues);

/**
 * Takes a value of the type of service and returns it unchanged. Anything else gives one issue, which lists the allowed
 * `values`. CMS: columns TOS1-5.
 *
 * @example
 * typeOfServiceSchema.parse('1') //=> '1'
 */
export const typeOfServiceSchema: CodedSchema<TypeOfService> = /* @__PURE__ */ z.enum(typeOfServiceValues);
