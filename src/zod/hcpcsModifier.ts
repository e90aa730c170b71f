import type * as z from 'zod/v4';
import { normalizeModifier } from '../lookup/normalizeModifier.ts';
import type { ModifierId } from '../types.ts';
import { MODIFIER } from './idPatterns.ts';
import { idSchema } from './idSchema.ts';
import { whyNoModifier } from './refusals.ts';

/**
 * Takes what `normalizeModifier` takes, in either case and with surrounding ASCII whitespace, and returns the listed
 * modifier. It encodes a modifier unchanged. Any other string gives one issue: its message says what is wrong (not the
 * shape of a modifier, the AMA's two digits, not in this release), and its `params` are a {@link Reason}. CMS: column
 * HCPC.
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
