import type { RecordFields } from '../../generated/types.ts';
import type { CodeCheck } from '../checkCode.ts';
import type { CodeId } from '../types.ts';

/** Why a string was refused, for programs: the `params` of the issue, whose message says it in words. */
export type Reason =
  /** Not of the right shape, or not in this release; `suggestions` has up to three codes that may have been meant. */
  | { readonly status: 'malformed' | 'unlisted'; readonly suggestions: readonly CodeId[] }
  /** Of the shape of another, copyrighted code set, which is not here. */
  | { readonly status: 'cpt' | 'cdt' }
  /** Not on the day of `hcpcsCodeActiveOn`; what else it has is as `checkCode` gives it. */
  | Pick<Extract<CodeCheck, { readonly status: 'terminated' }>, 'status' | 'code' | 'from' | 'through' | 'replacedBy'>
  | Pick<Extract<CodeCheck, { readonly status: 'notYetEffective' }>, 'status' | 'code' | 'from' | 'precededBy'>;

type FilledField = 'longDescription' | 'shortDescription' | 'addedDate';
type FieldsInput = Pick<RecordFields, FilledField> & Partial<Omit<RecordFields, FilledField>>;

/** The record of a code as JSON has it: what is blank may be missing. */
export type CodeInput = FieldsInput & { readonly code: string; readonly kind: 'code' };

/** The record of a modifier as JSON has it. */
export type ModifierInput = FieldsInput & { readonly code: string; readonly kind: 'modifier' };
