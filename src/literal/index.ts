import type { KnownCode, KnownModifier } from '../../generated/known.ts';
import type { RecordFields } from '../../generated/types.ts';
import * as hcpcs from '../index.ts';
import type { BillingUnit, Code, CodeId, Modifier, ModifierId } from '../types.ts';

export type { KnownCode, KnownModifier } from '../../generated/known.ts';
export * from '../index.ts';

/**
 * A look-up by an id that the compiler knows. A literal of this release is always found; any other literal is a compile
 * error. A `string`, or an id from a guard of `hcpcs`, may still be missing.
 */
export interface LookUp<Known extends string, Id extends string, Found> {
  (id: Known): Found;
  (id: Id): Found | undefined;
  <Text extends string>(id: string extends Text ? Text : never): Found | undefined;
}

/** The getter of one field: a {@link LookUp} by code. */
export type Getter<Property extends keyof RecordFields> = LookUp<KnownCode, CodeId, Code[Property]>;

/** Like `getCode` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getCode: LookUp<KnownCode, CodeId, Code> = hcpcs.getCode as typeof getCode;

/** Like `getModifier` of `hcpcs`; for a {@link KnownModifier} never `undefined`. */
export const getModifier: LookUp<KnownModifier, ModifierId, Modifier> = hcpcs.getModifier as typeof getModifier;

/**
 * Like `getBillingUnit` of `hcpcs`; for a {@link KnownCode} `undefined` only if its description gives no clear unit.
 */
export const getBillingUnit: LookUp<KnownCode, CodeId, BillingUnit | undefined> =
  hcpcs.getBillingUnit as typeof getBillingUnit;

/** Like `isCode` of `hcpcs`; narrows to {@link KnownCode}. */
export const isCode: (x: unknown) => x is KnownCode = hcpcs.isCode as (x: unknown) => x is never;

/** Like `isModifier` of `hcpcs`; narrows to {@link KnownModifier}. */
export const isModifier: (x: unknown) => x is KnownModifier = hcpcs.isModifier as (x: unknown) => x is never;

/** Like `normalizeCode` of `hcpcs`; returns a {@link KnownCode}. */
export const normalizeCode: (x: string) => KnownCode | undefined = hcpcs.normalizeCode as typeof normalizeCode;

/** Like `normalizeModifier` of `hcpcs`; returns a {@link KnownModifier}. */
export const normalizeModifier: (x: string) => KnownModifier | undefined =
  hcpcs.normalizeModifier as typeof normalizeModifier;

/** Like `listCodes` of `hcpcs`; the items are {@link KnownCode}s. */
export const listCodes: () => readonly KnownCode[] = hcpcs.listCodes as typeof listCodes;

/** Like `listModifiers` of `hcpcs`; the items are {@link KnownModifier}s. */
export const listModifiers: () => readonly KnownModifier[] = hcpcs.listModifiers as typeof listModifiers;

/** Like `getAction` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getAction: Getter<'action'> = hcpcs.getAction as typeof getAction;
/** Like `getActionEffectiveDate` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getActionEffectiveDate: Getter<'actionEffectiveDate'> =
  hcpcs.getActionEffectiveDate as typeof getActionEffectiveDate;
/** Like `getAddedDate` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getAddedDate: Getter<'addedDate'> = hcpcs.getAddedDate as typeof getAddedDate;
/** Like `getAnesthesiaBaseUnits` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getAnesthesiaBaseUnits: Getter<'anesthesiaBaseUnits'> =
  hcpcs.getAnesthesiaBaseUnits as typeof getAnesthesiaBaseUnits;
/** Like `getAscPaymentGroup` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getAscPaymentGroup: Getter<'ascPaymentGroup'> = hcpcs.getAscPaymentGroup as typeof getAscPaymentGroup;
/**
 * Like `getAscPaymentGroupEffectiveDate` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is
 * blank.
 */
export const getAscPaymentGroupEffectiveDate: Getter<'ascPaymentGroupEffectiveDate'> =
  hcpcs.getAscPaymentGroupEffectiveDate as typeof getAscPaymentGroupEffectiveDate;
/** Like `getBetos` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getBetos: Getter<'betos'> = hcpcs.getBetos as typeof getBetos;
/** Like `getCoverage` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getCoverage: Getter<'coverage'> = hcpcs.getCoverage as typeof getCoverage;
/** Like `getCoverageIssuesManualReferences` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getCoverageIssuesManualReferences: Getter<'coverageIssuesManualReferences'> =
  hcpcs.getCoverageIssuesManualReferences as typeof getCoverageIssuesManualReferences;
/** Like `getCrossReferences` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getCrossReferences: Getter<'crossReferences'> = hcpcs.getCrossReferences as typeof getCrossReferences;
/** Like `getLabCertifications` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getLabCertifications: Getter<'labCertifications'> =
  hcpcs.getLabCertifications as typeof getLabCertifications;
/** Like `getLongDescription` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getLongDescription: Getter<'longDescription'> = hcpcs.getLongDescription as typeof getLongDescription;
/** Like `getMedicareCarriersManualReferences` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getMedicareCarriersManualReferences: Getter<'medicareCarriersManualReferences'> =
  hcpcs.getMedicareCarriersManualReferences as typeof getMedicareCarriersManualReferences;
/** Like `getMogPaymentGroup` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getMogPaymentGroup: Getter<'mogPaymentGroup'> = hcpcs.getMogPaymentGroup as typeof getMogPaymentGroup;
/**
 * Like `getMogPaymentGroupEffectiveDate` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is
 * blank.
 */
export const getMogPaymentGroupEffectiveDate: Getter<'mogPaymentGroupEffectiveDate'> =
  hcpcs.getMogPaymentGroupEffectiveDate as typeof getMogPaymentGroupEffectiveDate;
/**
 * Like `getMogPaymentPolicyIndicator` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank.
 */
export const getMogPaymentPolicyIndicator: Getter<'mogPaymentPolicyIndicator'> =
  hcpcs.getMogPaymentPolicyIndicator as typeof getMogPaymentPolicyIndicator;
/**
 * Like `getMultiplePricingIndicator` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank.
 */
export const getMultiplePricingIndicator: Getter<'multiplePricingIndicator'> =
  hcpcs.getMultiplePricingIndicator as typeof getMultiplePricingIndicator;
/** Like `getPricingIndicators` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getPricingIndicators: Getter<'pricingIndicators'> =
  hcpcs.getPricingIndicators as typeof getPricingIndicators;
/** Like `getProcessingNote` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getProcessingNote: Getter<'processingNote'> = hcpcs.getProcessingNote as typeof getProcessingNote;
/** Like `getShortDescription` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getShortDescription: Getter<'shortDescription'> = hcpcs.getShortDescription as typeof getShortDescription;
/** Like `getStatute` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getStatute: Getter<'statute'> = hcpcs.getStatute as typeof getStatute;
/** Like `getTerminationDate` of `hcpcs`; for a {@link KnownCode} never `undefined` unless the field is blank. */
export const getTerminationDate: Getter<'terminationDate'> = hcpcs.getTerminationDate as typeof getTerminationDate;
/** Like `getTypesOfService` of `hcpcs`; for a {@link KnownCode} never `undefined`. */
export const getTypesOfService: Getter<'typesOfService'> = hcpcs.getTypesOfService as typeof getTypesOfService;
