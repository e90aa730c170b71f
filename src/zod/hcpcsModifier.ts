import type * as z from 'zod/v4';
import { normalizeModifier } from '../lookup/normalizeModifier.ts';
import type { ModifierId } from '../types.ts';
import { MODIFIER } from './idPatterns.ts';
import { idSchema } from './idSchema.ts';
import { whyNoModifier } from './refusals.ts';

/**
 * Takes what `normalizeModifier` takes, in any case and with ASCII blanks around it, and gives the listed modifier. It
 * encodes a modifier as it is. For any other string there is one issue: its message says what is wrong (no modifier's
 * shape, AMA's two digits, not in this release), and its `params` are the same as a {@link Reason}. CMS: column HCPC.
 *
 * @example
 * hcpcsModifier.parse('rr') //=> 'RR'
 * hcpcsModifier.safeParse('25').error?.issues.map((issue) => issue.code === 'custom' && issue.params) //=> [{ status: 'cpt' }]
 */
export const hcpcsModifier: z.ZodType<ModifierId, string> = /* @__PURE__ */ idSchema(
  MODIFIER,
  normalizeModifier,
  whyNoModifier,
);
