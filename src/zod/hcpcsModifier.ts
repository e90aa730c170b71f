import type * as z from 'zod/v4';
import { normalizeModifier } from '../normalizeModifier.ts';
import type { ModifierId } from '../types.ts';
import { checkedId, MODIFIER, stringLike, WRITTEN_MODIFIER } from './idPatterns.ts';
import { refuse, whyNoModifier } from './refusals.ts';

/**
 * Takes what `normalizeModifier` takes, in any case and with ASCII blanks around it, and gives the listed modifier. The
 * message says why not: no modifier's shape, AMA's two digits, not in this release; `params` of the issue has that as a
 * {@link Reason}. CMS: column HCPC.
 *
 * @example
 * hcpcsModifier.parse('rr') //=> 'RR'
 * hcpcsModifier.safeParse('25').error?.issues.map((issue) => issue.code === 'custom' && issue.params) //=> [{ status: 'cpt' }]
 */
export const hcpcsModifier: z.ZodType<ModifierId, string> = /* @__PURE__ */ makeSchema();

function makeSchema(): z.ZodType<ModifierId, string> {
  return stringLike(WRITTEN_MODIFIER)
    .transform((text, context) => normalizeModifier(text) ?? refuse(context, whyNoModifier(text)))
    .pipe(checkedId(MODIFIER));
}
