export { fieldTable } from '../generated/fieldTable.ts';
export { release } from '../generated/release.ts';
export { type Action, actionTable } from '../generated/tables/action.ts';
export { type AscPaymentGroup, ascPaymentGroupTable } from '../generated/tables/ascPaymentGroup.ts';
export { type Betos, betosTable } from '../generated/tables/betos.ts';
export { type Coverage, coverageTable } from '../generated/tables/coverage.ts';
export { type LabCertification, labCertificationTable } from '../generated/tables/labCertification.ts';
export { type MogPaymentGroup, mogPaymentGroupTable } from '../generated/tables/mogPaymentGroup.ts';
export {
  type MogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorTable,
} from '../generated/tables/mogPaymentPolicyIndicator.ts';
export {
  type MultiplePricingIndicator,
  multiplePricingIndicatorTable,
} from '../generated/tables/multiplePricingIndicator.ts';
export { type PricingIndicator, pricingIndicatorTable } from '../generated/tables/pricingIndicator.ts';
export { type TypeOfService, typeOfServiceTable } from '../generated/tables/typeOfService.ts';
export type {
  Field,
  Meaning,
  Property,
  RecordFields,
  ReferenceFile,
  Release,
  ReleaseFile,
} from '../generated/types.ts';
export { decodeAction } from './decoders/decodeAction.ts';
export { decodeAscPaymentGroup } from './decoders/decodeAscPaymentGroup.ts';
export { decodeBetos } from './decoders/decodeBetos.ts';
export { decodeCoverage } from './decoders/decodeCoverage.ts';
export { decodeLabCertification } from './decoders/decodeLabCertification.ts';
export { decodeMogPaymentGroup } from './decoders/decodeMogPaymentGroup.ts';
export { decodeMogPaymentPolicyIndicator } from './decoders/decodeMogPaymentPolicyIndicator.ts';
export { decodeMultiplePricingIndicator } from './decoders/decodeMultiplePricingIndicator.ts';
export { decodePricingIndicator } from './decoders/decodePricingIndicator.ts';
export { decodeTypeOfService } from './decoders/decodeTypeOfService.ts';
export { describeRecord } from './describeRecord.ts';
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
export { getCode } from './getCode.ts';
export { getModifier } from './getModifier.ts';
export { getProcessingNoteText } from './getProcessingNoteText.ts';
export type { Decodable, Decoded } from './internal/meaningOf.ts';
export { isCode } from './isCode.ts';
export { isModifier } from './isModifier.ts';
export { listCodes } from './listCodes.ts';
export { listModifiers } from './listModifiers.ts';
export { normalizeCode } from './normalizeCode.ts';
export { normalizeModifier } from './normalizeModifier.ts';
export type { Code, CodeId, DescribedField, DescribedValue, Modifier, ModifierId } from './types.ts';
