import * as z from 'zod/v4';

/** What a JSON Schema says of ids: as they come out of a schema, and as they may go in. */
export const CODE: RegExp = /^[A-CE-V][0-9]{4}$/;
export const MODIFIER: RegExp = /^[A-Z][A-Z0-9]$/;
export const WRITTEN_CODE: RegExp = /^[\t-\r ]*[A-CE-Va-ce-v][0-9]{4}[\t-\r ]*$/;
export const WRITTEN_MODIFIER: RegExp = /^[\t-\r ]*[A-Za-z][A-Za-z0-9][\t-\r ]*$/;
/** AMA's too. */
export const ANY_MODIFIER: RegExp = /^(?:[A-Z][A-Z0-9]|[0-9]{2})$/;

/** A string whose pattern is told, and not checked: something else says more exactly what is wrong with it. */
export function stringLike({ source }: RegExp): z.ZodType<string, string> {
  return z.string().meta({ pattern: source });
}

/** What stands at the end of a schema that has checked an id. */
export function checkedId<Id extends string>(pattern: RegExp): z.ZodType<Id, Id> {
  return stringLike(pattern) as z.ZodType<unknown, unknown> as z.ZodType<Id, Id>;
}
