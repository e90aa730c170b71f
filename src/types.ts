import type { Property, RecordFields } from '../generated/types.ts';

declare const listed: unique symbol;

/** A code of this release: a string that {@link isCode} or {@link normalizeCode} has vouched for. */
export type CodeId = string & { readonly [listed]: 'code' };

/** A modifier of this release: a string that {@link isModifier} or {@link normalizeModifier} has vouched for. */
export type ModifierId = string & { readonly [listed]: 'modifier' };

/** The record of a code: five characters for a drug, device, supply or service. */
export interface Code extends RecordFields {
  /** Healthcare Common Procedure Coding System Code. CMS: column HCPC, layout HCPCS_CD. */
  readonly code: CodeId;
  /** HCPCS Record Identification Code, `3` in CMS's files. CMS: column RECID, layout HCPCS_REC_IDENT_CD. */
  readonly kind: 'code';
}

/** The record of a modifier: two characters that alter a code on a claim. */
export interface Modifier extends RecordFields {
  /** HCPCS Modifier Code. CMS: column HCPC, layout HCPCS_MDFR_CD. */
  readonly code: ModifierId;
  /** HCPCS Record Identification Code, `7` in CMS's files. CMS: column RECID, layout HCPCS_REC_IDENT_CD. */
  readonly kind: 'modifier';
}

/** One field of a record as a person reads it. */
export interface DescribedField {
  readonly property: Property;
  /** CMS's title (example: `'HCPCS Pricing Indicator Code'`). */
  readonly title: string;
  /** The column of CMS's spreadsheet (example: `'PRICE1-4'`). */
  readonly column: string;
  /** CMS's definition, its paragraphs separated by a blank line. */
  readonly definition: string;
  /** The field's values in order, none for a blank one. */
  readonly values: readonly DescribedValue[];
}

/** A value of a field, and what it means where CMS says so. */
export interface DescribedValue {
  /** The value as the record has it, a number as its digits. */
  readonly value: string;
  /** The meaning of a coded value, or the text of a processing note. */
  readonly description?: string;
  /** The heading above the value in CMS's list. */
  readonly group?: string;
}

/** A code as someone wrote it, with its modifiers: of the right shape, listed or not. */
export interface ParsedCode {
  /** In capitals. */
  readonly code: string;
  /** Up to four in order, AMA's too. */
  readonly modifiers: readonly string[];
  /** CMS's HCPCS Level II, AMA's CPT or ADA's CDT, by the shape. */
  readonly codeSystem: 'hcpcs' | 'cpt' | 'cdt';
}

/** A listed code in a text. */
export interface ExtractedCode {
  readonly code: CodeId;
  /** Up to four in order, in capitals. */
  readonly modifiers: readonly string[];
  /** Where the code begins, in UTF-16 code units. */
  readonly start: number;
  /** The code's end index, exclusive. */
  readonly end: number;
}

/** An amount, such as a drug's. */
export interface BillingQuantity {
  readonly quantity: number;
  /** The unit in UCUM (example: `'mg'`). */
  readonly ucum: string;
  /** CMS's words for it (example: `'up to 50 mg'`). */
  readonly text: string;
}

/** What one unit of a code is: a quantity, or one of each component of a combination. */
export type BillingUnit =
  | (BillingQuantity & { readonly qualifier: 'exactly' | 'upTo' | 'per'; readonly components?: undefined })
  | {
      readonly qualifier: 'exactly';
      readonly components: readonly BillingQuantity[];
      readonly quantity?: undefined;
      readonly ucum?: undefined;
      readonly text?: undefined;
    };
