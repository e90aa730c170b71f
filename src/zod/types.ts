import type * as z from 'zod/v4';
import type { CodedFields, FieldForms, RecordFields } from '../../generated/types.ts';
import type { CodeId } from '../types.ts';
import type { CodeCheck } from '../validity/checkCode.ts';

/** Why a string was refused, for programs: the `params` of the issue. Its message says the same in words. */
export type Reason =
  /** Not the right shape, or not in this release. `suggestions` has up to three codes that may have been meant. */
  | { readonly status: 'malformed' | 'unlisted'; readonly suggestions: readonly CodeId[] }
  /** The shape of another code set, which is copyrighted and not included here. */
  | { readonly status: 'cpt' | 'cdt' }
  /** Not active on the day of `hcpcsCodeActiveOn`. The other properties are those of `checkCode`. */
  | Pick<Extract<CodeCheck, { readonly status: 'terminated' }>, 'status' | 'code' | 'from' | 'through' | 'replacedBy'>
  | Pick<Extract<CodeCheck, { readonly status: 'notYetEffective' }>, 'status' | 'code' | 'from' | 'precededBy'>;

/**
 * The values of a coded field, without the meanings in the tables of `hcpcs`. Zod sorts values that look like numbers
 * first: for a pick list in the order of CMS's layout, use the table.
 */
export type CodedSchema<Value extends string> = z.ZodEnum<{ readonly [Each in Value]: Each }>;

/** An array schema that also takes readonly arrays, such as the lists of `getCode`. */
export interface ListSchema<Item extends z.ZodType>
  extends z.ZodType<readonly z.output<Item>[], readonly z.input<Item>[]> {
  readonly element: Item;
}

/** The schema of a code's record. */
export type CodeSchema = RecordSchema<'code'>;

/** The schema of a modifier's record. */
export type ModifierSchema = RecordSchema<'modifier'>;

/**
 * The schema of a record. Its `code` is any string of the right shape, because another release may list other codes.
 */
export type RecordSchema<Kind extends 'code' | 'modifier'> = z.ZodObject<
  { code: z.ZodString; kind: z.ZodLiteral<Kind> } & FieldSchemas
>;

/** The schema of each field that codes and modifiers share. A field without a schema does not compile. */
export type FieldSchemas = { -readonly [Name in keyof RecordFields]: FieldSchema<Name> };

/** A missing list becomes `[]`. A field that may be blank may be missing. */
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
