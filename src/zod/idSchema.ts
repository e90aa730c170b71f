import * as z from 'zod/v4';
import { type Refusal, refuse } from './refusals.ts';

/** The patterns of an id: as people write it, and as it is stored. */
export interface IdPatterns {
  readonly written: RegExp;
  readonly stored: RegExp;
}

/**
 * A schema of listed ids. It checks the text before changing it, because the message shows the text as written. It
 * contains no transform, so that it can also encode.
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
  // Two string schemas, because the JSON Schema has one pattern for the input and another for the output.
  return withPattern(checked, written).pipe(storedId<Id>(stored));
}

/** The last step of a schema that has already checked an id. */
export function storedId<Id extends string>(pattern: RegExp): z.ZodType<Id, Id> {
  return withPattern(z.string(), pattern) as z.ZodType<unknown, unknown> as z.ZodType<Id, Id>;
}

/** Puts the pattern into the JSON Schema without checking it: the other check gives better messages. */
function withPattern(schema: z.ZodString, { source }: RegExp): z.ZodString {
  return schema.meta({ pattern: source });
}
