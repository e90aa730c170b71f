import type { CodedFields, DescribedField, Property } from 'hcpcs';
import type { WordRun } from '../../codegen/diff/markWords.ts';

/** What a page shows, as plain data. It is made when the site is built, and in the worker. */
export type Page =
  | { readonly kind: 'find' | 'changes' | 'codes' | 'check' | 'missing' | 'shell' }
  | RecordPage
  | FieldPage
  | FieldsPage
  | ModifiersPage
  | LetterPage;

/** A code or modifier on a day. */
export interface RecordPage {
  readonly kind: 'record';
  readonly id: string;
  readonly isModifier: boolean;
  /** Whether CMS's newest release lists it. */
  readonly isListed: boolean;
  readonly on: string;
  readonly answer: Answer;
  readonly shortDescription: string;
  readonly longDescription: string;
  /**
   * Whether the record is the newest one, one of an earlier time, or the newest one because no release has a record for
   * the day.
   */
  readonly recordIs: 'newest' | 'earlier' | 'ofAnotherDay';
  /** The releases with this record, oldest first. */
  readonly observedIn: readonly string[];
  readonly units: readonly { readonly text: string; readonly ucum: string }[];
  readonly productNames: readonly string[];
  /** Whether a claim needs a written description: because CMS lists the code as NOC, because of its words, or not.
   * `undefined` for an earlier record. */
  readonly description: 'listed' | 'worded' | 'no' | undefined;
  readonly fields: readonly ShownField[];
  readonly history: readonly ShownPeriod[];
  readonly related: readonly Named[];
  readonly neighbours: readonly Named[];
  readonly copies: Copies;
}

/** A field without CMS's definition, which is long and shown on demand. */
export type ShownField = Omit<DescribedField, 'definition'>;

/** A code with its short description. */
export interface Named {
  readonly code: string;
  readonly shortDescription: string;
}

/** A code that came before or after another one, and whether CMS says so. */
export interface Linked extends Partial<Named> {
  readonly code: string;
  readonly basis: 'crossReference' | 'inferred';
  /** How it stands on the day, where that is not that it may be used. */
  readonly standing: string | undefined;
}

/** Whether a code may be used on a day. */
export interface Answer {
  readonly status: 'active' | 'terminated' | 'notYetEffective' | 'unlisted';
  readonly from: string | undefined;
  readonly through: string | undefined;
  readonly replacedBy: readonly Linked[];
  readonly precededBy: readonly Linked[];
  /** The day from which answers are complete, if the day asked about is before it. */
  readonly limit: string | undefined;
}

export interface ShownPeriod {
  readonly from: string;
  readonly through: string | undefined;
  readonly unlistedFrom: string | undefined;
  readonly observedIn: readonly string[];
  readonly isFirst: boolean;
  readonly longDescription: string;
  /** What is different from the period before, none in the first one. */
  readonly changes: readonly PeriodChange[];
}

/** What changed in a field, by CMS's title: the words of a text, or values. */
export type PeriodChange =
  | { readonly title: string; readonly words: readonly WordRun[] }
  | {
      readonly title: string;
      readonly words?: undefined;
      readonly old: readonly string[];
      readonly new: readonly string[];
    };

/** What the copy buttons copy. */
export interface Copies {
  readonly code: string;
  readonly json: string;
  readonly coding: string;
  readonly importLine: string;
}

export interface FieldPage {
  readonly kind: 'field';
  readonly property: keyof CodedFields;
  readonly title: string;
  readonly column: string;
  readonly definition: string;
  readonly values: readonly CountedValue[];
  /** How many codes have no value. */
  readonly blank: number;
}

export interface CountedValue {
  readonly code: string;
  readonly description: string;
  readonly group: string | undefined;
  readonly notes: readonly string[];
  /** How many codes of the newest release have it. */
  readonly count: number;
}

export interface FieldsPage {
  readonly kind: 'fields';
  readonly fields: readonly {
    readonly property: Property;
    readonly title: string;
    readonly column: string;
    readonly definition: string;
    readonly isCoded: boolean;
  }[];
}

export interface ModifiersPage {
  readonly kind: 'modifiers';
  readonly modifiers: readonly (Named & { readonly longDescription: string; readonly through: string | undefined })[];
  /** The letters of an ambulance trip. */
  readonly places: readonly {
    readonly letter: string;
    readonly place: string;
    readonly isOrigin: boolean;
  }[];
}

export interface LetterPage {
  readonly kind: 'letter';
  readonly letter: string;
  readonly codes: readonly (Named & { readonly through: string | undefined })[];
}
