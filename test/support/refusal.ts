import type * as z from 'zod';

/** What a schema says of an input that it does not take: of one issue, its message and what it tells programs. */
export function refusal(schema: z.ZodType, input: unknown): { readonly message?: string; readonly params?: unknown } {
  const [issue, ...others] = schema.safeParse(input).error?.issues ?? [];
  if (others.length > 0) return {};
  return issue?.code === 'custom' ? { message: issue.message, params: issue.params } : { ...issue };
}
