import type * as z from 'zod/v4';
import type { CodedFields, FieldForms, RecordFields } from '../../generated/types.ts';
import type { CodeId } from '../types.ts';
import type { CodeCheck } from '../validity/checkCode.ts';

/** Why a string was refused, for programs: the `params` of the issue, whose message says it in words. */
export type Reason =
  /** Not of the right shape, or not in this release; `suggestions` has up to three codes that may have been meant. */
  | { readonly status: 'malformed' | 'unlisted'; readonly suggestions: readonly CodeId[] }
  /** Of the shape of another, copyrighted code set, which is not here. */
  | { readonly status: 'cpt' | 'cdt' }
  /** Not on the day of `hcpcsCodeActiveOn`; what else it has is as `checkCode` gives it. */
  | Pick<Extract<CodeCheck, { readonly status: 'terminated' }>, 'status' | 'code' | 'from' | 'through' | 'replacedBy'>
  | Pick<Extract<CodeCheck, { readonly status: 'notYetEffective' }>, 'status' | 'code' | 'from' | 'precededBy'>;

/**
 * The values of a coded field, without the meanings that the tables of `hcpcs` have. Zod puts the values that look like
 * a number first: make a pick list in the layout's order from the table.
 */
export type CodedSchema<Value extends string> = z.ZodEnum<{ readonly [Each in Value]: Each }>;

/** An array that takes a readonly one too: the lists of `getCode` are. */
export interface ListSchema<Item extends z.ZodType>
  extends z.ZodType<readonly z.output<Item>[], readonly z.input<Item>[]> {
  readonly element: Item;
}

/** The schema of a code's record. */
export type CodeSchema = RecordSchema<'code'>;

/** The schema of a modifier's record. */
export type ModifierSchema = RecordSchema<'modifier'>;

/** The schema of a record. Its `code` is a string, because another release may list other ones. */
export type RecordSchema<Kind extends 'code' | 'modifier'> = z.ZodObject<
  { code: z.ZodString; kind: z.ZodLiteral<Kind> } & FieldSchemas
>;

/** The schema of each field that codes and modifiers share. A field without one does not compile. */
export type FieldSchemas = { -readonly [Name in keyof RecordFields]: FieldSchema<Name> };

/** A list is `[]` where it is missing, and what may be blank may be missing. */
type FieldSchema<Name extends keyof RecordFields> = FieldForms[Name] extends 'list'
  ? z.ZodPrefault<ListSchema<ValueSchema<Name>>>
  : undefined extends RecordFields[Name]
    ? z.ZodOptional<ValueSchema<Name>>
    : ValueSchema<Name>;

type ValueSchema<Name extends keyof RecordFields> = Name extends keyof CodedFields
  ? CodedSchema<CodedFields[Name]>
  : FieldForms[Name] extends 'date'
    ? z.ZodISODate
    : FieldForms[Name] extends 'number'
      ? z.ZodInt
      : z.ZodString;
