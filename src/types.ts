import type { Property, RecordFields } from '../generated/types.ts';

declare const listed: unique symbol;

/** A code of this release: a string that {@link isCode} or {@link normalizeCode} has checked. */
export type CodeId = string & { readonly [listed]: 'code' };

/** A modifier of this release: a string that {@link isModifier} or {@link normalizeModifier} has checked. */
export type ModifierId = string & { readonly [listed]: 'modifier' };

/** The record of a code: five characters that name a drug, device, supply or service. */
export interface Code extends RecordFields {
  /** Healthcare Common Procedure Coding System Code. CMS: column HCPC, layout HCPCS_CD. */
  readonly code: CodeId;
  /** HCPCS Record Identification Code, `3` in CMS's files. CMS: column RECID, layout HCPCS_REC_IDENT_CD. */
  readonly kind: 'code';
}

/** The record of a modifier: two characters that modify a code on a claim. */
export interface Modifier extends RecordFields {
  /** HCPCS Modifier Code. CMS: column HCPC, layout HCPCS_MDFR_CD. */
  readonly code: ModifierId;
  /** HCPCS Record Identification Code, `7` in CMS's files. CMS: column RECID, layout HCPCS_REC_IDENT_CD. */
  readonly kind: 'modifier';
}

/** One field of a record, as a person reads it. */
export interface DescribedField {
  readonly property: Property;
  /** CMS's title (example: `'HCPCS Pricing Indicator Code'`). */
  readonly title: string;
  /** The column in CMS's spreadsheet (example: `'PRICE1-4'`). */
  readonly column: string;
  /** CMS's definition; paragraphs are separated by a blank line. */
  readonly definition: string;
  /** The field's values, in order; empty if the field is blank. */
  readonly values: readonly DescribedValue[];
}

/** A value of a field, with its meaning if CMS gives one. */
export interface DescribedValue {
  /** The value as in the record; a number as its digits. */
  readonly value: string;
  /** The meaning of a coded value, or the text of a processing note. */
  readonly description?: string;
  /** The heading above the value in CMS's list. */
  readonly group?: string;
}

/** A code as someone wrote it, with its modifiers. It has the right shape, but may not be listed. */
export interface ParsedCode {
  /** In upper case. */
  readonly code: string;
  /** Up to four, in order, the AMA's included. */
  readonly modifiers: readonly string[];
  /** CMS's HCPCS Level II, the AMA's CPT or the ADA's CDT, by shape. */
  readonly codeSystem: 'hcpcs' | 'cpt' | 'cdt';
}

/** A listed code found in a text. */
export interface ExtractedCode {
  readonly code: CodeId;
  /** Up to four, in order, in upper case, listed or not. */
  readonly modifiers: readonly string[];
  /** Those that are neither CMS's nor the AMA's nor, on an ambulance code, an origin and a destination. */
  readonly unlistedModifiers: readonly string[];
  /** Start index of the code, in UTF-16 code units. */
  readonly start: number;
  /** End index of the code, exclusive. */
  readonly end: number;
}

/** An amount of something, such as a drug. */
export interface BillingQuantity {
  readonly quantity: number;
  /** The unit, in UCUM (example: `'mg'`). */
  readonly ucum: string;
  /** CMS's words for it (example: `'up to 50 mg'`). */
  readonly text: string;
  /** How CMS words it: "1 mg" (`exactly`), "up to 50 mg" (`upTo`) or "per 15 minutes" (`per`). */
  readonly qualifier: 'exactly' | 'upTo' | 'per';
}

/** What one unit of a code is: a quantity, or for a combination one quantity for each component. */
export type BillingUnit =
  | (BillingQuantity & { readonly components?: undefined })
  | {
      /** The qualifier that all components share. */
      readonly qualifier: BillingQuantity['qualifier'];
      readonly components: readonly BillingQuantity[];
      readonly quantity?: undefined;
      readonly ucum?: undefined;
      readonly text?: undefined;
    };
