export type { Action } from '../generated/tables/action.ts';
export type { AscPaymentGroup } from '../generated/tables/ascPaymentGroup.ts';
export type { Betos } from '../generated/tables/betos.ts';
export type { Coverage } from '../generated/tables/coverage.ts';
export type { LabCertification } from '../generated/tables/labCertification.ts';
export type { MogPaymentGroup } from '../generated/tables/mogPaymentGroup.ts';
export type { MogPaymentPolicyIndicator } from '../generated/tables/mogPaymentPolicyIndicator.ts';
export type { MultiplePricingIndicator } from '../generated/tables/multiplePricingIndicator.ts';
export type { PricingIndicator } from '../generated/tables/pricingIndicator.ts';
export type { TypeOfService } from '../generated/tables/typeOfService.ts';
export type {
  Field,
  Meaning,
  Property,
  RecordFields,
  ReferenceFile,
  Release,
  ReleaseFile,
} from '../generated/types.ts';
export { billingUnits } from './billingUnits.ts';
export type { CodeCheck, Replacement } from './checkCode.ts';
export { checkCode } from './checkCode.ts';
export { actionTable, decodeAction } from './decoders/decodeAction.ts';
export { ascPaymentGroupTable, decodeAscPaymentGroup } from './decoders/decodeAscPaymentGroup.ts';
export { betosTable, decodeBetos } from './decoders/decodeBetos.ts';
export { coverageTable, decodeCoverage } from './decoders/decodeCoverage.ts';
export { decodeLabCertification, labCertificationTable } from './decoders/decodeLabCertification.ts';
export { decodeMogPaymentGroup, mogPaymentGroupTable } from './decoders/decodeMogPaymentGroup.ts';
export {
  decodeMogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorTable,
} from './decoders/decodeMogPaymentPolicyIndicator.ts';
export {
  decodeMultiplePricingIndicator,
  multiplePricingIndicatorTable,
} from './decoders/decodeMultiplePricingIndicator.ts';
export { decodePricingIndicator, pricingIndicatorTable } from './decoders/decodePricingIndicator.ts';
export { decodeTypeOfService, typeOfServiceTable } from './decoders/decodeTypeOfService.ts';
export { describeRecord } from './describeRecord.ts';
export { extractCodes } from './extractCodes.ts';
export { getAction } from './fields/getAction.ts';
export { getActionEffectiveDate } from './fields/getActionEffectiveDate.ts';
export { getAddedDate } from './fields/getAddedDate.ts';
export { getAnesthesiaBaseUnits } from './fields/getAnesthesiaBaseUnits.ts';
export { getAscPaymentGroup } from './fields/getAscPaymentGroup.ts';
export { getAscPaymentGroupEffectiveDate } from './fields/getAscPaymentGroupEffectiveDate.ts';
export { getBetos } from './fields/getBetos.ts';
export { getCoverage } from './fields/getCoverage.ts';
export { getCoverageIssuesManualReferences } from './fields/getCoverageIssuesManualReferences.ts';
export { getCrossReferences } from './fields/getCrossReferences.ts';
export { getLabCertifications } from './fields/getLabCertifications.ts';
export { getLongDescription } from './fields/getLongDescription.ts';
export { getMedicareCarriersManualReferences } from './fields/getMedicareCarriersManualReferences.ts';
export { getMogPaymentGroup } from './fields/getMogPaymentGroup.ts';
export { getMogPaymentGroupEffectiveDate } from './fields/getMogPaymentGroupEffectiveDate.ts';
export { getMogPaymentPolicyIndicator } from './fields/getMogPaymentPolicyIndicator.ts';
export { getMultiplePricingIndicator } from './fields/getMultiplePricingIndicator.ts';
export { getPricingIndicators } from './fields/getPricingIndicators.ts';
export { getProcessingNote } from './fields/getProcessingNote.ts';
export { getShortDescription } from './fields/getShortDescription.ts';
export { getStatute } from './fields/getStatute.ts';
export { getTerminationDate } from './fields/getTerminationDate.ts';
export { getTypesOfService } from './fields/getTypesOfService.ts';
export { fieldTable } from './fieldTable.ts';
export { formatCode } from './formatCode.ts';
export { getBillingUnit } from './getBillingUnit.ts';
export { getCode } from './getCode.ts';
export { getModifier } from './getModifier.ts';
export { getProcessingNoteText } from './getProcessingNoteText.ts';
export type { Decodable, Decoded } from './internal/decoded.ts';
export { isActive } from './isActive.ts';
export { isCalendarDate } from './isCalendarDate.ts';
export { isCode } from './isCode.ts';
export { isModifier } from './isModifier.ts';
export { isNotOtherwiseClassified } from './isNotOtherwiseClassified.ts';
export { listCodes } from './listCodes.ts';
export { listModifiers } from './listModifiers.ts';
export { normalizeCode } from './normalizeCode.ts';
export { normalizeModifier } from './normalizeModifier.ts';
export { parseCode } from './parseCode.ts';
export { release } from './release.ts';
export { replaces } from './replaces.ts';
export type { Slip, Suggestion } from './suggestCodes.ts';
export { suggestCodes } from './suggestCodes.ts';
export type {
  BillingQuantity,
  BillingUnit,
  Code,
  CodeId,
  DescribedField,
  DescribedValue,
  ExtractedCode,
  Modifier,
  ModifierId,
  ParsedCode,
} from './types.ts';
