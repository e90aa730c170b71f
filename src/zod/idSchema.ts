import * as z from 'zod/v4';
import { type Refusal, refuse } from './refusals.ts';

/** How an id looks: as someone writes it, and as it is stored. */
export interface IdPatterns {
  readonly written: RegExp;
  readonly stored: RegExp;
}

/**
 * A schema of listed ids. It checks the text as it was written, because the message shows that, and only then changes
 * it. There is no transformation in it, so that it encodes too.
 */
export function idSchema<Id extends string>(
  { written, stored }: IdPatterns,
  normalizeId: (text: string) => Id | undefined,
  whyNot: (text: string) => Refusal,
): z.ZodType<Id, string> {
  const checked = z
    .string()
    .superRefine((text, context) => {
      if (normalizeId(text) === undefined) refuse(context, whyNot(text));
    })
    .overwrite((text) => normalizeId(text) ?? text);
  // Two strings, because a JSON Schema has one pattern for what goes in and another for what comes out.
  return withPattern(checked, written).pipe(storedId<Id>(stored));
}

/** What stands at the end of a schema that has checked an id. */
export function storedId<Id extends string>(pattern: RegExp): z.ZodType<Id, Id> {
  return withPattern(z.string(), pattern) as z.ZodType<unknown, unknown> as z.ZodType<Id, Id>;
}

/** A JSON Schema says the pattern. Nothing checks it here: the message of the other check is more exact. */
function withPattern(schema: z.ZodString, { source }: RegExp): z.ZodString {
  return schema.meta({ pattern: source });
}
