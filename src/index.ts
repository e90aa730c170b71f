export { type Action, actionValues } from '../generated/tables/action.ts';
export { type AscPaymentGroup, ascPaymentGroupValues } from '../generated/tables/ascPaymentGroup.ts';
export { type Betos, betosValues } from '../generated/tables/betos.ts';
export { type Coverage, coverageValues } from '../generated/tables/coverage.ts';
export { type LabCertification, labCertificationValues } from '../generated/tables/labCertification.ts';
export type { Meaning } from '../generated/tables/meaning.ts';
export { type MogPaymentGroup, mogPaymentGroupValues } from '../generated/tables/mogPaymentGroup.ts';
export {
  type MogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorValues,
} from '../generated/tables/mogPaymentPolicyIndicator.ts';
export {
  type MultiplePricingIndicator,
  multiplePricingIndicatorValues,
} from '../generated/tables/multiplePricingIndicator.ts';
export { type PricingIndicator, pricingIndicatorValues } from '../generated/tables/pricingIndicator.ts';
export { type TypeOfService, typeOfServiceValues } from '../generated/tables/typeOfService.ts';
export type {
  CodedFields,
  CodedNames,
  Field,
  FieldForms,
  Property,
  RecordFields,
  ReferenceFile,
  Release,
  ReleaseFile,
  ReleaseNotice,
} from '../generated/types.ts';
export { billingUnits } from './billing/billingUnits.ts';
export { getBillingUnit } from './billing/getBillingUnit.ts';
export { isNotOtherwiseClassified } from './billing/isNotOtherwiseClassified.ts';
export { requiresDescription } from './billing/requiresDescription.ts';
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
export { getProductNames } from './fields/getProductNames.ts';
export { getShortDescription } from './fields/getShortDescription.ts';
export { getStatute } from './fields/getStatute.ts';
export { getTerminationDate } from './fields/getTerminationDate.ts';
export { getTypesOfService } from './fields/getTypesOfService.ts';
export { getCode } from './lookup/getCode.ts';
export { getModifier } from './lookup/getModifier.ts';
export { isCode } from './lookup/isCode.ts';
export { isModifier } from './lookup/isModifier.ts';
export { listCodes } from './lookup/listCodes.ts';
export { listModifiers } from './lookup/listModifiers.ts';
export { normalizeCode } from './lookup/normalizeCode.ts';
export { normalizeModifier } from './lookup/normalizeModifier.ts';
export { release } from './lookup/release.ts';
export { codedTables } from './meanings/codedTables.ts';
export { actionTable, decodeAction } from './meanings/decodeAction.ts';
export { ascPaymentGroupTable, decodeAscPaymentGroup } from './meanings/decodeAscPaymentGroup.ts';
export { betosTable, decodeBetos } from './meanings/decodeBetos.ts';
export { coverageTable, decodeCoverage } from './meanings/decodeCoverage.ts';
export { decodeLabCertification, labCertificationTable } from './meanings/decodeLabCertification.ts';
export { decodeMogPaymentGroup, mogPaymentGroupTable } from './meanings/decodeMogPaymentGroup.ts';
export {
  decodeMogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorTable,
} from './meanings/decodeMogPaymentPolicyIndicator.ts';
export {
  decodeMultiplePricingIndicator,
  multiplePricingIndicatorTable,
} from './meanings/decodeMultiplePricingIndicator.ts';
export { decodePricingIndicator, pricingIndicatorTable } from './meanings/decodePricingIndicator.ts';
export { decodeTypeOfService, typeOfServiceTable } from './meanings/decodeTypeOfService.ts';
export type { Decodable, Decoded } from './meanings/decoding.ts';
export { describeRecord } from './meanings/describeRecord.ts';
export { fieldTable } from './meanings/fieldTable.ts';
export type { ModifierMeaning } from './meanings/getModifierMeaning.ts';
export { getModifierMeaning } from './meanings/getModifierMeaning.ts';
export { getProcessingNoteText } from './meanings/getProcessingNoteText.ts';
export type { DayOption } from './shared/days.ts';
export type { Replacement } from './shared/replacements.ts';
export { extractCodes } from './text/extractCodes.ts';
export { formatCode } from './text/formatCode.ts';
export { parseCode } from './text/parseCode.ts';
export type { Slip, Suggestion } from './text/suggestCodes.ts';
export { suggestCodes } from './text/suggestCodes.ts';
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
export type { CodeCheck } from './validity/checkCode.ts';
export { checkCode } from './validity/checkCode.ts';
export type { Predecessor } from './validity/getPredecessors.ts';
export { getPredecessors } from './validity/getPredecessors.ts';
export { isActive } from './validity/isActive.ts';
export { isCalendarDate } from './validity/isCalendarDate.ts';
