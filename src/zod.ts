export {
  actionSchema,
  ascPaymentGroupSchema,
  betosSchema,
  coverageSchema,
  labCertificationSchema,
  mogPaymentGroupSchema,
  mogPaymentPolicyIndicatorSchema,
  multiplePricingIndicatorSchema,
  pricingIndicatorSchema,
  typeOfServiceSchema,
} from './zod/codedFields.ts';
export { codeSchema, modifierSchema } from './zod/codeSchema.ts';
export { type ClaimCode, hcpcsClaimCode } from './zod/hcpcsClaimCode.ts';
export { hcpcsCode } from './zod/hcpcsCode.ts';
export { hcpcsCodeActiveOn } from './zod/hcpcsCodeActiveOn.ts';
export { hcpcsModifier } from './zod/hcpcsModifier.ts';
export type { CodeInput, ModifierInput, Reason } from './zod/types.ts';
