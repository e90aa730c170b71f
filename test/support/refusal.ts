import type * as z from 'zod';

/** The one issue of a schema for an input that it does not take: its message, and its `params` for programs. */
export function refusal(schema: z.ZodType, input: unknown): { readonly message?: string; readonly params?: unknown } {
  const [issue, ...others] = schema.safeParse(input).error?.issues ?? [];
  if (others.length > 0) return {};
  return issue?.code === 'custom' ? { message: issue.message, params: issue.params } : { ...issue };
}
