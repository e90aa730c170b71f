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
} from './codedFields.ts';
export { codeSchema, modifierSchema } from './codeSchema.ts';
export { type ClaimCode, hcpcsClaimCode } from './hcpcsClaimCode.ts';
export { hcpcsCode } from './hcpcsCode.ts';
export { hcpcsCodeActiveOn } from './hcpcsCodeActiveOn.ts';
export { hcpcsModifier } from './hcpcsModifier.ts';
export type {
  CodedSchema,
  CodeSchema,
  FieldSchemas,
  ListSchema,
  ModifierSchema,
  Reason,
  RecordSchema,
} from './types.ts';
