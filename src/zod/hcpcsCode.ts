import type * as z from 'zod/v4';
import { normalizeCode } from '../normalizeCode.ts';
import type { CodeId } from '../types.ts';
import { CODE, checkedId, stringLike, WRITTEN_CODE } from './idPatterns.ts';
import { refuse, whyNoCode } from './refusals.ts';

/**
 * Takes what `normalizeCode` takes, in any case and with ASCII blanks around it, and gives the listed code; terminated
 * codes too. The message says why not: no code's shape, CPT's or CDT's, not in this release, and up to three codes that
 * may have been meant; `params` of the issue has that as a {@link Reason}. CMS: column HCPC.
 *
 * @example
 * hcpcsCode.parse(' e0601 ') //=> 'E0601'
 * hcpcsCode.safeParse('E00601').error?.message.includes('Was E0601 meant?') //=> true
 */
export const hcpcsCode: z.ZodType<CodeId, string> = /* @__PURE__ */ makeSchema();

function makeSchema(): z.ZodType<CodeId, string> {
  // A JSON Schema has what stands at the two ends: the pattern of what goes in, or of what comes out.
  return stringLike(WRITTEN_CODE)
    .transform((text, context) => normalizeCode(text) ?? refuse(context, whyNoCode(text)))
    .pipe(checkedId(CODE));
}
