import type { KnownCode, KnownModifier } from '../../generated/known.ts';
import type { RecordFields } from '../../generated/types.ts';
import * as hcpcs from '../index.ts';
import type { BillingUnit, Code, CodeId, Modifier, ModifierId } from '../types.ts';

export type { KnownCode, KnownModifier } from '../../generated/known.ts';
export * from '../index.ts';

/**
 * A look-up by an id that the compiler knows: a literal of this release is found, any other literal is an error. A
 * `string`, or an id that a guard of `hcpcs` vouched for, may still be missing.
 */
export interface LookUp<Known extends string, Id extends string, Found> {
  (id: Known): Found;
  (id: Id): Found | undefined;
  <Text extends string>(id: string extends Text ? Text : never): Found | undefined;
}

/** The getter of one field: {@link LookUp} by a code. */
export type Getter<Property extends keyof RecordFields> = LookUp<KnownCode, CodeId, Code[Property]>;

/** `getCode` of `hcpcs`, never `undefined` for a {@link KnownCode}. */
export const getCode: LookUp<KnownCode, CodeId, Code> = hcpcs.getCode as typeof getCode;

/** `getModifier` of `hcpcs`, never `undefined` for a {@link KnownModifier}. */
export const getModifier: LookUp<KnownModifier, ModifierId, Modifier> = hcpcs.getModifier as typeof getModifier;

/** `getBillingUnit` of `hcpcs`: of a code that the compiler knows the unit, if its description tells one. */
export const getBillingUnit: LookUp<KnownCode, CodeId, BillingUnit | undefined> =
  hcpcs.getBillingUnit as typeof getBillingUnit;

/** `isCode` of `hcpcs`, which narrows to {@link KnownCode}. */
export const isCode: (x: unknown) => x is KnownCode = hcpcs.isCode as (x: unknown) => x is never;

/** `isModifier` of `hcpcs`, which narrows to {@link KnownModifier}. */
export const isModifier: (x: unknown) => x is KnownModifier = hcpcs.isModifier as (x: unknown) => x is never;

/** `normalizeCode` of `hcpcs`, which gives a {@link KnownCode}. */
export const normalizeCode: (x: string) => KnownCode | undefined = hcpcs.normalizeCode as typeof normalizeCode;

/** `normalizeModifier` of `hcpcs`, which gives a {@link KnownModifier}. */
export const normalizeModifier: (x: string) => KnownModifier | undefined =
  hcpcs.normalizeModifier as typeof normalizeModifier;

/** `listCodes` of `hcpcs`, of {@link KnownCode}. */
export const listCodes: () => readonly KnownCode[] = hcpcs.listCodes as typeof listCodes;

/** `listModifiers` of `hcpcs`, of {@link KnownModifier}. */
export const listModifiers: () => readonly KnownModifier[] = hcpcs.listModifiers as typeof listModifiers;

/** `getAction` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getAction: Getter<'action'> = hcpcs.getAction as typeof getAction;
/** `getActionEffectiveDate` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getActionEffectiveDate: Getter<'actionEffectiveDate'> =
  hcpcs.getActionEffectiveDate as typeof getActionEffectiveDate;
/** `getAddedDate` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getAddedDate: Getter<'addedDate'> = hcpcs.getAddedDate as typeof getAddedDate;
/** `getAnesthesiaBaseUnits` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getAnesthesiaBaseUnits: Getter<'anesthesiaBaseUnits'> =
  hcpcs.getAnesthesiaBaseUnits as typeof getAnesthesiaBaseUnits;
/** `getAscPaymentGroup` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getAscPaymentGroup: Getter<'ascPaymentGroup'> = hcpcs.getAscPaymentGroup as typeof getAscPaymentGroup;
/** `getAscPaymentGroupEffectiveDate` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getAscPaymentGroupEffectiveDate: Getter<'ascPaymentGroupEffectiveDate'> =
  hcpcs.getAscPaymentGroupEffectiveDate as typeof getAscPaymentGroupEffectiveDate;
/** `getBetos` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getBetos: Getter<'betos'> = hcpcs.getBetos as typeof getBetos;
/** `getCoverage` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getCoverage: Getter<'coverage'> = hcpcs.getCoverage as typeof getCoverage;
/** `getCoverageIssuesManualReferences` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getCoverageIssuesManualReferences: Getter<'coverageIssuesManualReferences'> =
  hcpcs.getCoverageIssuesManualReferences as typeof getCoverageIssuesManualReferences;
/** `getCrossReferences` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getCrossReferences: Getter<'crossReferences'> = hcpcs.getCrossReferences as typeof getCrossReferences;
/** `getLabCertifications` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getLabCertifications: Getter<'labCertifications'> =
  hcpcs.getLabCertifications as typeof getLabCertifications;
/** `getLongDescription` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getLongDescription: Getter<'longDescription'> = hcpcs.getLongDescription as typeof getLongDescription;
/** `getMedicareCarriersManualReferences` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getMedicareCarriersManualReferences: Getter<'medicareCarriersManualReferences'> =
  hcpcs.getMedicareCarriersManualReferences as typeof getMedicareCarriersManualReferences;
/** `getMogPaymentGroup` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getMogPaymentGroup: Getter<'mogPaymentGroup'> = hcpcs.getMogPaymentGroup as typeof getMogPaymentGroup;
/** `getMogPaymentGroupEffectiveDate` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getMogPaymentGroupEffectiveDate: Getter<'mogPaymentGroupEffectiveDate'> =
  hcpcs.getMogPaymentGroupEffectiveDate as typeof getMogPaymentGroupEffectiveDate;
/** `getMogPaymentPolicyIndicator` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getMogPaymentPolicyIndicator: Getter<'mogPaymentPolicyIndicator'> =
  hcpcs.getMogPaymentPolicyIndicator as typeof getMogPaymentPolicyIndicator;
/** `getMultiplePricingIndicator` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getMultiplePricingIndicator: Getter<'multiplePricingIndicator'> =
  hcpcs.getMultiplePricingIndicator as typeof getMultiplePricingIndicator;
/** `getPricingIndicators` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getPricingIndicators: Getter<'pricingIndicators'> =
  hcpcs.getPricingIndicators as typeof getPricingIndicators;
/** `getProcessingNote` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getProcessingNote: Getter<'processingNote'> = hcpcs.getProcessingNote as typeof getProcessingNote;
/** `getShortDescription` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getShortDescription: Getter<'shortDescription'> = hcpcs.getShortDescription as typeof getShortDescription;
/** `getStatute` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getStatute: Getter<'statute'> = hcpcs.getStatute as typeof getStatute;
/** `getTerminationDate` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getTerminationDate: Getter<'terminationDate'> = hcpcs.getTerminationDate as typeof getTerminationDate;
/** `getTypesOfService` of `hcpcs`: of a code that the compiler knows the field's value, which may be blank. */
export const getTypesOfService: Getter<'typesOfService'> = hcpcs.getTypesOfService as typeof getTypesOfService;
