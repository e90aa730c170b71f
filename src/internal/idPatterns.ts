import * as z from 'zod';

/** What a JSON Schema says of ids: as they come out of a schema, and as they may go in. */
export const CODE = '^[A-CE-V][0-9]{4}$';
export const MODIFIER = '^[A-Z][A-Z0-9]$';
export const WRITTEN_CODE = '^[\\t-\\r ]*[A-CE-Va-ce-v][0-9]{4}[\\t-\\r ]*$';
export const WRITTEN_MODIFIER = '^[\\t-\\r ]*[A-Za-z][A-Za-z0-9][\\t-\\r ]*$';
/** AMA's too. */
export const ANY_MODIFIER = '^(?:[A-Z][A-Z0-9]|[0-9]{2})$';

/** What stands at the end of a schema and has nothing left to check: it tells the pattern of what comes out. */
export function checkedId<Id extends string>(pattern: string): z.ZodType<Id, Id> {
  return z.string().meta({ pattern }) as z.ZodType<unknown, unknown> as z.ZodType<Id, Id>;
}
